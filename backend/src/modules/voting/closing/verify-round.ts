import { headOf, receiptOf } from '../ballots/voter-keys.js';
import { loadElection } from '../counting/round-election.js';
import { countElection, hashOf } from '../counting/round-protocol.js';
import { loadRound, type Db } from '../round.store.js';

/** Goes over a closed round again from its ballots: number, receipts and their head, count. It changes nothing. */
export interface Verification {
  title: string;
  checks: { what: string; holds: boolean; found: string }[];
}

/** @param name the address of the round, or its id. @throws Refusal 404 for a round that is not there */
export async function verifyRound(db: Db, municipalityId: number, name: string): Promise<Verification> {
  const [named] = await db.query<{ slug: string }[]>(
    'SELECT slug FROM voting_round WHERE municipality_id = $1 AND id::text = $2',
    [municipalityId, name],
  );
  const slug = named?.slug ?? name;
  const round = await loadRound(db, municipalityId, slug);
  const ballots = await db.query<{ selection: { planId: string; points?: number }[]; nonce: Buffer }[]>(
    'SELECT selection, nonce FROM counted_ballot WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, round.id],
  );
  const [voters] = await db.query<{ count: number }[]>(
    'SELECT count(*) AS count FROM participation WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, round.id],
  );
  const counts = await db.query<{ position: number; protocol_hash: Buffer }[]>(
    'SELECT position, protocol_hash FROM round_count WHERE municipality_id = $1 AND round_id = $2 ORDER BY position',
    [municipalityId, round.id],
  );
  const head = headOf(ballots.map(({ selection, nonce }) => receiptOf(round.id, selection, nonce)));
  const hash = hashOf(countElection(await loadElection(db, municipalityId, round), round.counting));
  return {
    title: round.title,
    checks: [
      { what: 'ballots counted', holds: ballots.length === round.ballot_count, found: `${ballots.length}` },
      { what: 'voters who took part', holds: voters?.count === ballots.length, found: `${voters?.count ?? 0}` },
      {
        what: 'head of the receipts',
        holds: round.receipts_head !== null && head.equals(round.receipts_head),
        found: head.toString('hex'),
      },
      ...counts.map(({ position, protocol_hash: counted }) => ({
        what: `count ${position}`,
        holds: counted.equals(hash),
        found: hash.toString('hex'),
      })),
    ],
  };
}

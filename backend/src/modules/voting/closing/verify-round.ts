import { createHash } from 'node:crypto';
import { count, parsePb, withDecimals } from '@stoep/tally';
import { headOf, receiptOf } from '../ballots/voter-keys.js';
import { loadElection } from '../counting/round-election.js';
import { countElection, hashOf, type RoundProtocol } from '../counting/round-protocol.js';
import { findRoundFile } from '../round-file.store.js';
import { loadRound, type Db } from '../round.store.js';

/**
 * Goes over a closed round again from its ballots: number, receipts and their head, count and what was released of it, and
 * that nothing is left which joins a ballot to a person. It changes nothing.
 */
export interface Verification {
  title: string;
  checks: Check[];
}

interface Check {
  what: string;
  holds: boolean;
  found: string;
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
  const protocol = countElection(await loadElection(db, municipalityId, round), round.counting);
  const hash = hashOf(protocol);
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
      ...(await linkChecks(db, municipalityId, round.id)),
      await paperCheck(db, municipalityId, round.id),
      ...counts.map(({ position, protocol_hash: counted }) => ({
        what: `count ${position}`,
        holds: counted.equals(hash),
        found: hash.toString('hex'),
      })),
      ...(round.state === 'released' ? [await outcomeCheck(db, municipalityId, round.id, protocol)] : []),
      ...(await swornFileCheck(db, municipalityId, round.id, protocol)),
    ],
  };
}

/** Whatever could still join a ballot to a person: the key of the round, its codes, addresses, and ballots under their first names. */
async function linkChecks(db: Db, municipalityId: number, roundId: string): Promise<Check[]> {
  const names = {
    round_secret: 'keys that are gone',
    voting_code: 'codes that are gone',
    voter_roll_address: 'addresses that are gone',
    ballot: 'ballots under the name of a voter that are gone',
  };
  const checks: Check[] = [];
  for (const [table, what] of Object.entries(names)) {
    const left = await countOf(
      db,
      `SELECT count(*) AS count FROM ${table} WHERE municipality_id = $1 AND round_id = $2`,
      [municipalityId, roundId],
    );
    checks.push({ what, holds: left === 0, found: left === 0 ? 'none left' : `${left} left` });
  }
  return checks;
}

/** Where paper came in batches: each adds up to its forms, and the valid ones are the voters on paper. */
async function paperCheck(db: Db, municipalityId: number, roundId: string): Promise<Check> {
  const key = [municipalityId, roundId];
  const batches = await db.query<{ said: number; found: number; formCount: number; added: number }[]>(
    `SELECT valid_count AS said, form_count AS "formCount", valid_count + void_count + duplicate_count AS added,
       (SELECT count(*) FROM paper_form form WHERE (form.municipality_id, form.round_id, form.batch) = (batch.municipality_id, batch.round_id, batch.number)
         AND outcome = 'valid') AS found
     FROM paper_batch batch WHERE municipality_id = $1 AND round_id = $2`,
    key,
  );
  const voters = await countOf(
    db,
    `SELECT count(*) AS count FROM participation WHERE municipality_id = $1 AND round_id = $2 AND channel = 'paper'`,
    key,
  );
  const valid = batches.reduce((sum, { said }) => sum + Number(said), 0);
  const addUp = batches.every(({ said, found, formCount, added }) => said === Number(found) && formCount === added);
  return {
    what: 'valid forms on paper',
    holds: addUp && (batches.length === 0 || valid === voters),
    found: `${valid} in ${batches.length} batches, ${voters} voters`,
  };
}

async function outcomeCheck(
  db: Db,
  municipalityId: number,
  roundId: string,
  { projects, outcome }: RoundProtocol,
): Promise<Check> {
  const rows = await db.query<{ number: string; place: number | null; supporters: number; score: number }[]>(
    'SELECT number, place, supporters, score FROM round_outcome WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, roundId],
  );
  const said = new Map(rows.map((row) => [row.number, row]));
  const right = projects.filter(({ id, votes, score }) => {
    const row = said.get(id);
    const index = outcome.selected.indexOf(id);
    const place = index < 0 ? null : index + 1;
    return row?.place === place && Number(row.supporters) === votes && Number(row.score) === score;
  });
  const holds = right.length === projects.length && rows.length === projects.length;
  return { what: 'outcomes that were released', holds, found: `${right.length} of ${rows.length} as counted` };
}

/** The file of sworn recounters, where there is one: counted again it must give what was released. */
async function swornFileCheck(
  db: Db,
  municipalityId: number,
  roundId: string,
  { rule, outcome }: RoundProtocol,
): Promise<Check[]> {
  const file = await findRoundFile(db, municipalityId, roundId, 'sworn');
  if (file === null) return [];
  const parsed = parsePb(file);
  const again = parsed.ok ? count(withDecimals(parsed.file, 2).election, rule).selected : null;
  const found = createHash('sha256').update(file).digest('hex');
  return [{ what: 'file for sworn recounters', holds: again?.join() === outcome.selected.join(), found }];
}

async function countOf(db: Db, sql: string, parameters: unknown[]): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(sql, parameters);
  return Number(row?.count ?? 0);
}

import type { RoundOutcomeReason } from '@stoep/contracts';
import { formatEuros } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';
import { postMail } from '../../../platform/mail/outbox.js';
import type { RoundRow } from '../round.store.js';

/** A mail to the initiator of each plan in a released round: chosen, or why not, in one sentence. */
export interface Told {
  number: string;
  title: string;
  person_id: string;
  email: string | null;
  place: number | null;
  supporters: number;
  reason: RoundOutcomeReason;
  cost_cents: number;
  left_cents: number;
  threshold: number | null;
}

export async function tellInitiators(tx: Tx, municipalityId: number, round: RoundRow, at: Date): Promise<void> {
  const told = await tx.query<Told[]>(
    `SELECT plan.number, plan.title, person.id AS person_id, email, place,
       outcome.supporters, outcome.reason, cost_cents, (facts ->> 'leftCents')::bigint AS left_cents,
       (facts ->> 'threshold')::int AS threshold
     FROM round_outcome outcome
     JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (outcome.municipality_id, outcome.round_id, outcome.number)
     JOIN initiative ON (initiative.municipality_id, initiative.id) = (plan.municipality_id, plan.initiative_id)
     JOIN person ON (person.municipality_id, person.id) = (initiative.municipality_id, initiator_id)
     WHERE outcome.municipality_id = $1 AND outcome.round_id = $2 ORDER BY plan.position`,
    [municipalityId, round.id],
  );
  for (const plan of told)
    await postMail(
      tx,
      {
        municipalityId,
        key: `round-result:${round.id}:${plan.number}`,
        personId: plan.person_id,
        to: plan.email,
        subject: `De uitslag van ${round.title}`,
        body: `${sentenceFor(plan)}\n\nDe hele uitslag leest u op Stoep, bij "${round.title}". Daar kunt u de telling ook zelf nagaan.\n`,
      },
      at,
    );
}

export function sentenceFor(plan: Omit<Told, 'number' | 'person_id' | 'email'>): string {
  const people = `${plan.supporters} ${plan.supporters === 1 ? 'bewoner koos' : 'bewoners kozen'}`;
  const sentences: Record<RoundOutcomeReason, string> = {
    won: `Goed nieuws: uw plan "${plan.title}" is gekozen, op plaats ${plan.place ?? ''}. De gemeente besluit nu over het geld en schrijft u daarover.`,
    'no-votes': `Uw plan "${plan.title}" is niet gekozen, want niemand stemde erop.`,
    'does-not-fit': `Uw plan "${plan.title}" is niet gekozen: ${people} het, maar het kost ${formatEuros(plan.cost_cents)} en er was nog ${formatEuros(plan.left_cents)} over.`,
    'below-threshold': `Uw plan "${plan.title}" is niet gekozen: ${people} het, en er waren minstens ${plan.threshold ?? ''} stemmen nodig.`,
    'not-shared': `Uw plan "${plan.title}" is niet gekozen: ${people} het, en hun deel van het geld was samen niet genoeg.`,
    'after-stop': `Uw plan "${plan.title}" is niet gekozen: ${people} het, maar de telling stopte eerder, bij een plan dat niet meer paste.`,
    outvoted: `Uw plan "${plan.title}" is niet gekozen: ${people} het, en andere plannen gingen voor.`,
  };
  return sentences[plan.reason];
}

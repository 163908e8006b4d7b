import type { PostingKind } from '@stoep/rules';
import type { Tx } from '../platform/db/transactions.js';
import { demoApplications } from './demo-municipality.js';
import type { DemoApplication } from './demo-types.js';
import { demoId, insertRows, type DemoCalendar } from './seeding-tools.js';

/** Proposals, decisions and the postings they leave in the budgets. */
export async function seedDecisions(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  await insertRows(
    tx,
    'proposal',
    demoApplications.flatMap((application) => proposalRows(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'decision',
    demoApplications.flatMap((application) => decisionRows(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'budget_posting',
    demoApplications.flatMap((application) => postingRows(municipalityId, calendar, application)),
  );
}

function proposalRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  const { proposal } = application;
  if (!proposal) return [];
  return [
    {
      municipality_id: municipalityId,
      application_id: demoId('application', application.key),
      position: 1,
      outcome: proposal.outcome,
      amount_cents: proposal.amountCents,
      reasons: proposal.reasons,
      cited_rule_keys: proposal.citedRuleKeys,
      proposed_by: demoId('person', proposal.byKey),
      at: calendar.instant(proposal.at),
    },
  ];
}

function decisionRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  const { decision, proposal } = application;
  if (!decision || !proposal) return [];
  return [
    {
      municipality_id: municipalityId,
      application_id: demoId('application', application.key),
      proposal_position: 1,
      proposed_by: demoId('person', proposal.byKey),
      decided_by: demoId('person', decision.byKey),
      outcome: decision.outcome,
      amount_cents: decision.amountCents,
      reasons: decision.reasons,
      cited_rule_keys: decision.citedRuleKeys,
      decided_at: calendar.instant(decision.at),
      sent_on: decision.sentOn ? calendar.day(decision.sentOn) : null,
    },
  ];
}

function postingRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  const { proposal, decision, payments } = application;
  const postings: { kind: PostingKind; amount: number; at: string }[] = [];
  if (proposal) postings.push({ kind: 'reserve', amount: proposal.amountCents, at: proposal.at });
  if (proposal && decision) {
    postings.push({ kind: 'release', amount: proposal.amountCents, at: decision.at });
    postings.push({ kind: 'commit', amount: decision.amountCents, at: decision.at });
  }
  postings.push(
    ...payments.map((payment) => ({
      kind: 'pay' as const,
      amount: payment.amountCents,
      at: `${payment.on}T11:00:00Z`,
    })),
  );
  return postings
    .filter((posting) => posting.amount > 0)
    .map((posting, index) => ({
      municipality_id: municipalityId,
      id: demoId('posting', `${application.key}:${index}`),
      budget_id: demoId('budget', application.budgetKey),
      application_id: demoId('application', application.key),
      kind: posting.kind,
      amount_cents: posting.amount,
      at: calendar.instant(posting.at),
    }));
}

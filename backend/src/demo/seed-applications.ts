import { decideBy, localDateOf, type ApplicationStep } from '@stoep/rules';
import { ibanContext, outcomesOf, type PlanSnapshot } from '../modules/applications/public.js';
import type { Settings } from '../platform/config/settings.js';
import { seal } from '../platform/crypto/seal.js';
import type { Tx } from '../platform/db/transactions.js';
import { demoApplications, demoAreas, demoSchemes } from './demo-municipality.js';
import type { DemoApplication } from './demo-types.js';
import { seedDecisions } from './seed-decisions.js';
import { demoId, hexOf, insertRows, type DemoCalendar } from './seeding-tools.js';

/** The applications as they were sent, with their steps, notes and advices. Money and decisions: seed-decisions.ts. */
export async function seedApplications(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  settings: Settings,
): Promise<void> {
  await insertRows(
    tx,
    'application',
    demoApplications.map((application) => applicationRow(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'application_cost_line',
    demoApplications.flatMap((application) => costLineRows(municipalityId, application)),
  );
  await insertRows(
    tx,
    'application_payee',
    demoApplications.flatMap((application) => payeeRows(municipalityId, application, settings)),
  );
  await insertRows(
    tx,
    'application_transition',
    demoApplications.flatMap((application) => transitionRows(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'completion_request',
    demoApplications.flatMap((application) => completionRows(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'application_note',
    demoApplications.flatMap((application) => noteRows(municipalityId, calendar, application)),
  );
  await insertRows(
    tx,
    'advice',
    demoApplications.flatMap((application) => adviceRows(municipalityId, calendar, application)),
  );
  await seedDecisions(tx, municipalityId, calendar);
  const numbers = demoApplications.map((application) => Number(application.number?.split('-').at(-1) ?? 0));
  await insertRows(tx, 'number_series', [
    { municipality_id: municipalityId, series: 'application', year: calendar.year, last_number: Math.max(...numbers) },
  ]);
}

export function applicationId(application: DemoApplication): string {
  return demoId('application', application.key);
}

function applicationRow(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  const scheme = demoSchemes.find(({ slug }) => slug === application.schemeSlug);
  const submitted = application.steps.find((step) => step.to === 'submitted');
  const receivedOn = application.receivedOn ? calendar.day(application.receivedOn) : null;
  const plan = snapshotOf(application);
  return {
    municipality_id: municipalityId,
    id: applicationId(application),
    number: application.number,
    state: application.state,
    version: application.steps.length,
    scheme_id: demoId('scheme', application.schemeSlug),
    scheme_version: 1,
    extra_answers: {},
    initiative_id: demoId('initiative', application.initiativeKey),
    applicant_id: demoId('person', application.applicantKey),
    applicant_kind: application.applicantKind,
    starts_on: application.startsOn ? calendar.day(application.startsOn) : null,
    own_contribution_cents: application.ownContributionCents,
    requested_cents: application.requestedCents,
    exception_reason: application.exceptionReason,
    remarks: application.remarks,
    plan,
    rule_outcomes: plan ? outcomesOf(scheme?.rules ?? [], plan, application) : null,
    budget_id: plan ? demoId('budget', application.budgetKey) : null,
    case_worker_id: application.caseWorkerKey ? demoId('person', application.caseWorkerKey) : null,
    created_at: calendar.instant(application.steps[0]?.at ?? ''),
    submitted_at: submitted ? calendar.instant(submitted.at) : null,
    received_on: receivedOn,
    decide_by: receivedOn ? decideBy(receivedOn, scheme?.termWeeks ?? 8) : null,
  };
}

function snapshotOf(application: DemoApplication): PlanSnapshot | null {
  if (!application.planAsSent) return null;
  const buurt = demoAreas.find((area) => area.code === application.planAsSent?.buurtCode);
  const wijk = demoAreas.find((area) => area.code === buurt?.parentCode);
  if (!buurt || !wijk) throw new Error(`Application ${application.key} lies nowhere.`);
  return {
    ...application.planAsSent,
    buurtName: buurt.name,
    wijkCode: wijk.code,
    wijkName: wijk.name,
    areaCodes: [wijk.parentCode ?? '', wijk.code, buurt.code],
    supporters: application.supporters,
  };
}

function costLineRows(municipalityId: number, application: DemoApplication) {
  return application.costLines.map((line, index) => ({
    municipality_id: municipalityId,
    application_id: applicationId(application),
    position: index + 1,
    description: line.description,
    kind: line.kind,
    amount_cents: line.amountCents,
  }));
}

function payeeRows(municipalityId: number, application: DemoApplication, settings: Settings) {
  if (!application.payee) return [];
  const id = applicationId(application);
  const sealed = seal(application.payee.iban, ibanContext(municipalityId, id), settings.ibanKeys);
  return [
    {
      municipality_id: municipalityId,
      application_id: id,
      account_holder: application.payee.accountHolder,
      iban_ciphertext: hexOf(sealed.ciphertext),
      iban_nonce: hexOf(sealed.nonce),
      iban_tag: hexOf(sealed.tag),
      iban_key_id: sealed.keyId,
      iban_last_four: application.payee.iban.slice(-4),
    },
  ];
}

function transitionRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  return application.steps.slice(1).map((step, index) => ({
    municipality_id: municipalityId,
    application_id: applicationId(application),
    position: index + 1,
    step: stepBetween(application.steps[index]?.to ?? 'draft', step.to),
    from_state: application.steps[index]?.to ?? 'draft',
    to_state: step.to,
    person_id: demoId('person', step.byKey),
    reason: step.reason,
    at: calendar.instant(step.at),
  }));
}

function stepBetween(from: string, to: string): ApplicationStep {
  if (from === 'awaiting-completion' && to === 'submitted') return 'answer-completion';
  if (from === 'in-advice' && to === 'complete') return 'give-advice';
  if (from === 'proposed' && to === 'complete') return 'send-back';
  const steps: Record<string, ApplicationStep> = {
    submitted: 'submit',
    complete: 'declare-complete',
    'awaiting-completion': 'request-completion',
    'in-advice': 'request-advice',
    proposed: 'propose',
    decided: 'decide',
    withdrawn: 'withdraw',
    'not-processed': 'not-process',
  };
  return steps[to] ?? 'send-letter';
}

function completionRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  const request = application.completionRequest;
  if (!request) return [];
  return [
    {
      municipality_id: municipalityId,
      application_id: applicationId(application),
      position: 1,
      missing: request.missing,
      asked_on: calendar.day(request.askedOn),
      term_ends_on: calendar.day(request.termEndsOn),
      answered_on: request.answeredOn ? calendar.day(request.answeredOn) : null,
      answer: request.answer,
    },
  ];
}

function noteRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  return application.internalNotes.map((note, index) => ({
    municipality_id: municipalityId,
    application_id: applicationId(application),
    position: index + 1,
    author_id: demoId('person', note.byKey),
    text: note.text,
    at: calendar.instant(note.at),
  }));
}

function adviceRows(municipalityId: number, calendar: DemoCalendar, application: DemoApplication) {
  return application.advices.map((advice) => ({
    municipality_id: municipalityId,
    application_id: applicationId(application),
    domain: advice.domain,
    question: advice.question,
    asked_on: localDateOf(new Date(calendar.instant(advice.askedAt))),
    adviser_id: advice.answeredAt ? demoId('person', advice.adviserKey) : null,
    opinion: advice.opinion,
    text: advice.text,
    given_on: advice.answeredAt ? localDateOf(new Date(calendar.instant(advice.answeredAt))) : null,
  }));
}

import type { DossierView, SavedInitiative, StepAnswer, SubmittedApplication } from '@stoep/contracts';
import type { Visitor } from './platform-under-test.js';

/** Brings things into a state through the API, as people would. Each sets only what matters; the rest is a sound default. */
export const soundPlan = {
  title: 'Soep op maandag',
  what: 'Samen soep eten in het buurthuis, elke maandag om vijf uur.',
  why: 'Veel mensen in de buurt eten alleen en willen dat anders.',
  category: 'meet',
  effects: ['less-lonely'],
  nonParticipantNotice: 'Er is meer aanloop en gezelligheid op het plein.',
  touchesPublicSpace: false,
  recurring: { meetings: 20, months: 6, rhythm: 'elke maandag om 17.00 uur' },
  buurtCode: 'BU99000201',
};

export async function aPlan(resident: Visitor, overrides: Record<string, unknown> = {}): Promise<SavedInitiative> {
  const started = must(await resident.post<SavedInitiative>('/api/initiatives', { ...soundPlan, ...overrides }), 201);
  return must(await resident.post<SavedInitiative>(`/api/initiatives/${started.id}/publish`, { as: 'plan' }), 200);
}

export async function aDraftApplication(
  resident: Visitor,
  overrides: { amountCents?: number; plan?: Record<string, unknown> } = {},
): Promise<string> {
  const plan = await aPlan(resident, overrides.plan);
  const { id } = must(
    await resident.post<{ id: string }>('/api/applications', { initiativeId: plan.id, schemeSlug: 'buurtbudget-2026' }),
    201,
  );
  const amountCents = overrides.amountCents ?? 50_000;
  must(
    await resident.put(`/api/applications/${id}`, {
      applicantKind: 'resident',
      startsOn: '2027-03-01',
      costLines: [{ description: 'Pannen en borden', kind: 'materials', amountCents }],
      ownContributionCents: 0,
    }),
    200,
  );
  must(
    await resident.put(`/api/applications/${id}/payee`, { accountHolder: 'A. Vos', iban: 'NL91ABNA0417164300' }),
    200,
  );
  return id;
}

export async function aSubmittedApplication(
  resident: Visitor,
  overrides: Parameters<typeof aDraftApplication>[1] = {},
): Promise<SubmittedApplication> {
  const id = await aDraftApplication(resident, overrides);
  return must(await resident.post<SubmittedApplication>(`/api/applications/${id}/submit`), 200);
}

/** Submitted, taken, found complete and proposed for the whole amount. */
export async function aProposedApplication(
  resident: Visitor,
  caseWorker: Visitor,
  amountCents = 50_000,
): Promise<SubmittedApplication> {
  const submitted = await aSubmittedApplication(resident, { amountCents });
  await step(caseWorker, submitted.number, 'take');
  await step(caseWorker, submitted.number, 'declare-complete');
  await step(caseWorker, submitted.number, 'propose', soundDecision(amountCents));
  return submitted;
}

export function soundDecision(amountCents: number) {
  return { outcome: 'grant', amountCents, reasons: 'Het plan past bij het doel van de regeling.', citedRuleKeys: [] };
}

/** Takes a step on the version the dossier has now. @throws when it is refused */
export async function step(
  staff: Visitor,
  number: string,
  name: string,
  body: Record<string, unknown> = {},
): Promise<StepAnswer> {
  return must(
    await staff.post<StepAnswer>(`/api/dossiers/${number}/${name}`, {
      version: await versionOf(staff, number),
      ...body,
    }),
    200,
  );
}

export async function versionOf(staff: Visitor, number: string): Promise<number> {
  return must(await staff.get<DossierView>(`/api/dossiers/${number}`), 200).application.version;
}

export function must<Body>(answer: { status: number; body: Body }, status: number): Body {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

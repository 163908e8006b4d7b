import type { Effect } from './initiative.js';

/**
 * A scheme's rules are data: kind, parameters, text and source. Here they are held against a plan, so that the form
 * can show before sending what they mean, and the server and the case worker see the same answer. A rule that is not
 * met is a ground for refusal, not a lock on the form: sending an application is everybody's right (Awb 4:1).
 */
export const costKinds = [
  'materials',
  'rent',
  'catering',
  'alcohol',
  'volunteers',
  'hired',
  'promotion',
  'insurance',
  'salary',
  'other',
] as const;
export type CostKind = (typeof costKinds)[number];

export const applicantKinds = ['resident', 'group', 'organisation'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export interface RuleParameters {
  who: { applicantKinds: ApplicantKind[] };
  area: { areaCodes: string[] };
  purpose: { effects: Effect[] };
  maximum: { maximumCents: number };
  'own-contribution': { percent: number };
  supporters: { count: number };
  lasting: { meetings: number; months: number; startUpException: boolean };
  'excluded-costs': { costKinds: CostKind[] };
  'non-participants': Record<string, never>;
  /** A vote of residents ranks the plans (Awb 4:26): published beforehand, it is a ground for who was not chosen. */
  ranking: Record<string, never>;
  term: { weeks: number };
}

export type RuleKind = keyof RuleParameters;
export const ruleKinds: readonly RuleKind[] = [
  'who',
  'area',
  'purpose',
  'maximum',
  'own-contribution',
  'supporters',
  'lasting',
  'excluded-costs',
  'non-participants',
  'ranking',
  'term',
];

/** One rule of a scheme, as published. */
export type SchemeRule = {
  [Kind in RuleKind]: {
    key: string;
    kind: Kind;
    parameters: RuleParameters[Kind];
    /** The sentence people read. */
    text: string;
    /** Where it stands: "Artikel 4, lid 2, Regeling buurtbudget …". */
    source: string;
  };
}[RuleKind];

export interface CostLine {
  description: string;
  kind: CostKind;
  amountCents: number;
}

/** A plan with its budget, as far as rules look at it. */
export interface PlanFacts {
  applicantKind: ApplicantKind | null;
  /** Codes of the buurt, wijk and gemeente the plan lies in. */
  areaCodes: string[];
  effects: Effect[];
  supporters: number;
  recurring: { meetings: number; months: number } | null;
  /** The series that is really planned for it; left out or null while nobody planned one. */
  planned?: { meetings: number; months: number } | null;
  nonParticipantNotice: string;
  costLines: CostLine[];
  ownContributionCents: number;
  /** Why this plan should be an exception to the lasting rule; empty when none is asked. */
  exceptionReason: string;
}

/** `exception-asked`: not met, but the applicant asks for the exception the rule allows. `unknown`: not answered yet. */
export type Verdict = 'met' | 'not-met' | 'exception-asked' | 'unknown' | 'for-information';

export interface RuleOutcome {
  key: string;
  kind: RuleKind;
  verdict: Verdict;
  /** What was found and what was asked, for the sentence beside the rule. Amounts in cents. */
  facts: Record<string, number | string>;
}

/** Total of the cost lines, in cents. */
export function totalCostCents(lines: readonly Pick<CostLine, 'amountCents'>[]): number {
  return lines.reduce((total, line) => total + line.amountCents, 0);
}

/** What is asked of the municipality: the costs less the own contribution, never below zero. In cents. */
export function requestedCents(plan: Pick<PlanFacts, 'costLines' | 'ownContributionCents'>): number {
  return Math.max(0, totalCostCents(plan.costLines) - plan.ownContributionCents);
}

/** Holds every rule against the plan, in the order of the scheme. */
export function checkRules(rules: readonly SchemeRule[], plan: PlanFacts): RuleOutcome[] {
  return rules.map((rule) => ({ key: rule.key, kind: rule.kind, ...checkRule(rule, plan) }));
}

type Finding = Pick<RuleOutcome, 'verdict' | 'facts'>;

function checkRule(rule: SchemeRule, plan: PlanFacts): Finding {
  switch (rule.kind) {
    case 'who':
      return plan.applicantKind === null
        ? found('unknown')
        : met(rule.parameters.applicantKinds.includes(plan.applicantKind));
    case 'area':
      return plan.areaCodes.length === 0
        ? found('unknown')
        : met(rule.parameters.areaCodes.some((code) => plan.areaCodes.includes(code)));
    case 'purpose':
      return plan.effects.length === 0
        ? found('unknown')
        : met(rule.parameters.effects.some((effect) => plan.effects.includes(effect)));
    case 'maximum':
      return checkMaximum(rule.parameters.maximumCents, plan);
    case 'own-contribution':
      return checkOwnContribution(rule.parameters.percent, plan);
    case 'supporters':
      return met(plan.supporters >= rule.parameters.count, {
        supporters: plan.supporters,
        needed: rule.parameters.count,
      });
    case 'lasting':
      return checkLasting(rule.parameters, plan);
    case 'excluded-costs':
      return checkExcludedCosts(rule.parameters.costKinds, plan);
    case 'non-participants':
      return met(plan.nonParticipantNotice.trim().length >= 10);
    case 'ranking':
      return found('for-information');
    case 'term':
      return found('for-information', { weeks: rule.parameters.weeks });
  }
}

function checkMaximum(maximumCents: number, plan: PlanFacts): Finding {
  const asked = requestedCents(plan);
  if (plan.costLines.length === 0) return found('unknown', { maximumCents });
  return met(asked <= maximumCents, {
    requestedCents: asked,
    maximumCents,
    overCents: Math.max(0, asked - maximumCents),
  });
}

function checkOwnContribution(percent: number, plan: PlanFacts): Finding {
  if (plan.costLines.length === 0) return found('unknown', { percent });
  const neededCents = Math.ceil((totalCostCents(plan.costLines) * percent) / 100);
  return met(plan.ownContributionCents >= neededCents, {
    percent,
    neededCents,
    ownContributionCents: plan.ownContributionCents,
  });
}

/** Guidance, row 9: lasting, not one-off. A start-up may ask for the exception, with a reason that is logged. */
/** What is planned counts, once somebody planned it; until then what was said. */
function checkLasting(wanted: RuleParameters['lasting'], plan: PlanFacts): Finding {
  const real = plan.planned ?? plan.recurring;
  const facts = {
    meetings: real?.meetings ?? 0,
    months: real?.months ?? 0,
    neededMeetings: wanted.meetings,
    neededMonths: wanted.months,
  };
  if (facts.meetings >= wanted.meetings && facts.months >= wanted.months) return found('met', facts);
  const asksException = wanted.startUpException && plan.exceptionReason.trim().length >= 10;
  return found(asksException ? 'exception-asked' : 'not-met', facts);
}

function checkExcludedCosts(excluded: readonly CostKind[], plan: PlanFacts): Finding {
  if (plan.costLines.length === 0) return found('unknown');
  const wrong = plan.costLines.filter((line) => excluded.includes(line.kind));
  return met(wrong.length === 0, {
    excludedCents: totalCostCents(wrong),
    lines: wrong.map((line) => line.description).join(', '),
  });
}

function met(isMet: boolean, facts: Finding['facts'] = {}): Finding {
  return found(isMet ? 'met' : 'not-met', facts);
}

function found(verdict: Verdict, facts: Finding['facts'] = {}): Finding {
  return { verdict, facts };
}

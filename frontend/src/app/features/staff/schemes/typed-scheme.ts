/** A draft of a scheme as it is typed: figures and amounts are still text, each kind of rule is on or off. */
import type { SaveSchemeDraftRequest, SchemeDraft } from '@stoep/contracts';
import {
  parseEuros,
  ruleKinds,
  type ApplicantKind,
  type ExtraQuestionKind,
  type RuleKind,
  type SchemeRule,
} from '@stoep/rules';

export interface TypedRule {
  kind: RuleKind;
  key: string;
  isOn: boolean;
  text: string;
  source: string;
  /** Amount, percentage, number of people or of meetings. */
  figure: string;
  months: string;
  startUpException: boolean;
  /** Kinds of applicants or of costs, effects, areas. */
  chosen: readonly string[];
}

export interface TypedQuestion {
  key: string;
  kind: ExtraQuestionKind;
  label: string;
  help: string;
  isRequired: boolean;
  from: string;
  applicantKinds: readonly string[];
}

export interface TypedBudget {
  areaCode: string;
  year: string;
  ceiling: string;
}

/** Every kind there is, in the order in which residents read them; what the draft has is on. */
export function typedRules(rules: readonly SchemeRule[]): TypedRule[] {
  return ruleKinds
    .filter((kind) => kind !== 'term')
    .map((kind) => {
      const rule = rules.find((one) => one.kind === kind);
      return {
        kind,
        key: rule?.key ?? kind,
        isOn: rule !== undefined,
        text: rule?.text ?? '',
        source: rule?.source ?? '',
        ...parametersAsTyped(rule),
      };
    });
}

function parametersAsTyped(rule: SchemeRule | undefined) {
  const nothing = { figure: '', months: '', startUpException: false, chosen: [] as readonly string[] };
  switch (rule?.kind) {
    case 'who':
      return { ...nothing, chosen: rule.parameters.applicantKinds };
    case 'area':
      return { ...nothing, chosen: rule.parameters.areaCodes };
    case 'purpose':
      return { ...nothing, chosen: rule.parameters.effects };
    case 'excluded-costs':
      return { ...nothing, chosen: rule.parameters.costKinds };
    case 'maximum':
      return { ...nothing, figure: euroText(rule.parameters.maximumCents) };
    case 'own-contribution':
      return { ...nothing, figure: String(rule.parameters.percent) };
    case 'supporters':
      return { ...nothing, figure: String(rule.parameters.count) };
    case 'lasting': {
      const { meetings, months, startUpException } = rule.parameters;
      return { ...nothing, figure: String(meetings), months: String(months), startUpException };
    }
    default:
      return nothing;
  }
}

/** The rules that are on, and where each came from in the list of the page. The term follows from the scheme itself. */
export function rulesOf(
  typed: readonly TypedRule[],
  termWeeks: number,
  termText: string,
  source: string,
): SchemeRule[] {
  const rules = typed.filter(({ isOn }) => isOn).map(ruleOf);
  const term = { key: 'term', kind: 'term', parameters: { weeks: termWeeks }, text: termText, source } as const;
  return [...rules, term];
}

function ruleOf(rule: TypedRule): SchemeRule {
  const figure = wholeNumber(rule.figure);
  const parameters: Record<RuleKind, object> = {
    who: { applicantKinds: rule.chosen },
    area: { areaCodes: rule.chosen },
    purpose: { effects: rule.chosen },
    'excluded-costs': { costKinds: rule.chosen },
    maximum: { maximumCents: parseEuros(rule.figure) ?? 0 },
    'own-contribution': { percent: figure },
    supporters: { count: figure },
    lasting: { meetings: figure, months: wholeNumber(rule.months), startUpException: rule.startUpException },
    'non-participants': {},
    ranking: {},
    term: {},
  };
  const { key, kind, text, source } = rule;
  return { key, kind, text, source, parameters: parameters[kind] } as SchemeRule;
}

export function typedQuestions(draft: SchemeDraft): TypedQuestion[] {
  return draft.questions.map(({ fromCents, ...question }) => ({
    ...question,
    from: fromCents === 0 ? '' : euroText(fromCents),
  }));
}

export function questionsOf(typed: readonly TypedQuestion[]): SaveSchemeDraftRequest['questions'] {
  return typed.map(({ from, applicantKinds, ...question }) => ({
    ...question,
    fromCents: parseEuros(from) ?? 0,
    applicantKinds: [...applicantKinds] as ApplicantKind[],
  }));
}

export function typedBudgets(draft: SchemeDraft): TypedBudget[] {
  return draft.budgets.map(({ areaCode, year, ceilingCents }) => ({
    areaCode,
    year: String(year),
    ceiling: euroText(ceilingCents),
  }));
}

export function budgetsOf(typed: readonly TypedBudget[]): SaveSchemeDraftRequest['budgets'] {
  return typed.map(({ areaCode, year, ceiling }) => ({
    areaCode,
    year: wholeNumber(year),
    ceilingCents: parseEuros(ceiling) ?? 0,
  }));
}

export function wholeNumber(text: string): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : 0;
}

/** "250" or "12,50". */
export function euroText(cents: number): string {
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${Math.floor(cents / 100)},${String(rest).padStart(2, '0')}`;
}

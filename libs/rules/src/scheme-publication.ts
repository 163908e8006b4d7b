import { mostQuestionsBelowSmallAmount, mostQuestionsForSmallAmounts } from './application-questions.js';
import type { LocalDate } from './legal-clock.js';
import { costKinds, type SchemeRule } from './scheme-rules.js';
import type { BudgetPlan, SchemeContent } from './scheme-content.js';

/** What stands in the way of publishing a scheme: everything that is missing, wrong or contradictory, all at once. */
export type SchemeFault =
  | 'required'
  | 'closes-before-it-opens'
  | 'closes-in-the-past'
  | 'no-area'
  | 'nobody-may-apply'
  | 'nothing-may-be-paid'
  | 'nobody-can-meet-this'
  | 'term-differs'
  | 'rule-twice'
  | 'question-twice'
  | 'too-many-questions'
  | 'no-budget-yet'
  | 'budget-twice'
  | 'area-outside-the-scheme'
  | 'ceiling-too-low';

export interface FoundFault {
  field: string;
  reason: SchemeFault;
}

export interface PublicationFacts {
  today: LocalDate;
  /** What is reserved and committed already, of each budget of the scheme that is there. */
  spent: readonly { areaCode: string; year: number; spentCents: number }[];
  /** For an area, the codes it lies in, itself included: buurt, wijk, gemeente. */
  lineOf: (areaCode: string) => readonly string[];
}

export function schemeFaults(
  content: SchemeContent,
  budgets: readonly BudgetPlan[],
  facts: PublicationFacts,
): FoundFault[] {
  return [
    ...emptyTexts(content),
    ...wrongPeriod(content, facts.today),
    ...content.rules.flatMap((rule, index) =>
      ruleFaults(rule, content).map(({ field, reason }) => ({ field: `rules.${index}.${field}`, reason })),
    ),
    ...twice(content.rules.map(({ key }) => key)).map((index) => fault(`rules.${index}.key`, 'rule-twice')),
    ...(content.rules.some(({ kind }) => kind === 'area') ? [] : [fault('rules', 'no-area')]),
    ...questionFaults(content),
    ...budgetFaults(content, budgets, facts),
  ];
}

function emptyTexts(content: SchemeContent): FoundFault[] {
  const texts: Record<string, string> = {
    name: content.name,
    summary: content.summary,
    purpose: content.purpose,
    'helper.name': content.helper.name,
    'helper.telephone': content.helper.telephone,
    'helper.email': content.helper.email,
  };
  return Object.entries(texts)
    .filter(([, text]) => !text.trim())
    .map(([field]) => fault(field, 'required'));
}

function wrongPeriod({ opensOn, closesOn }: SchemeContent, today: LocalDate): FoundFault[] {
  if (!opensOn || !closesOn)
    return [...(opensOn ? [] : [fault('opensOn', 'required')]), ...(closesOn ? [] : [fault('closesOn', 'required')])];
  if (closesOn < opensOn) return [fault('closesOn', 'closes-before-it-opens')];
  return closesOn < today ? [fault('closesOn', 'closes-in-the-past')] : [];
}

function ruleFaults(rule: SchemeRule, content: SchemeContent): FoundFault[] {
  const impossible = impossibleRule(rule, content);
  return [
    ...(rule.text.trim() ? [] : [fault('text', 'required')]),
    ...(rule.source.trim() ? [] : [fault('source', 'required')]),
    ...(impossible ? [fault('parameters', impossible)] : []),
  ];
}

/** A rule that no plan at all can meet, or that says something else than the scheme does. */
function impossibleRule(rule: SchemeRule, content: SchemeContent): SchemeFault | null {
  switch (rule.kind) {
    case 'who':
      return rule.parameters.applicantKinds.length === 0 ? 'nobody-may-apply' : null;
    case 'area':
      return rule.parameters.areaCodes.length === 0 ? 'no-area' : null;
    case 'purpose':
      return rule.parameters.effects.length === 0 ? 'nobody-can-meet-this' : null;
    case 'maximum':
      return rule.parameters.maximumCents === 0 ? 'nobody-can-meet-this' : null;
    case 'own-contribution':
      return rule.parameters.percent >= 100 ? 'nobody-can-meet-this' : null;
    case 'lasting':
      return rule.parameters.meetings > rule.parameters.months * 31 ? 'nobody-can-meet-this' : null;
    case 'excluded-costs':
      return costKinds.every((kind) => rule.parameters.costKinds.includes(kind)) ? 'nothing-may-be-paid' : null;
    case 'term':
      return rule.parameters.weeks === content.termWeeks ? null : 'term-differs';
    case 'supporters':
    case 'non-participants':
    case 'ranking':
      return null;
  }
}

function questionFaults(content: SchemeContent): FoundFault[] {
  const empty = content.questions.flatMap((question, index) =>
    question.label.trim() ? [] : [fault(`questions.${index}.label`, 'required')],
  );
  const double = twice(content.questions.map(({ key }) => key)).map((index) =>
    fault(`questions.${index}.key`, 'question-twice'),
  );
  const tooMany = mostQuestionsBelowSmallAmount(content) > mostQuestionsForSmallAmounts;
  return [...empty, ...double, ...(tooMany ? [fault('questions', 'too-many-questions')] : [])];
}

function budgetFaults(content: SchemeContent, budgets: readonly BudgetPlan[], facts: PublicationFacts): FoundFault[] {
  if (budgets.length === 0 && facts.spent.length === 0) return [fault('budgets', 'no-budget-yet')];
  const areas = content.rules.flatMap((rule) => (rule.kind === 'area' ? rule.parameters.areaCodes : []));
  const double = twice(budgets.map(({ areaCode, year }) => `${areaCode}/${year}`));
  return budgets.flatMap(({ areaCode, year, ceilingCents }, index) => {
    const known = facts.spent.find((budget) => budget.areaCode === areaCode && budget.year === year);
    const isInside = areas.length === 0 || facts.lineOf(areaCode).some((code) => areas.includes(code));
    return [
      ...(double.includes(index) ? [fault(`budgets.${index}.areaCode`, 'budget-twice')] : []),
      ...(isInside ? [] : [fault(`budgets.${index}.areaCode`, 'area-outside-the-scheme')]),
      ...(known && ceilingCents < known.spentCents ? [fault(`budgets.${index}.ceilingCents`, 'ceiling-too-low')] : []),
    ];
  });
}

/** The places of what stands somewhere before in the list. */
function twice(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

function fault(field: string, reason: SchemeFault): FoundFault {
  return { field, reason };
}

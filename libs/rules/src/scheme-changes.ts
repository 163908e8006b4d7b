import type { RuleKind } from './scheme-rules.js';
import type { SchemeContent } from './scheme-content.js';

/** What a version of a scheme says otherwise than the one before, for everybody to read. */
export interface SchemeChange {
  what:
    'name' | 'purpose' | 'period' | 'term' | 'sharing' | 'part-grants' | 'legal-form' | 'helper' | 'rule' | 'question';
  /** Only for a rule. */
  ruleKind: RuleKind | null;
  /** What it said before and what it says now; empty where it was not there, or is not there any more. */
  before: string;
  after: string;
}

type Said = Omit<SchemeContent, 'summary'>;

export function schemeChanges(before: Said, after: Said): SchemeChange[] {
  const facts: [SchemeChange['what'], (content: Said) => string][] = [
    ['name', ({ name }) => name],
    ['purpose', ({ purpose }) => purpose],
    ['period', ({ opensOn, closesOn }) => `${opensOn} – ${closesOn}`],
    ['term', ({ termWeeks }) => String(termWeeks)],
    ['sharing', ({ sharing }) => sharing],
    ['part-grants', ({ partGrantsAllowed }) => String(partGrantsAllowed)],
    ['legal-form', ({ legalForm }) => legalForm],
    ['helper', ({ helper }) => `${helper.name}, ${helper.telephone}, ${helper.email}`],
  ];
  const changed = facts.map(([what, said]): SchemeChange => ({
    what,
    ruleKind: null,
    before: said(before),
    after: said(after),
  }));
  return [...changed, ...ruleChanges(before, after), ...questionChanges(before, after)].filter(
    (change) => change.before !== change.after,
  );
}

function ruleChanges(before: Said, after: Said): SchemeChange[] {
  const keys = [...new Set([...before.rules, ...after.rules].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, young] = [before, after].map(({ rules }) => rules.find((rule) => rule.key === key));
    const ruleKind = young?.kind ?? old?.kind ?? null;
    const isSame = JSON.stringify(old?.parameters) === JSON.stringify(young?.parameters) && old?.text === young?.text;
    return isSame
      ? []
      : [{ what: 'rule' as const, ruleKind, before: old?.text ?? '', after: differing(old?.text, young?.text) }];
  });
}

/** A rule whose figures changed and whose words did not is shown as changed all the same. */
function differing(before: string | undefined, after: string | undefined): string {
  return before !== undefined && before === after ? `${after} ` : (after ?? '');
}

function questionChanges(before: Said, after: Said): SchemeChange[] {
  const keys = [...new Set([...before.questions, ...after.questions].map(({ key }) => key))];
  return keys.map((key) => {
    const label = (content: Said) => content.questions.find((question) => question.key === key)?.label ?? '';
    return { what: 'question', ruleKind: null, before: label(before), after: label(after) };
  });
}

import type { ApplicantKind, SchemeRule } from './scheme-rules.js';

/**
 * Which questions an application asks: it follows from the scheme, the amount and who asks. A small amount is asked
 * for with few questions (at most ten under € 1,000); a scheme that asks more is not published.
 */
export const formQuestions = [
  'who',
  'start-date',
  'costs',
  'own',
  'exception',
  'payee',
  'extra',
  'remarks',
  'check',
] as const;
export type FormQuestion = (typeof formQuestions)[number];

export const extraQuestionKinds = ['text', 'yes-no'] as const;
export type ExtraQuestionKind = (typeof extraQuestionKinds)[number];

/** A question that a scheme asks on top of the usual ones. */
export interface ExtraQuestion {
  key: string;
  kind: ExtraQuestionKind;
  label: string;
  help: string;
  isRequired: boolean;
  /** Asked from this amount on, in cents; 0 is always. */
  fromCents: number;
  /** Asked of these; empty is everybody. */
  applicantKinds: ApplicantKind[];
}

export interface AskingScheme {
  rules: readonly Pick<SchemeRule, 'kind' | 'parameters'>[];
  questions: readonly ExtraQuestion[];
}

export const smallAmountCents = 100_000;
export const mostQuestionsForSmallAmounts = 10;

/** The pages of the form in order, as "who" or "extra:key": as many as people read in "vraag 3 van 8". */
export function questionsAsked(
  scheme: AskingScheme,
  asked: { requestedCents: number; applicantKind: ApplicantKind | null },
): string[] {
  const extra = extraQuestionsAsked(scheme, asked).map(({ key }) => `extra:${key}`);
  return formQuestions.flatMap((question) => {
    if (question === 'extra') return extra;
    return question === 'exception' && !allowsException(scheme) ? [] : [question];
  });
}

/** The scheme's own questions that this applicant is asked for this amount. */
export function extraQuestionsAsked(
  scheme: Pick<AskingScheme, 'questions'>,
  asked: { requestedCents: number; applicantKind: ApplicantKind | null },
): ExtraQuestion[] {
  return scheme.questions.filter(
    ({ fromCents, applicantKinds }) =>
      asked.requestedCents >= fromCents &&
      (applicantKinds.length === 0 || asked.applicantKind === null || applicantKinds.includes(asked.applicantKind)),
  );
}

/** The most questions that anybody who asks for less than € 1,000 can meet under this scheme. */
export function mostQuestionsBelowSmallAmount(scheme: AskingScheme): number {
  const kinds = scheme.rules.flatMap((rule) =>
    rule.kind === 'who' ? (rule.parameters as { applicantKinds: ApplicantKind[] }).applicantKinds : [],
  );
  const counts = [null, ...kinds].map(
    (applicantKind) => questionsAsked(scheme, { requestedCents: smallAmountCents - 1, applicantKind }).length,
  );
  return Math.max(...counts);
}

function allowsException(scheme: AskingScheme): boolean {
  return scheme.rules.some(
    (rule) => rule.kind === 'lasting' && (rule.parameters as { startUpException: boolean }).startUpException,
  );
}

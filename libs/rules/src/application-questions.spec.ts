/** How many questions an application asks, by scheme, amount and applicant. */
import {
  extraQuestionsAsked,
  mostQuestionsBelowSmallAmount,
  questionsAsked,
  type AskingScheme,
  type ExtraQuestion,
} from './application-questions.js';

const extra = (key: string, change: Partial<ExtraQuestion> = {}): ExtraQuestion => ({
  key,
  kind: 'text',
  label: 'Wie helpt u?',
  help: '',
  isRequired: false,
  fromCents: 0,
  applicantKinds: [],
  ...change,
});
const lasting = { kind: 'lasting', parameters: { meetings: 6, months: 3, startUpException: true } } as const;
const scheme = (questions: ExtraQuestion[], rules: AskingScheme['rules'] = [lasting]): AskingScheme => ({
  rules,
  questions,
});
const small = { requestedCents: 99_999, applicantKind: 'group' } as const;

describe('the questions of an application', () => {
  it('are eight, with a check at the end', () => {
    expect(questionsAsked(scheme([]), small)).toEqual([
      'who',
      'start-date',
      'costs',
      'own',
      'exception',
      'payee',
      'remarks',
      'check',
    ]);
  });

  it('leave out the exception where the scheme allows none', () => {
    expect(questionsAsked(scheme([], []), small)).not.toContain('exception');
    const strict = { kind: 'lasting', parameters: { meetings: 6, months: 3, startUpException: false } } as const;
    expect(questionsAsked(scheme([], [strict]), small)).not.toContain('exception');
  });

  it('come with the amount and the applicant', () => {
    const asking = scheme([
      extra('quote', { fromCents: 100_000 }),
      extra('statutes', { applicantKinds: ['organisation'] }),
    ]);
    expect(extraQuestionsAsked(asking, small)).toEqual([]);
    expect(questionsAsked(asking, { requestedCents: 100_000, applicantKind: 'organisation' })).toEqual(
      expect.arrayContaining(['extra:quote', 'extra:statutes']),
    );
  });

  it.each([
    [[extra('a'), extra('b')], 10],
    [[extra('a'), extra('b'), extra('c')], 11],
    [[extra('a'), extra('b'), extra('c', { fromCents: 100_000 })], 10],
    [[extra('a'), extra('b'), extra('c', { applicantKinds: ['organisation'] })], 11],
  ])('are counted at their most under € 1,000', (questions, count) => {
    expect(mostQuestionsBelowSmallAmount(scheme(questions))).toBe(count);
  });
});

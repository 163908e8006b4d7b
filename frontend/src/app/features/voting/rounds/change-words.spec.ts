import { changeWords } from './change-words';

const texts = {
  text: (key: string, values: Record<string, string> = {}) =>
    key === 'voting.changed-from'
      ? `${values['field']} van ${values['from']} naar ${values['to']}`
      : `plan ${values['number']}`,
  term: (_: string, word: string) =>
    ({ closes_at: 'einde van stemmen', budget_cents: 'geld', counting: 'telregel' })[word] ?? '',
  locale: () => 'nl-NL',
};
const words = (...changes: { field: string; from: unknown; to: unknown }[]) =>
  changeWords({ at: '', step: 'edit', reason: '', changes }, texts as never);

describe('what changed in a round', () => {
  it('is told with the moment and the money of before and after', () => {
    expect(words({ field: 'budget_cents', from: 300_000, to: 350_050 })).toBe(
      'geld van €\u00a03.000 naar €\u00a03.500,50',
    );
    expect(words({ field: 'closes_at', from: '2027-05-01T10:00:00.000Z', to: '2027-05-08T10:00:00.000Z' })).toMatch(
      /^einde van stemmen van zaterdag 1 mei 2027, \d\d:00 naar zaterdag 8 mei 2027, \d\d:00$/,
    );
  });

  it('is told by name alone where words would not help', () => {
    expect(words({ field: 'counting', from: {}, to: {} }, { field: 'plan.3', from: 1, to: 2 })).toBe(
      'telregel, plan 3',
    );
  });
});

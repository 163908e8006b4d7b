import 'reflect-metadata';
import { roundOutcomeReasons } from '@stoep/contracts';
import { sentenceFor } from './tell-initiators.js';

const plan = { title: 'Bankjes', place: null, supporters: 4, cost_cents: 120_000, left_cents: 50_000, threshold: 10 };

describe('the mail to who brought a plan', () => {
  it('says under each rule what decided, and nothing of shares where there were none', () => {
    const sentences = roundOutcomeReasons.map((reason) => sentenceFor({ ...plan, reason }));
    expect(sentences.filter((sentence) => sentence.includes('hun deel van het geld'))).toHaveLength(1);
    expect(sentenceFor({ ...plan, reason: 'below-threshold' })).toContain('minstens 10 stemmen nodig');
    expect(sentenceFor({ ...plan, reason: 'after-stop' })).toContain('de telling stopte eerder');
    expect(sentenceFor({ ...plan, reason: 'outvoted' })).toContain(
      '4 bewoners kozen het, en andere plannen gingen voor',
    );
    expect(new Set(sentences).size).toBe(roundOutcomeReasons.length);
  });
});

/** How texts are found and filled in. */
import { TestBed } from '@angular/core/testing';
import { Problem } from '../api/problem';
import { coreTexts } from './core-texts';
import { fieldSentence, problemSentence } from './problem-sentence';
import type { TextKey } from './text-keys';
import { Texts } from './texts';

describe('the texts', () => {
  let texts: Texts;
  const key = 'test.neighbours' as TextKey;

  beforeEach(async () => {
    texts = TestBed.inject(Texts);
    await texts.use(coreTexts);
    await texts.use({
      nl: { 'test.neighbours.one': '1 buur', 'test.neighbours.other': '{n} buren', 'test.greeting': 'Dag {name}' },
      en: () => Promise.resolve({ default: { 'test.greeting': 'Hello {name}' } }),
    });
  });

  it('say one and many differently', () => {
    expect(texts.text(key, { n: 1 })).toBe('1 buur');
    expect(texts.text(key, { n: 12 })).toBe('12 buren');
  });

  it('are in the language that was chosen, and in Dutch where that language has none', async () => {
    await texts.speak('en');
    expect(texts.text('test.greeting' as TextKey, { name: 'Truus' })).toBe('Hello Truus');
    expect(texts.text(key, { n: 2 })).toBe('2 buren');
    TestBed.tick();
    expect(document.documentElement.lang).toBe('en');
  });

  it('show amounts of a refusal in euros', () => {
    const problem = new Problem(409, 'amount-not-whole-request', { requestedCents: 125_000 });
    expect(problemSentence(texts, problem).replace(/\u00a0/g, ' ')).toBe(
      'Wie alles toekent, geeft het hele bedrag: € 1.250.',
    );
  });

  it('have a sentence for a reason that nobody knows', () => {
    expect(problemSentence(texts, new Problem(409, 'something-new'))).toBe(texts.text('problem.fallback'));
    expect(problemSentence(texts, new Problem(502, 'something-new'))).toBe(texts.text('problem.unexpected'));
  });

  it('prefer the sentence of the field itself', () => {
    expect(fieldSentence(texts, { field: 'title', reason: 'required' })).toBe(
      'Schrijf in een paar woorden wat u wilt.',
    );
    expect(fieldSentence(texts, { field: 'anything', reason: 'required' })).toBe('Vul dit in.');
    expect(fieldSentence(texts, { field: 'anything', reason: 'unheard-of' })).toBe(
      texts.text('field-error.wrong-value'),
    );
  });
});

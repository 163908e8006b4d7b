/** Residents read before voting everything that decides the count: a setting that changes it changes a sentence. */
import { TestBed } from '@angular/core/testing';
import type { CountingSettings } from '@stoep/rules';
import { Texts } from '../../core/texts/texts';
import { countingSentences } from './counting-words';
import { votingTexts } from './voting.texts';

const shares: CountingSettings = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1',
  start: 'exact',
  stop: 'supported',
  increment: 100,
  then: 'votes',
  ties: 'cost-votes-id',
  threshold: 1,
};

describe('the sentences on a count', () => {
  let say: (change: Partial<CountingSettings>) => string;
  beforeEach(async () => {
    const texts = TestBed.inject(Texts);
    await texts.use(votingTexts);
    say = (change) => countingSentences(texts, { ...shares, ...change }).join(' ');
  });

  it.each<Partial<CountingSettings>>([
    { rule: 'greedy' },
    { utility: 'count' },
    { completion: 'none' },
    { start: 'floor' },
    { stop: 'all' },
    { stop: 'never' },
    { increment: 50 },
    { then: 'none' },
    { then: 'per-cost' },
    { ties: 'id' },
    { compare: 'greedy' },
    { unchosen: 'may-win' },
    { utility: 'borda' },
    { utility: 'borda', rankPoints: [3, 2, 1] },
    { lots: ['3', '1', '2'] },
  ])('differ where the rules differ: %j', (change) => {
    expect(say(change)).not.toBe(say({}));
    expect(say(change)).not.toMatch(/voting\.|\{/);
  });

  it('name the lot once it is drawn', () => {
    expect(say({ lots: ['3', '1', '2'] })).toContain('3, 1, 2');
    expect(say({})).toContain('vóór de eerste stem');
  });

  it('say that a threshold is asked', () => expect(say({ rule: 'greedy-threshold', threshold: 12 })).toContain('12'));
});

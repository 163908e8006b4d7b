import type { RoundCandidate, RoundCountView } from '@stoep/contracts';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** What staff look at: the plans they can put into a round, and a count step by step with other rules beside it. */
let platform: PlatformUnderTest;
let staff: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
});
afterAll(() => platform.stop());

describe('plans for a round', () => {
  it('are those of its area that are not in it yet, asked money for first', async () => {
    const path = '/api/round-files/molenwijk-kiest/candidates';
    const found = must(await staff.get<RoundCandidate[]>(path), 200);
    const inIt = await platform.db.query<{ id: string }[]>(
      `SELECT initiative_id AS id FROM round_plan JOIN voting_round ON voting_round.id = round_id WHERE slug = 'molenwijk-kiest'`,
    );
    const ids = inIt.map(({ id }) => id);
    expect(found.filter(({ initiativeId }) => ids.includes(initiativeId))).toEqual([]);
    const asked = found.map(({ applicationNumber }) => applicationNumber !== null);
    expect(asked).toEqual([...asked].sort((one, other) => Number(other) - Number(one)));
    const everywhere = must(await staff.get<RoundCandidate[]>('/api/round-files/waterrijk-koos/candidates'), 200);
    expect(found.some(({ initiativeId }) => everywhere.some((one) => one.initiativeId === initiativeId))).toBe(false);
  });
});

describe('a count for staff', () => {
  it('is there from the first count on', async () => {
    expect(await staff.get('/api/round-files/molenwijk-kiest/count')).toMatchObject({
      status: 404,
      body: { reason: 'not-counted-yet' },
    });
  });

  it('tells each step, hides small groups, and puts other rules beside the own', async () => {
    const count = must(await staff.get<RoundCountView>('/api/round-files/waterrijk-koos/count'), 200);
    expect(count.rules[0]).toMatchObject({ isOwn: true, selected: count.steps.map(({ planId }) => planId) });
    expect(new Set(count.rules.map(({ rule }) => `${rule.rule}/${rule.completion}`)).size).toBe(count.rules.length);
    expect(count.rules.length).toBeGreaterThan(3);
    const small = [...count.steps.flatMap(({ paidInFull, paidAllTheyHad }) => [paidInFull, paidAllTheyHad])].filter(
      (told) => told !== null && told > 0 && told < 10,
    );
    expect(small).toEqual([]);
    const first = count.steps[0];
    expect(first).toMatchObject({ by: 'shares' });
    expect(first?.leftCents).toBe(1_500_000 - (first?.costCents ?? 0));
    expect(first?.paidAllTheyHad).toBe(0);
    expect(first?.perVoterCents).toBe(Math.floor((first?.costCents ?? 0) / (first?.paidInFull ?? 1)));
  });
});

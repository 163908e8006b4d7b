import type { RoundCountView, RuleOutcomeView } from '@stoep/contracts';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Staff try other rules on the ballots of a counted round; nothing of small groups is told, and nothing changes. */
let platform: PlatformUnderTest;
let staff: Visitor;
beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  staff = await platform.as('behandelaar');
});
afterAll(() => platform.stop());

const path = '/api/round-files/waterrijk-koos';
const rule = {
  ...{ rule: 'greedy', utility: 'count', completion: 'none', start: 'exact', stop: 'supported' },
  ...{ increment: 100, then: 'none', ties: 'cost-votes-id', threshold: 1 },
};
const tryOut = (change: object) => staff.post<RuleOutcomeView>(`${path}/what-if`, { ...rule, ...change });

describe('the what-if of a counted round', () => {
  it('gives for the own rule what was counted, and another outcome under other settings', async () => {
    const { rules } = must(await staff.get<RoundCountView>(`${path}/count`), 200);
    const own = rules.find(({ isOwn }) => isOwn);
    const { lots: _lots, floorTo: _floorTo, ...settings } = own?.rule ?? {};
    expect(must(await tryOut(settings), 200).selected).toEqual(own?.selected);
    const strict = must(await tryOut({ rule: 'greedy-threshold', threshold: 1_000 }), 200);
    expect(strict).toMatchObject({ selected: [], costCents: 0, isOwn: false });
  });

  it('refuses what cannot be counted', async () => {
    expect(await tryOut({ utility: 'points' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'counting.utility', reason: 'utility-does-not-fit' }] },
    });
    expect((await staff.post('/api/round-files/molenwijk-kiest/what-if', rule)).status).toBe(404);
  });

  it('tells the count without groups under ten', async () => {
    const { plans, shortfalls, steps } = must(await staff.get<RoundCountView>(`${path}/count`), 200);
    const few = plans.filter(({ votes }) => votes < 10).map(({ id }) => id);
    expect(shortfalls.filter(({ planId }) => few.includes(planId))).toEqual([]);
    for (const { paidInFull, paidAllTheyHad } of steps)
      for (const people of [paidInFull, paidAllTheyHad])
        expect(people === null || people === 0 || people >= 10).toBe(true);
  });
});

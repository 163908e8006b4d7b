/** What is typed for a round goes to the server and comes back the same. */
import { emptyRound, roundContent, utilityOf } from './typed-round';

describe('a typed round', () => {
  const typed = { ...emptyRound, areaCode: 'WK990001', budget: '12.500', opensAt: '2026-05-10T08:00' };

  it('has amounts in cents, moments as instants and only the limits of its ballot', () => {
    expect(roundContent(typed)).toMatchObject({
      budgetCents: 1_250_000,
      opensAt: '2026-05-10T06:00:00.000Z',
      limits: {},
      counting: { rule: 'equal-shares', increment: 100, threshold: 1 },
      paperUntil: null,
      minAge: null,
    });
    expect(roundContent({ ...typed, ballotKind: 'at-most' }).limits).toEqual({ most: 3 });
    expect(roundContent({ ...typed, ballotKind: 'points', pointsPerPlan: '' }).limits).toEqual({ points: 10 });
  });

  it('has the points of places as a list, whatever stands between them', () => {
    const ranked = (rankPoints: string) =>
      roundContent({ ...typed, counting: { ...typed.counting, rankPoints } }).counting.rankPoints;
    expect(ranked('3-2-1')).toEqual([3, 2, 1]);
    expect(ranked(' 3, 2; 1 ')).toEqual([3, 2, 1]);
    expect(ranked('drie')).toEqual([-1]);
    expect(ranked('')).toEqual([]);
  });

  it('lets the area itself vote when nothing else was chosen', () => {
    expect(roundContent(typed).eligibleAreas).toEqual(['WK990001']);
    expect(roundContent({ ...typed, eligibleAreas: ['GM9900'] }).eligibleAreas).toEqual(['GM9900']);
  });

  it('values votes as the ballot allows', () => {
    expect(utilityOf('points', 'cost')).toBe('points');
    expect(utilityOf('ranking', 'cost')).toBe('borda');
    expect(utilityOf('one', 'points')).toBe('cost');
    expect(utilityOf('at-most', 'count')).toBe('count');
  });
});

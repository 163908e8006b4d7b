import { TestBed } from '@angular/core/testing';
import type { RoundPlanView, RoundView } from '@stoep/contracts';
import { BallotStore } from './ballot.store';

const plan = (id: string, costCents: number) => ({ id, costCents, isFeasible: true, title: id }) as RoundPlanView;
const round = (slug: string, rules: Partial<RoundView['rules']>) =>
  ({
    slug,
    plans: [plan('1', 3_000_00), plan('2', 2_500_00), plan('3', 500_00), { ...plan('4', 1), isFeasible: false }],
    rules: { ballotKind: 'within-budget', limits: { budgetCents: 5_000_00 }, budgetCents: 5_000_00, ...rules },
  }) as RoundView;

function store(slug: string, rules: Partial<RoundView['rules']> = {}): BallotStore {
  TestBed.configureTestingModule({ providers: [BallotStore] });
  const ballot = TestBed.inject(BallotStore);
  ballot.begin(round(slug, rules));
  return ballot;
}

function planOf(ballot: BallotStore, id: string): RoundPlanView {
  const found = ballot.plans().find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('a ballot on the screen', () => {
  beforeEach(() => localStorage.clear());

  it('says what is left and by how much a plan does not fit', () => {
    const ballot = store('a');
    ballot.toggle(planOf(ballot, '1'));
    expect(ballot.left()).toBe(2_000_00);
    expect(ballot.whyNot(planOf(ballot, '2'))).toEqual({ reason: 'too-expensive', over: 500_00 });
    ballot.toggle(planOf(ballot, '2'));
    expect(ballot.selection()).toEqual([{ planId: '1' }]);
    expect(ballot.faults()).toEqual([]);
  });

  it('does not show what cannot be done', () => {
    expect(
      store('b')
        .plans()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['1', '2', '3']);
  });

  it('is there again after a reload', () => {
    const ballot = store('c');
    ballot.toggle(planOf(ballot, '3'));
    TestBed.resetTestingModule();
    const again = store('c');
    expect(again.selection()).toEqual([{ planId: '3' }]);
    expect(again.plans().map(({ id }) => id)).toEqual(ballot.plans().map(({ id }) => id));
  });

  it('takes the place of the one plan, where only one may be chosen', () => {
    const ballot = store('d', { ballotKind: 'one' });
    ballot.toggle(planOf(ballot, '1'));
    ballot.toggle(planOf(ballot, '2'));
    expect(ballot.selection()).toEqual([{ planId: '2' }]);
  });

  it('divides points, and says when there are too many', () => {
    const ballot = store('e', { ballotKind: 'points', limits: { points: 5, pointsPerPlan: 4, budgetCents: 1 } });
    ballot.givePoints(planOf(ballot, '1'), 4);
    ballot.givePoints(planOf(ballot, '2'), 3);
    expect(ballot.left()).toBe(-2);
    expect(ballot.faults()[0]).toMatchObject({ reason: 'points-over-total', over: 2 });
    ballot.givePoints(planOf(ballot, '2'), 0);
    expect(ballot.selection()).toEqual([{ planId: '1', points: 4 }]);
  });

  it('moves plans up and down a ranking', () => {
    const ballot = store('f', { ballotKind: 'ranking', limits: { most: 2, budgetCents: 1 } });
    ballot.toggle(planOf(ballot, '1'));
    ballot.toggle(planOf(ballot, '2'));
    ballot.move(planOf(ballot, '2'), -1);
    ballot.move(planOf(ballot, '2'), -1);
    expect(ballot.selection().map(({ planId }) => planId)).toEqual(['2', '1']);
    expect(ballot.whyNot(planOf(ballot, '3'))).toMatchObject({ reason: 'too-many-plans' });
  });

  it('takes over what another device chose', () => {
    const ballot = store('g');
    expect(ballot.takeOver('3,2,nonsense')).toBe(true);
    expect(ballot.selection()).toEqual([{ planId: '3' }, { planId: '2' }]);
    expect(ballot.takeOver('99')).toBe(false);
  });
});

import { fingerprintOf, mapDates, type ComingDate } from './following-map.js';

const date = (id: string, isUsed = false): ComingDate => ({
  id,
  starts_at: new Date('2027-03-02T09:00:00Z'),
  ends_at: new Date('2027-03-02T10:00:00Z'),
  people: isUsed ? 1 : 0,
  is_used: isUsed,
});
const to = (day: string) => ({ local: `${day}T14:00:00`, utc: `${day}T13:00:00Z` });

describe('which date becomes which', () => {
  it('moves the k-th to the k-th, cancels what is used and too many, and removes the rest', () => {
    const map = mapDates([date('a'), date('b', true), date('c')], [to('2027-03-03')]);
    expect(map.moved.map(({ date: { id }, to: { utc } }) => [id, utc])).toEqual([['a', '2027-03-03T13:00:00Z']]);
    expect([map.cancelled.map(({ id }) => id), map.removed.map(({ id }) => id), map.added]).toEqual([['b'], ['c'], []]);
  });

  it('adds what there was no date for', () => {
    const map = mapDates([date('a')], [to('2027-03-03'), to('2027-03-10')]);
    expect(map.added).toEqual([to('2027-03-10')]);
  });

  it('has another fingerprint when it does something else, and the same when more people come', () => {
    const of = (coming: ComingDate[], day: string, duration = 60) =>
      fingerprintOf(mapDates(coming, [to(day)]), duration);
    const seen = of([date('a')], '2027-03-03');
    expect(of([{ ...date('a'), people: 5 }], '2027-03-03')).toBe(seen);
    const others = [of([date('a')], '2027-03-04'), of([date('b')], '2027-03-03'), of([date('a')], '2027-03-03', 90)];
    expect(others).not.toContain(seen);
    expect(of([date('a'), date('b', true)], '2027-03-03')).not.toBe(of([date('a'), date('b')], '2027-03-03'));
  });
});

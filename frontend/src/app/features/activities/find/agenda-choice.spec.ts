/** The address of the agenda, as questions to the server. */
import type { AgendaItem } from '@stoep/contracts';
import { agendaQuery, byDay, pointOf, roughly, weekOf } from './agenda-choice';

const today = '2027-03-02';
const asked = (address: object) =>
  Object.fromEntries(Object.entries(agendaQuery(address, today)).filter(([, value]) => value !== undefined));

describe('the agenda of an address', () => {
  it('asks nothing when nothing is chosen, so that the first answer serves', () => expect(asked({})).toEqual({}));

  it.each([
    [{ van: '2027-03-09' }, { from: '2027-03-09', to: '2027-03-15' }],
    [{ dag: '2027-03-02' }, { to: '2027-03-02' }],
    [{ dag: '2027-03-04' }, { from: '2027-03-04', to: '2027-03-04' }],
    [{ dag: '2027-04-04' }, {}],
    [{ van: '2020-01-01' }, {}],
    [{ van: 'soon', dag: 'never' }, {}],
    [{ bij: '5.284,52.580' }, { lon: 5.284, lat: 52.58, radius: 1500 }],
    [{ bij: 'here' }, {}],
  ])('asks for %j as %j', (address, query) => expect(asked(address)).toEqual(query));

  it('starts no week in the past', () => expect(weekOf('2020-01-01', today)[0]).toBe(today));
  it('does not tell exactly where somebody is', () => expect(roughly(5.28412345, 52.58098765)).toBe('5.284,52.581'));
  it('reads no half place', () => expect(pointOf('5.2')).toEqual([]));

  it('puts dates under the day it is in the Netherlands', () => {
    const items = [{ startsAt: '2027-03-01T23:30:00Z' }, { startsAt: '2027-03-02T10:00:00Z' }] as AgendaItem[];
    expect(byDay(items).map(({ day, items: list }) => [day, list.length])).toEqual([['2027-03-02', 2]]);
  });
});

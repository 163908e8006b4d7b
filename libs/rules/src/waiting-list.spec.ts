import fc from 'fast-check';
import { letIn, type Party } from './waiting-list.js';

const party = (id: string, size = 1, isMember = false): Party => ({ id, size, isMember });
const idsOf = (parties: Party[]) => parties.map(({ id }) => id).join('');

describe('letIn', () => {
  it.each([
    ['all when there is no limit', { capacity: null }, [party('a'), party('b', 10)], 'ab'],
    ['in order, as far as there is room', { capacity: 2 }, [party('a'), party('b'), party('c')], 'ab'],
    ['nobody past a party that does not fit', { capacity: 3 }, [party('a', 2), party('b', 2), party('c')], 'a'],
    [
      'newcomers to the places kept for them',
      { capacity: 2, newcomerPlaces: 1 },
      [party('a', 1, true), party('b', 1, true), party('c')],
      'ac',
    ],
  ])('lets in %s', (_, room, queue, expected) => {
    expect(idsOf(letIn({ newcomerPlaces: 0, taken: 0, takenByMembers: 0, ...room }, queue))).toBe(expected);
  });

  it('never goes over the capacity', () => {
    const parties = fc.array(
      fc.record({ id: fc.string(), size: fc.integer({ min: 1, max: 10 }), isMember: fc.boolean() }),
    );
    fc.assert(
      fc.property(parties, fc.integer({ min: 1, max: 30 }), fc.nat(5), (queue, capacity, newcomerPlaces) => {
        const room = { capacity, newcomerPlaces: Math.min(newcomerPlaces, capacity), taken: 0, takenByMembers: 0 };
        const entering = letIn(room, queue);
        const sum = (chosen: Party[]) => chosen.reduce((total, { size }) => total + size, 0);
        return (
          sum(entering) <= capacity &&
          sum(entering.filter(({ isMember }) => isMember)) <= capacity - room.newcomerPlaces
        );
      }),
    );
  });
});

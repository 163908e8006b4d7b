import type { InterventionFile } from '@stoep/contracts';
import { requestOf, typedOf } from './typed-intervention';

const file: InterventionFile = {
  ...{ id: 'x', slug: 'soep', title: 'Soep', summary: 'Samen soep eten', about: 'Soep.', targetGroup: 'Iedereen' },
  ...{ audiences: ['elderly'], effects: ['know-neighbours'], proof: 'own-experience', neededAdvices: ['social'] },
  ...{
    needsPlace: true,
    placeKinds: ['community-centre'],
    brings: '',
    proofNote: '',
    owner: '',
    link: '',
    externalId: '',
  },
  ...{ costNote: '', costKind: null, state: 'published', version: 3 },
  ...{ linkCheckedAt: null, linkFailsSince: null, linkFault: null },
  plan: {
    ...{ title: 'Soep', what: 'Eten', why: 'Honger', category: 'meet', nonParticipantNotice: 'Geur' },
    ...{ recurring: { meetings: 10, months: 3, rhythm: 'elke week' }, touchesPublicSpace: false },
  },
  series: {
    ...{ title: 'Soep', what: 'Eten', rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12', startTime: '12:00', minutes: 60 },
    ...{ forWhom: ['elderly'], costCents: 250, signUp: 'optional', capacity: 20 },
    ...{ isWalkIn: true, isWheelchairAccessible: false, isQuiet: true },
  },
};

describe('an example of the catalogue in its form', () => {
  it('comes out as it went in', () => {
    const { id: _id, slug: _slug, linkCheckedAt: _at, linkFailsSince: _since, linkFault: _fault, ...saved } = file;
    expect(requestOf(typedOf(file), 3)).toEqual(saved);
  });

  it.each(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', 'FREQ=MONTHLY;BYDAY=-1WE;COUNT=6'])(
    'keeps the rhythm %s',
    (rrule) => {
      const series = file.series && { ...file.series, rrule };
      expect(requestOf(typedOf({ ...file, series }), 3).series?.rrule).toBe(rrule);
    },
  );

  it('sends a number that is none as one that is refused at its field', () => {
    const typed = { ...typedOf(file), minutes: 'een uur', cost: 'gratis' };
    expect(requestOf(typed, 3).series).toMatchObject({ minutes: -1, costCents: -1 });
  });

  it('has no series when none belongs to it', () => {
    expect(requestOf({ ...typedOf(file), hasSeries: false }, 3).series).toBeNull();
    expect(requestOf({ ...typedOf(file), meetings: '' }, 3).plan.recurring).toBeNull();
  });
});

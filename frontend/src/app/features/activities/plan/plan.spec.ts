/** A series of the catalogue as a form that only misses its first day and its place, and becomes the same rule again. */
import type { InterventionSeries } from '@stoep/contracts';
import { planFaults, planOfSeries, requestOf } from './plan';

const series: InterventionSeries = {
  ...{ title: 'Samen eten', what: 'Aan lange tafels.', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=36', startTime: '18:00' },
  ...{ minutes: 120, forWhom: ['everyone'], costCents: 750, signUp: 'required', capacity: 40 },
  ...{ isWalkIn: false, isWheelchairAccessible: true, isQuiet: false },
};

describe('the series of an example', () => {
  it('misses the first day and the place, and nothing else', () => {
    expect(planFaults(planOfSeries(series, 'meet'), true).map(({ field }) => field)).toEqual(['firstDay', 'placeId']);
  });

  it('is sent as it stands in the catalogue', () => {
    const plan = { ...planOfSeries(series, 'meet'), firstDay: '2027-03-01', placeId: 'x' };
    expect(requestOf(plan, null)).toMatchObject({
      ...{ title: 'Samen eten', category: 'meet', costCents: 750, signUp: 'required', capacity: 40 },
      ...{ isWalkIn: false, isWheelchairAccessible: true, isQuiet: false, forWhom: ['everyone'] },
      series: { dtstart: '2027-03-03T18:00:00', duration: 120, rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=36' },
    });
  });
});

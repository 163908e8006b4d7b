import type { ActivityView, SavedActivity } from '@stoep/contracts';
import { must } from './builders.js';
import type { Visitor } from './platform-under-test.js';

/** Activities made through the API, as an organiser would: every Tuesday at ten from 2 March 2027, not in one week of holidays. */
const soundActivity = {
  title: 'Soep op dinsdag',
  what: 'Samen soep eten.',
  point: { name: 'Het plein', lon: 5.284, lat: 52.58 },
  category: 'meet',
  signUp: 'optional',
  series: {
    dtstart: '2027-03-02T10:00:00',
    duration: 90,
    rrule: 'FREQ=WEEKLY',
    exceptPeriods: [{ from: '2027-03-15', to: '2027-03-21' }],
  },
};

export async function aNewActivity(
  organiser: Visitor,
  overrides: Record<string, unknown> = {},
): Promise<SavedActivity> {
  return must(await organiser.post<SavedActivity>('/api/activities', { ...soundActivity, ...overrides }), 201);
}

export async function anActivity(organiser: Visitor, overrides: Record<string, unknown> = {}): Promise<ActivityView> {
  const { id, slug } = await aNewActivity(organiser, overrides);
  must(await organiser.post(`/api/activities/${id}/publish`), 200);
  return must(await organiser.get<ActivityView>(`/api/activities/${slug}`), 200);
}

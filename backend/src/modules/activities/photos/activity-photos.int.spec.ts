import type { ActivityView, FacilityPage, PhotoView } from '@stoep/contracts';
import { aNewActivity, anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { aDrawing, getPhoto, sendPhoto } from '../../../testing/photos.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Photos of activities and of places in the directory. What is taken as a photo at all is tested with initiatives. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let stranger: Visitor;
let photo: Buffer;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  stranger = await platform.as('auditor');
  photo = await aDrawing(600, 400).jpeg().toBuffer();
});
afterAll(() => platform.stop());

describe('photos of an activity', () => {
  it('are added by its organiser, seen by everybody, put in order, described anew and removed', async () => {
    const { id, slug } = await anActivity(organiser);
    const of = `activities/${id}`;
    const first = await sendPhoto(platform, organiser, of, photo, { description: 'Soep op tafel' });
    const second = await sendPhoto(platform, organiser, of, photo, { description: 'De zaal' });
    expect([first.status, second.status]).toEqual([201, 201]);
    const [soup, room] = second.body as [PhotoView, PhotoView];
    const shown = await getPhoto(platform, platform.visitor(), of, soup);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);

    must(await organiser.put(`/api/${of}/photos/${room.id}/place`, { position: 1 }), 200);
    must(await organiser.put(`/api/${of}/photos/${room.id}/description`, { description: 'De grote zaal' }), 200);
    must(await organiser.delete(`/api/${of}/photos/${soup.id}`), 200);
    const seen = must(await platform.visitor().get<ActivityView>(`/api/activities/${slug}`), 200);
    expect(seen.photos.map(({ description }) => description)).toEqual(['De grote zaal']);
    expect((await getPhoto(platform, platform.visitor(), of, soup)).status).toBe(404);
  });

  it('are not added by others, nor shown of a draft', async () => {
    const draft = await aNewActivity(organiser);
    const of = `activities/${draft.id}`;
    expect((await sendPhoto(platform, stranger, of, photo)).status).toBe(403);
    const { body } = await sendPhoto(platform, organiser, of, photo);
    expect((await getPhoto(platform, stranger, of, body[0] as PhotoView)).status).toBe(403);
    expect((await getPhoto(platform, organiser, of, body[0] as PhotoView)).headers.get('cache-control')).toMatch(
      /^private/,
    );
  });

  it('stay as they are when it has ended', async () => {
    const { id } = await anActivity(organiser);
    must(await organiser.post(`/api/activities/${id}/end`, { reason: 'Klaar' }), 200);
    expect(await sendPhoto(platform, organiser, `activities/${id}`, photo)).toMatchObject({
      status: 409,
      body: { reason: 'activity-not-editable' },
    });
  });
});

describe('photos of a place in the directory', () => {
  it('are made by its keeper', async () => {
    const keeper = await platform.as('initiatiefnemer');
    const page = async () => must(await platform.visitor().get<FacilityPage>('/api/facilities/sporthal-noord'), 200);
    const { placeId } = await page();
    expect((await sendPhoto(platform, stranger, `places/${placeId}`, photo)).status).toBe(403);
    const sent = await sendPhoto(platform, keeper, `places/${placeId}`, photo, { description: 'De hal van binnen' });
    expect(sent.status).toBe(201);
    expect((await page()).photos.map(({ description }) => description)).toEqual(['De hal van binnen']);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect((await sendPhoto(platform, keeper, `places/${nowhere}`, photo)).status).toBe(404);
  });
});

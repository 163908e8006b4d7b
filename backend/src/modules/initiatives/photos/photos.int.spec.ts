import type { InitiativeDetail, PhotoView, SavedInitiative } from '@stoep/contracts';
import sharp from 'sharp';
import { aPlan, must } from '../../../testing/builders.js';
import { aDrawing, getPhoto, originOf, sendPhoto, type SentPhoto } from '../../../testing/photos.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

/** What somebody sends as a photo: taken when it is one, and nothing of the file that came in is kept. */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let plan: SavedInitiative;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  plan = await aPlan(resident);
});
afterEach(() => platform.stop());

const origin = () => originOf(platform);
const of = () => `initiatives/${plan.id}`;
const send = (
  visitor: Visitor,
  bytes: Buffer | string,
  how: Parameters<typeof sendPhoto>[4] = {},
): Promise<SentPhoto> => sendPhoto(platform, visitor, of(), bytes, how);
const drawing = aDrawing;
const get = (photo: PhotoView, width = 480, visitor: Visitor = platform.visitor()): Promise<Response> =>
  getPhoto(platform, visitor, of(), photo, width);

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('of the kind %s is kept in a few widths', async (kind) => {
    const answer = await send(resident, await drawing().toFormat(kind).toBuffer());
    expect(answer).toMatchObject({ status: 201, body: [{ description: 'Een bankje onder een boom', width: 1200 }] });
    const shown = await get(answer.body[0] as PhotoView);
    const { width, format } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect({ width, format }).toEqual({ width: 480, format: 'webp' });
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment/) as string,
      'cache-control': expect.stringMatching(/^public/) as string,
    });
    const seen = must(await platform.visitor().get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
    expect(seen.photos).toEqual(answer.body);
    expect(seen.photo).toMatchObject({ description: 'Een bankje onder een boom' });
  });

  it('stands upright and says nothing of where it was taken', async () => {
    const taken = await drawing(400, 200)
      .jpeg()
      .withExif({ IFD0: { Make: 'Geheime camera' }, IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await send(resident, taken);
    expect(body[0]).toMatchObject({ width: 200, height: 400 });
    const kept = Buffer.from(await (await get(body[0] as PhotoView)).arrayBuffer());
    const { exif, xmp, iptc, orientation } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect(kept.includes('Geheime')).toBe(false);
  });

  it.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['a PDF', '%PDF-1.7'],
  ])('that is really %s is refused', async (_, text) => {
    expect(await send(resident, text)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'photo', reason: 'photo-kind' }] },
    });
  });

  it('that begins as a JPEG and goes on as something else is refused', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<svg><script>1</script></svg>')]);
    expect(await send(resident, bytes)).toMatchObject({
      status: 400,
      body: { errors: [{ reason: 'photo-unreadable' }] },
    });
  });

  it('loses what was hidden behind it', async () => {
    const bytes = Buffer.concat([
      await drawing().jpeg().toBuffer(),
      Buffer.from('<script>alert("na de foto")</script>'),
    ]);
    const { body } = await send(resident, bytes);
    const kept = Buffer.from(await (await get(body[0] as PhotoView)).arrayBuffer());
    expect(kept.includes('script')).toBe(false);
  });

  it('with too many pixels is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await send(resident, bomb)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'photo', reason: 'photo-too-many-pixels' }] },
    });
  });

  it('of more than 10 MB is refused', async () => {
    expect(await send(resident, Buffer.alloc(10 * 1024 * 1024 + 1, 1))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'photo', reason: 'photo-too-large' }] },
    });
  });

  it('has a name that leads nowhere', async () => {
    const { status, body } = await send(resident, await drawing().jpeg().toBuffer(), { name: '../../../etc/passwd' });
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain('passwd');
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/480', `${body[0]?.id}/..%2f480`, `${body[0]?.id}/99999`])
      expect((await fetch(`${origin()}/api/initiatives/${plan.id}/photos/${path}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('needs a description', async () => {
    expect(await send(resident, await drawing().jpeg().toBuffer(), { description: ' ' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'description', reason: 'description-length' }] },
    });
  });

  it('comes from our own pages and from who the initiative is of', async () => {
    const bytes = await drawing().jpeg().toBuffer();
    expect((await send(neighbour, bytes)).status).toBe(403);
    expect((await send(platform.visitor(), bytes)).status).toBe(401);
    expect((await send(resident, bytes, { headers: { origin: 'https://elders.example' } })).status).toBe(403);
    expect((await send(resident, bytes, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('of a draft is seen by its initiator only', async () => {
    plan = must(await resident.post<SavedInitiative>('/api/initiatives', { title: 'Nog niet klaar' }), 201);
    const { body } = await send(resident, await drawing().jpeg().toBuffer());
    const photo = body[0] as PhotoView;
    expect((await get(photo, 480, resident)).status).toBe(200);
    expect((await get(photo, 480, resident)).headers.get('cache-control')).toMatch(/^private/);
    expect([(await get(photo)).status, (await get(photo, 480, neighbour)).status]).toEqual([401, 403]);
  });
});

describe('the photos of an initiative', () => {
  const add = async (description: string) => send(resident, await drawing(50, 40).png().toBuffer(), { description });
  const words = (photos: PhotoView[]) => photos.map(({ description }) => description);

  it('have an order, can be described anew and taken away', async () => {
    for (const word of ['een', 'twee', 'drie', 'vier']) await add(word);
    const { photos } = must(await resident.get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
    const path = (index: number) => `/api/initiatives/${plan.id}/photos/${photos[index]?.id}`;
    expect(words(must(await resident.put<PhotoView[]>(`${path(3)}/place`, { position: 1 }), 200))).toEqual([
      'vier',
      'een',
      'twee',
      'drie',
    ]);
    expect(words(must(await resident.put<PhotoView[]>(`${path(3)}/place`, { position: 3 }), 200))).toEqual([
      'een',
      'twee',
      'vier',
      'drie',
    ]);
    must(await resident.put(`${path(1)}/description`, { description: 'nummer 2' }), 200);
    expect(words(must(await resident.delete<PhotoView[]>(path(0)), 200))).toEqual(['nummer 2', 'vier', 'drie']);
    expect((await neighbour.delete(path(1))).status).toBe(403);
    expect((await resident.delete(path(0))).status).toBe(404);
  });

  it('close up when one went with the account of who added it', async () => {
    for (const word of ['een', 'twee']) await add(word);
    await platform.db.query(`DELETE FROM initiative_photo WHERE initiative_id = $1 AND description = 'een'`, [plan.id]);
    const seen = must(await resident.get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
    expect(seen.photo).toMatchObject({ description: 'twee' });
    expect(words((await add('drie')).body)).toEqual(['twee', 'drie']);
  });

  /** Nine at once where there is room for six. */
  async function race(): Promise<{ taken: number; kept: number; others: unknown[] }> {
    const bytes = await drawing(20, 20).png().toBuffer();
    const answers = await platform.atOnce(() => Promise.all(Array.from({ length: 9 }, () => send(resident, bytes))));
    const [row] = await platform.db.query<{ kept: number }[]>(
      'SELECT count(*) AS kept FROM initiative_photo WHERE initiative_id = $1',
      [plan.id],
    );
    const refused = answers.filter(({ status }) => status !== 201);
    return {
      taken: answers.length - refused.length,
      kept: row?.kept ?? 0,
      others: refused.map(({ body }) => body.reason),
    };
  }

  it('are at most six, also when they come at once', async () => {
    expect(await race()).toEqual({
      taken: 6,
      kept: 6,
      others: ['too-many-photos', 'too-many-photos', 'too-many-photos'],
    });
    expect((await add('de zevende')).body.reason).toBe('too-many-photos');
  });

  it('would be more without the lock and the two constraints', async () => {
    await platform.db.query('ALTER TABLE initiative_photo DROP CONSTRAINT an_initiative_has_at_most_six_photos');
    await platform.db.query('ALTER TABLE initiative_photo DROP CONSTRAINT a_place_holds_one_photo');
    rewriteStatements(platform.db, (text) =>
      text.includes('FROM initiative_photo WHERE') && text.startsWith('SELECT count')
        ? text.replace('AS count', 'AS count, pg_sleep(2)')
        : text.replace('FOR UPDATE', ''),
    );
    expect((await race()).kept).toBeGreaterThan(6);
  });
});

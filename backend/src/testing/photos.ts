import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { PhotoView } from '@stoep/contracts';
import sharp from 'sharp';
import type { PlatformUnderTest, Visitor } from './platform-under-test.js';

/** Photos as a browser sends and gets them: over a real connection, as a form with a file. */
export interface SentPhoto {
  status: number;
  body: PhotoView[] & { reason?: string; errors?: { field: string; reason: string }[] };
}

export const originOf = (platform: PlatformUnderTest) =>
  `http://127.0.0.1:${(platform.app.getHttpServer().address() as AddressInfo).port}`;

/** @param of "initiatives/ID" */
export async function sendPhoto(
  platform: PlatformUnderTest,
  visitor: Visitor,
  of: string,
  bytes: Buffer | string,
  { name = 'foto.jpg', description = 'Een bankje onder een boom', headers = {} } = {},
): Promise<SentPhoto> {
  const origin = originOf(platform);
  const form = new FormData();
  form.set('description', description);
  form.set('photo', new Blob([bytes], { type: 'image/jpeg' }), name);
  const answer = await fetch(`${origin}/api/${of}/photos`, {
    method: 'POST',
    body: form,
    headers: { cookie: visitor.cookie, origin, 'idempotency-key': randomUUID(), ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as SentPhoto['body'] };
}

export function getPhoto(
  platform: PlatformUnderTest,
  visitor: Visitor,
  of: string,
  photo: Pick<PhotoView, 'id'>,
  width = 480,
): Promise<Response> {
  return fetch(`${originOf(platform)}/api/${of}/photos/${photo.id}/${width}`, {
    headers: visitor.cookie ? { cookie: visitor.cookie } : {},
  });
}

export const aDrawing = (width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: '#8a2e10' } });

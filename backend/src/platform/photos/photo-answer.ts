import { PhotoDescriptionRequest, photoBytesLimit, photoWidths } from '@stoep/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../http/refusal.js';
import { readUpload } from '../http/upload.js';
import { requestValidation } from '../http/validation.js';

/** A page of its own that may do nothing, should a browser be made to show a photo as one. */
const photoHeaders = {
  'Content-Type': 'image/webp',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Content-Disposition': 'attachment; filename="foto.webp"',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Its bytes never change, but it can be hidden or removed; then nobody's copy of it lasts. */
const publicFor = 'public, max-age=3600';

/** One of the widths that there are. @throws Refusal 404 */
export function photoWidth(asked: string): number {
  const width = photoWidths.find((known) => String(known) === asked);
  if (!width) throw Refusal.notFound();
  return width;
}

export function answerPhoto(reply: FastifyReply, { bytes, isPublic }: { bytes: Buffer; isPublic: boolean }): Buffer {
  void reply.headers(photoHeaders);
  void reply.header('Cache-Control', isPublic ? publicFor : 'private, max-age=300');
  return bytes;
}

/** A photo with what it shows, as it was sent; the fields beside a file pass the same check as a body. @throws Refusal 400 */
export async function readPhoto(request: FastifyRequest): Promise<{ bytes: Buffer; description: string }> {
  const { bytes, fields } = await readUpload(request, 'photo', photoBytesLimit);
  const { description } = (await requestValidation().transform(
    { description: fields['description'] ?? '' },
    { type: 'body', metatype: PhotoDescriptionRequest },
  )) as PhotoDescriptionRequest;
  return { bytes, description };
}

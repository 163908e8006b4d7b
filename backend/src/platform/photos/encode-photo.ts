import { photoWidths } from '@stoep/contracts';
import sharp from 'sharp';
import { Refusal } from '../http/refusal.js';

/**
 * Makes a photo of ours out of what somebody sent: recognised by its first bytes, read with limits, turned upright and
 * written anew as WebP. Nothing of the file that came in is kept, so neither is where and with what it was taken.
 */
export interface EncodedPhoto {
  width: number;
  height: number;
  files: { width: number; bytes: Buffer }[];
}

const mostPixels = 50_000_000;
const quality = 76;
const mostAtOnce = 2;
const longestQueue = 12;

type Kind = 'jpeg' | 'png' | 'webp' | 'heif';

/** @throws Refusal 400 when it is no photo we can show, 503 when too many wait already */
export function encodePhoto(bytes: Buffer): Promise<EncodedPhoto> {
  const kind = kindOf(bytes);
  if (!kind) throw notThis('photo-kind');
  return inTurn(() => encode(bytes, kind));
}

async function encode(bytes: Buffer, kind: Kind): Promise<EncodedPhoto> {
  const options = { limitInputPixels: mostPixels, failOn: 'error' as const, pages: 1 };
  try {
    const seen = await sharp(bytes, options).metadata();
    if (seen.format !== kind) throw notThis('photo-kind');
    if (seen.width * seen.height > mostPixels) throw notThis('photo-too-many-pixels');
    const upright = sharp(bytes, options).autoOrient();
    const largest = await upright
      .resize({ width: Math.max(...photoWidths), withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = largest.info;
    const smaller = await Promise.all(
      photoWidths
        .filter((wanted) => wanted < width)
        .map(async (wanted) => ({
          width: wanted,
          bytes: await sharp(largest.data).resize(wanted).webp({ quality }).toBuffer(),
        })),
    );
    return { width, height, files: [...smaller, { width, bytes: largest.data }] };
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    // What the reader of images cannot make sense of is the fault of the file.
    const isTooLarge = thrown instanceof Error && /pixel limit/.test(thrown.message);
    throw notThis(isTooLarge ? 'photo-too-many-pixels' : 'photo-unreadable');
  }
}

/** By the first bytes, whatever the name or the type says. SVG, HTML and all else are none of these. */
function kindOf(bytes: Buffer): Kind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  const text = bytes.toString('latin1', 0, 16);
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  return /^(avif|avis)$/.test(text.slice(8, 12)) && text.slice(4, 8) === 'ftyp' ? 'heif' : null;
}

function notThis(reason: 'photo-kind' | 'photo-too-many-pixels' | 'photo-unreadable'): Refusal {
  return Refusal.fields([{ field: 'photo', reason }]);
}

let running = 0;
const waiting: (() => void)[] = [];

/** Photos take memory and processors, so a few at a time; who comes when the queue is long tries again. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= longestQueue) throw new Refusal(503, 'try-again');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

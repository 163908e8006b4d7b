/** A .pb file as it lies on a disk: bytes. What is not UTF-8 is named line by line, beside all else that is wrong. */
import { parsePb, type PbResult } from './parse-pb.js';

/** Browsers and Node have the same one; this library is built without the types of either. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const LINE_END = 10;

export function readPb(bytes: Uint8Array): PbResult {
  const text = decoded(bytes);
  if (text !== null) return parsePb(text);
  const result = parsePb(new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes));
  const broken = brokenLines(bytes).map((line) => ({ line, fault: 'not-utf-8' as const, about: '' }));
  const errors = [...broken, ...(result.ok ? [] : result.errors)];
  return { ok: false, errors: errors.sort((a, b) => a.line - b.line) };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Asking is the only way to know: there is no function that only looks.
    return null;
  }
}

/** A line end is never part of a longer character, so each line can be looked at by itself. */
function brokenLines(bytes: Uint8Array): number[] {
  const broken: number[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_END, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(start, next)) === null) broken.push(line);
    start = next;
  }
  return broken;
}

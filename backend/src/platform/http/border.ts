import { Refusal } from './refusal.js';

/**
 * What may come in at all, before any request class looks at it: text PostgreSQL can store to the letter and JSON that
 * is not deeper than 32 and has no lists in lists, which no request of ours has. The size (100 kB) is the server's own limit.
 */
const greatestDepth = 32;

/** @throws Refusal 400 that names the place of the first offence. */
export function refuseUnstorable(value: unknown, path = '', depth = 0): void {
  if (depth > greatestDepth) throw new Refusal(400, 'request-too-deep');
  if (typeof value === 'string') return refuseText(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.some((inner) => Array.isArray(inner))) throw new Refusal(400, 'request-unreadable');
  for (const [key, inner] of Object.entries(value)) {
    refuseText(key, path);
    refuseUnstorable(inner, path ? `${path}.${key}` : key, depth + 1);
  }
}

function refuseText(text: string, path: string): void {
  if (text.includes('\0') || !isWellFormed(text))
    throw Refusal.fields([{ field: path || 'request', reason: 'not-storable-text' }]);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

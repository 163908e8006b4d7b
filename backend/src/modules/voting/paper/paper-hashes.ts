import { createHmac } from 'node:crypto';
import type { Choice } from '@stoep/rules';

/** What two clerks typed, so that it can be compared and not read. The key is the round's, and goes when it closes. */
export interface TypedForm {
  label: Buffer;
  choice: Buffer;
}

/** @param selection canonical; null for a form that does not count, of which the number is not compared */
export function typedForm(key: Buffer, entryId: string, selection: readonly Choice[] | null): TypedForm {
  const hash = (what: string, text: string) => createHmac('sha256', key).update(`stoep:paper:${what}:${text}`).digest();
  if (selection === null) return { label: hash('label', 'void'), choice: hash('choice', 'void') };
  // With the entry in it: otherwise the same choice of two people would be seen to be the same.
  return { label: hash('label', entryId), choice: hash('choice', `${entryId}:${JSON.stringify(selection)}`) };
}

/** A hash of a request that cannot be guessed back once the key is gone. */
export function keyedBodyHash(key: Buffer, body: object): Buffer {
  return createHmac('sha256', key)
    .update(`stoep:paper:body:${JSON.stringify(body)}`)
    .digest();
}

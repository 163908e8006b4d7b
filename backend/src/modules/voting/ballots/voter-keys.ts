import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { codeAlphabet, type Choice } from '@stoep/rules';

/**
 * The keyed names under which people take part and ballots lie, and the receipt. Each is made with a key of the round that
 * is destroyed at closing; from then on nothing here can be worked out again. It touches no database.
 */
export interface RoundKeys {
  ballotKey: Buffer;
  codeKey: Buffer;
}

export function drawRoundKeys(): RoundKeys {
  return { ballotKey: randomBytes(32), codeKey: randomBytes(32) };
}

/** Who took part. */
export function voterKey(key: Buffer, entryId: string): Buffer {
  return keyed(key, 'voter', entryId);
}

/** Under which the ballot of that voter lies. */
export function ballotKeyOf(key: Buffer, voter: Buffer): Buffer {
  return keyed(key, 'ballot', voter);
}

/** Makes the receipt impossible to guess from the choice; the same for the same ballot of the same voter. */
export function nonceOf(key: Buffer, voter: Buffer, selection: readonly Choice[]): Buffer {
  return keyed(key, 'receipt', voter, JSON.stringify(selection));
}

/** @param selection canonical */
export function receiptOf(roundId: string, selection: readonly Choice[], nonce: Buffer): string {
  return createHash('sha256')
    .update(`${roundId}\n${JSON.stringify(selection.map(inOrder))}\n`)
    .update(nonce)
    .digest('hex');
}

/** SHA-256 over the sorted receipts, one after the other. */
export function headOf(receipts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const receipt of [...receipts].sort()) hash.update(receipt, 'hex');
  return hash.digest();
}

/** @param code the thirteen signs, as `readCode` gives them */
export function codeHash(key: Buffer, code: string): Buffer {
  return keyed(key, 'code', code);
}

/** Twelve signs by lot: 60 bits. */
export function drawCode(): string {
  return Array.from({ length: 12 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/** jsonb keeps its keys in an order of its own. */
function inOrder({ planId, points }: Choice): Choice {
  return points === undefined ? { planId } : { planId, points };
}

function keyed(key: Buffer, purpose: string, ...parts: (string | Buffer)[]): Buffer {
  const hmac = createHmac('sha256', key).update(`stoep:${purpose}:`);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

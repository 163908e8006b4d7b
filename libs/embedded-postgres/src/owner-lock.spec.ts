import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLivingOwner, takeOwnership } from './owner-lock.js';
import { startOf } from './process-identity.js';

describe('the lock on a data folder', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stoep-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const writeLock = (text: string): void => writeFileSync(join(folder, 'owner.json'), text);

  it('is gone when given back', () => {
    const giveBack = takeOwnership(folder);
    expect(hasLivingOwner(folder)).toBe(true);
    giveBack();
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
  });

  it('refuses while its owner lives', () => {
    writeLock(JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }));
    expect(() => takeOwnership(folder)).toThrow(`in use by process ${process.pid}`);
  });

  it.each([
    ['a process that is no more', JSON.stringify({ pid: 2147483646, startedAt: '' })],
    ['an earlier process with the same number', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
    ['a writer that was killed half way', '{"pid":'],
  ])('is taken over from %s', (_who, text) => {
    writeLock(text);
    expect(hasLivingOwner(folder)).toBe(false);
    takeOwnership(folder)();
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
  });
});

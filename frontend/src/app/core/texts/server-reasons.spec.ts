/** Every reason that the server refuses for has its sentence: found in the sources of server and contracts themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreTexts } from './core-texts';

const table = coreTexts.nl as Record<string, string>;
const root = join(__dirname, '../../../../..');

function sourcesBelow(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

describe('what the server can refuse for', () => {
  const server = sourcesBelow('backend/src');

  it('has a sentence for each refusal', () => {
    const reasons = matches(server, /new Refusal\(\s*\d+,\s*'([a-z-]+)'/g).filter((reason) => reason !== 'wrong-state');
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter((reason) => !table[`problem.${reason}`])).toEqual([]);
  });

  it('has a sentence for each wrong field', () => {
    const contracts = matches(sourcesBelow('libs/contracts/src'), /message: '([a-z-]+)'/g);
    const fields = matches(server, /field: '[A-Za-z.]+', reason: '([a-z-]+)'/g);
    expect([...contracts, ...fields].filter((reason) => !table[`field-error.${reason}`])).toEqual([]);
  });
});

// Lints the examples and prints, as JSON, which rules speak up for each. A program of its own, because the test
// runner's module system is not the one that the linter's plugins expect.
import { ESLint } from 'eslint';
import { inRoot, ROOT } from '../workspace/folders.mjs';
import { EXAMPLES } from './violations.mjs';

const linter = new ESLint({ cwd: ROOT });
const found = [];
for (const { file, text } of EXAMPLES) {
  const [result] = await linter.lintText(text, { filePath: inRoot(file) });
  found.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(found));

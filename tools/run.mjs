// The one door to every command of package.json. It checks Node before it loads anything else, so that an old
// Node gets a sentence to read and not a syntax error.
import { explainNodeVersion } from './workspace/node-version.mjs';

const COMMANDS = [
  'start',
  'test',
  'dev',
  'seed',
  'reset',
  'check',
  'bench',
  'pictures',
  'import:areas',
  'import:addresses',
  'import:theme',
  'add:administrator',
  'verify:round',
  'tally',
];
const [name, ...args] = process.argv.slice(2);

const complaint = explainNodeVersion(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else if (!COMMANDS.includes(name)) {
  console.error(`Choose one of: ${COMMANDS.map((command) => `npm run ${command}`).join(', ')}.`);
  process.exitCode = 1;
} else {
  const { explainFailure } = await import('./workspace/explain-failure.mjs');
  try {
    const { run } = await import(`./commands/${name.replace(':', '-')}.mjs`);
    process.exitCode = (await run(args)) ?? 0;
  } catch (error) {
    console.error(explainFailure(error));
    process.exitCode = 1;
  }
  // Whatever is still open by now (a socket, a timer) must not keep a finished command waiting.
  setTimeout(() => process.exit(), 3000).unref();
}

// `npm run verify:round`: goes over a closed voting round again from its ballots; exit code 1 when something differs.
import { loadPlatform } from '../workspace/platform.mjs';
import { say } from '../workspace/say.mjs';

/** Works on the database of the settings; the server must not be running on the embedded one. */
export async function run(args) {
  const platform = await loadPlatform();
  return (await platform.verifyRoundCommand(process.env, args, say)) ? 0 : 1;
}

// `npm run import:theme`: the colours of a municipality from a token file.
import { loadPlatform } from '../workspace/platform.mjs';
import { say } from '../workspace/say.mjs';

/** Works on the database of the settings; the server must not be running on the embedded one. */
export async function run(args) {
  const platform = await loadPlatform();
  await platform.importThemeCommand(process.env, args, say);
}

// `npm run seed`: fills an empty database with the demo municipality.
import { loadPlatform } from '../workspace/platform.mjs';
import { say } from '../workspace/say.mjs';

/** Works on the database of the settings; the server must not be running on the embedded one. */
export async function run() {
  const platform = await loadPlatform();
  await platform.seed(process.env, say);
}

// `npm run import:areas`: the wijken and buurten of a municipality from PDOK's GeoJSON.
import { loadPlatform } from '../workspace/platform.mjs';
import { say } from '../workspace/say.mjs';

/** Works on the database of the settings; the server must not be running on the embedded one. */
export async function run(args) {
  const platform = await loadPlatform();
  await platform.importAreasCommand(process.env, args, say);
}

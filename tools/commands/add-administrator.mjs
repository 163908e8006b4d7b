// `npm run add:administrator`: the first administrator of a municipality.
import { loadPlatform } from '../workspace/platform.mjs';
import { say } from '../workspace/say.mjs';

/** Works on the database of the settings; the server must not be running on the embedded one. */
export async function run(args) {
  const platform = await loadPlatform();
  await platform.addAdministratorCommand(process.env, args, say);
}

import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { seedDemo } from './demo/seed-demo.js';
import { readSettings } from './platform/config/settings.js';
import { openDatabaseServer } from './platform/db/database-server.js';
import { emptyDatabase } from './schema/empty-database.js';
import { migrateDatabase } from './schema/migrate.js';

export {
  addAdministratorCommand,
  importAddressesCommand,
  importAreasCommand,
  importThemeCommand,
  verifyRoundCommand,
} from './commands.js';

/** What the commands of package.json call. Each reads the settings itself and throws a ConfigError for a wrong one. */
export interface RunningPlatform {
  url: string;
  /** Lines for people: the address and the demo accounts. */
  banner: string[];
  close(): Promise<void>;
}

type Log = (line: string) => void;

const siteFolder = fileURLToPath(new URL('../../frontend/dist/browser/', import.meta.url));

export async function serve(env: NodeJS.ProcessEnv, log: Log = () => undefined): Promise<RunningPlatform> {
  const settings = readSettings(env);
  log(settings.databaseUrl ? 'Connecting to the database of DATABASE_URL' : 'Starting the embedded PostgreSQL');
  const database = await openDatabaseServer(settings, log);
  try {
    const migrated = await migrateDatabase(database.url);
    if (migrated > 0) log(`Brought the database up to date: ${migrated} migrations`);
    if (settings.seedDemo && (await seedDemo(database.url, settings)))
      log('Filled the empty database with the demo municipality');
    const app = await createApp(settings, database.url, siteFolder);
    await app.listen({ port: settings.port, host: env['HOST'] || '0.0.0.0' });
    const url = env['PUBLIC_URL']
      ? settings.publicUrl
      : (await app.getUrl()).replace(/\/\/[^:/]+|\/\/\[[^\]]*\]/, '//localhost');
    const close = async () => {
      await app.close();
      await database.stop();
    };
    return { url, banner: bannerOf(url, settings.seedDemo), close };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Fills an empty database with the demo municipality; leaves one with data alone. */
export async function seed(env: NodeJS.ProcessEnv, log: Log = () => undefined): Promise<void> {
  await withDatabase(env, log, async (url, settings) => {
    const seeded = await seedDemo(url, settings);
    log(
      seeded
        ? 'Filled the database with the demo municipality'
        : 'The database holds data already; "npm run reset" starts over',
    );
  });
}

/** Throws everything in the database away and fills it afresh. */
export async function reset(env: NodeJS.ProcessEnv, log: Log = () => undefined): Promise<void> {
  await withDatabase(env, log, async (url, settings) => {
    await emptyDatabase(url);
    await migrateDatabase(url);
    await seedDemo(url, settings);
    log('The database holds the demo municipality and nothing else');
  });
}

async function withDatabase(
  env: NodeJS.ProcessEnv,
  log: Log,
  work: (url: string, settings: ReturnType<typeof readSettings>) => Promise<void>,
): Promise<void> {
  const settings = readSettings(env);
  const database = await openDatabaseServer(settings, log);
  try {
    await migrateDatabase(database.url);
    await work(database.url, settings);
  } finally {
    await database.stop();
  }
}

function bannerOf(url: string, isDemo: boolean): string[] {
  const account = (name: string, role: string) => `  ${`${name}@lindermeer.example`.padEnd(38)} ${role}`;
  const accounts = [
    'Demo accounts, all with the password "welkom-op-de-stoep":',
    account('bewoner', 'resident'),
    account('initiatiefnemer', 'resident with initiatives and an application'),
    account('behandelaar', 'case worker'),
    account('adviseur-fysiek', 'adviser, physical domain'),
    account('adviseur-sociaal', 'adviser, social domain'),
    account('budgethouder', 'budget holder'),
    account('beheerder', 'administrator: roles, mails'),
    account('auditor', 'auditor: reads only'),
  ];
  return [`Stoep is at ${url}`, ...(isDemo ? ['', ...accounts] : [])];
}

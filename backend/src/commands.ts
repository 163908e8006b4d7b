import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readAreaFile } from '@stoep/rules';
import { DataSource } from 'typeorm';
import {
  importAddresses,
  importAreas,
  ImportFault,
  readTheme,
  storeTheme,
  type AreaImportReport,
} from './modules/areas/public.js';
import { inviteAdministrator } from './modules/identity/public.js';
import { verifyRound } from './modules/voting/public.js';
import { ConfigError, readSettings, type Settings } from './platform/config/settings.js';
import { dataSourceOptions } from './platform/db/data-source.js';
import { openDatabaseServer } from './platform/db/database-server.js';
import { migrateDatabase } from './schema/migrate.js';
import type { Tx } from './platform/db/transactions.js';

/** Commands for whoever runs an installation. Each does its work in one transaction, on the database of the settings. */
type Log = (line: string) => void;

const areaUsage = `npm run import:areas -- FILE.geojson [--municipality-name NAME] [--municipality-code GM0000] [--year 2026]
  [--host HOSTNAME] [--contact-name NAME] [--contact-telephone NUMBER] [--contact-email ADDRESS] [--move OLDCODE=NEWCODE]`;

/** `npm run import:areas`: the wijken and buurten of a municipality, which is made when it is new. */
export async function importAreasCommand(env: NodeJS.ProcessEnv, args: string[], log: Log): Promise<void> {
  const text = { type: 'string' } as const;
  const { file, values } = readArguments(args, areaUsage, {
    'municipality-name': text,
    'municipality-code': text,
    year: text,
    host: text,
    'contact-name': text,
    'contact-telephone': text,
    'contact-email': text,
  });
  const read = readAreaFile(await readJson(file), {
    municipalityName: values['municipality-name'],
    municipalityCode: values['municipality-code'],
  });
  if (!read.ok) throw new ImportFault(file, read.errors);
  const year = chosenYear(values['year'], read.file.year, log);
  const report = await inTransaction(env, log, (tx) =>
    importAreas(tx, {
      file: read.file,
      year,
      moves: readMoves(values.move),
      newMunicipality: {
        host: values['host'] ?? null,
        contact: {
          name: values['contact-name'] ?? null,
          telephone: values['contact-telephone'] ?? null,
          email: values['contact-email'] ?? null,
        },
      },
    }),
  );
  for (const line of tellAreas(read.file, report, year)) log(line);
}

/** `npm run import:addresses`: the gazetteer of a municipality, from a CSV file. */
export async function importAddressesCommand(env: NodeJS.ProcessEnv, args: string[], log: Log): Promise<void> {
  const usage = 'npm run import:addresses -- FILE.csv --municipality-code GM0000';
  const { file, values } = readArguments(args, usage, { 'municipality-code': { type: 'string' } as const });
  const content = await readText(file);
  const count = await inTransaction(env, log, async (tx) =>
    importAddresses(tx, await municipalityOf(tx, values['municipality-code']), content),
  );
  log(`The gazetteer holds ${count} addresses now`);
}

/** `npm run import:theme`: the colours of a municipality, refused when people could not read them. */
export async function importThemeCommand(env: NodeJS.ProcessEnv, args: string[], log: Log): Promise<void> {
  const usage = 'npm run import:theme -- FILE.json --municipality-code GM0000';
  const { file, values } = readArguments(args, usage, { 'municipality-code': { type: 'string' } as const });
  const read = readTheme(await readJson(file));
  if (!read.ok) throw new ImportFault(file, read.errors);
  await inTransaction(env, log, async (tx) =>
    storeTheme(tx, await municipalityOf(tx, values['municipality-code']), read.theme, new Date()),
  );
  log(`The site wears "${read.theme.name}" within half a minute`);
}

/** `npm run add:administrator`: makes somebody administrator and shows the link to choose a password with. */
export async function addAdministratorCommand(env: NodeJS.ProcessEnv, args: string[], log: Log): Promise<void> {
  const usage = 'npm run add:administrator -- NAME@EXAMPLE.NL --municipality-code GM0000';
  const { file: email, values } = readArguments(args, usage, { 'municipality-code': { type: 'string' } as const });
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new ConfigError(`"${email}" is not an e-mail address.\n${usage}`);
  const link = await inTransaction(env, log, async (tx, settings) => {
    const municipalityId = await municipalityOf(tx, values['municipality-code']);
    const token = await inviteAdministrator(tx, municipalityId, email, new Date());
    return `${settings.publicUrl}/account/nieuw-wachtwoord#${token}`;
  });
  log(`${email} is administrator. Within an hour, choose a password at ${link}`);
}

/** `npm run verify:round`: goes over a closed round again from its ballots. @returns whether everything holds */
export async function verifyRoundCommand(env: NodeJS.ProcessEnv, args: string[], log: Log): Promise<boolean> {
  const usage = 'npm run verify:round -- ROUND --municipality-code GM0000';
  const { file: round, values } = readArguments(args, usage, { 'municipality-code': { type: 'string' } as const });
  const { title, checks } = await inTransaction(env, log, async (tx) =>
    verifyRound(tx, await municipalityOf(tx, values['municipality-code']), round),
  );
  log(title);
  for (const { what, holds, found } of checks) log(`${holds ? 'holds' : 'DIFFERS'}  ${what}: ${found}`);
  return checks.every(({ holds }) => holds);
}

function tellAreas(
  {
    areas,
    municipality,
    waterCount,
    undividedWijken,
  }: {
    areas: { kind: string }[];
    municipality: { name: string; code: string };
    waterCount: number;
    undividedWijken: string[];
  },
  report: AreaImportReport,
  year: number,
): string[] {
  const count = (kind: string) => areas.filter((area) => area.kind === kind).length;
  return [
    `${municipality.name} (${municipality.code}): ${count('wijk')} wijken and ${count('buurt')} buurten, borders of ${year}`,
    ...(undividedWijken.length > 0
      ? [`${undividedWijken.length} wijken have no buurten in the file; each is one buurt as well`]
      : []),
    ...(waterCount > 0 ? [`${waterCount} areas of water were left out`] : []),
    ...(report.movedCount > 0
      ? [`${report.movedCount} initiatives, places and addresses lie in another buurt now`]
      : []),
    ...(report.formerCodes.length > 0 ? [`No longer there: ${report.formerCodes.join(', ')}`] : []),
    ...report.warnings,
    ...(report.isNew ? [`The municipality is new; its site is at the host name ${report.host}`] : []),
  ];
}

function chosenYear(asked: string | undefined, ofFile: number | null, log: Log): number {
  if (asked !== undefined && !/^(19|20)\d{2}$/.test(asked))
    throw new ConfigError(`--year is "${asked}", but must be a year.`);
  if (asked !== undefined) return Number(asked);
  if (ofFile !== null) return ofFile;
  const year = new Date().getFullYear();
  log(`The file does not tell the year of its borders: taken as ${year}; say otherwise with --year`);
  return year;
}

function readArguments<Options extends Record<string, { type: 'string' }>>(
  args: string[],
  usage: string,
  options: Options,
) {
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { ...options, move: { type: 'string', multiple: true } },
    });
    const [file, ...others] = parsed.positionals;
    if (!file || others.length > 0) throw new Error('Give one thing to work on.');
    return { file, values: parsed.values as Partial<Record<string, string>> & { move?: string[] } };
  } catch (error) {
    // parseArgs throws for an option it does not know, with a sentence that says which.
    throw new ConfigError(`${(error as Error).message}\n${usage}`);
  }
}

function readMoves(moves: string[] = []): Map<string, string> {
  return new Map(
    moves.map((move) => {
      const [from, to, ...more] = move.split('=');
      if (!from || !to || more.length > 0) throw new ConfigError(`--move is "${move}", but must be OLDCODE=NEWCODE.`);
      return [from, to] as const;
    }),
  );
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // Whoever typed the name wants to know which file it was, not where in our code it was opened.
    throw new ConfigError(`${file} cannot be read (${error.code ?? error.message}).`);
  });
}

async function readJson(file: string): Promise<unknown> {
  const content = await readText(file);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    // Not JSON at all; the parser's message names the place.
    throw new ImportFault(file, [`The file is not JSON: ${(error as Error).message}.`]);
  }
}

async function municipalityOf(tx: Tx, code: string | undefined): Promise<number> {
  const all = await tx.query<{ id: number; code: string; name: string }[]>(
    'SELECT id, code, name FROM municipality ORDER BY id',
  );
  const chosen = code === undefined && all.length === 1 ? all[0] : all.find((row) => row.code === code?.toUpperCase());
  if (chosen) return chosen.id;
  const choices = all.map((row) => `${row.code} ${row.name}`).join(', ') || 'none yet; import its areas first';
  throw new ConfigError(`Say which municipality with --municipality-code. There are: ${choices}.`);
}

async function inTransaction<Answer>(
  env: NodeJS.ProcessEnv,
  log: Log,
  work: (tx: Tx, settings: Settings) => Promise<Answer>,
): Promise<Answer> {
  const settings = readSettings(env);
  const database = await openDatabaseServer(settings, log);
  try {
    await migrateDatabase(database.url);
    const dataSource = await new DataSource(dataSourceOptions(database.url, 2)).initialize();
    try {
      return await dataSource.transaction((tx) => work(tx, settings));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await database.stop();
  }
}

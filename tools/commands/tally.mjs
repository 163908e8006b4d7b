// `npm run tally -- FILE.pb --rule …`: counts an election anew from its published file, without a database. Exit code 2
// means that the file or the rule is not right; standard error says everything that is wrong.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../workspace/ensure-installed.mjs';
import { ensureLibrary } from '../workspace/ensure-library.mjs';
import { inRoot } from '../workspace/folders.mjs';
import { sayOnStandardError } from '../workspace/say.mjs';

const REFUSED = 2;
const WORDS = ['rule', 'utility', 'completion', 'start', 'stop', 'then', 'ties', 'compare', 'unchosen'];
const NUMBERS = ['increment', 'floor-to', 'threshold', 'rank-points', 'lots'];

/** @returns {Promise<number>} 0, or 2 when it refuses */
export async function run(args) {
  sayOnStandardError();
  await ensureInstalled();
  await ensureLibrary('tally');
  const tally = await import(inRoot('libs', 'tally', 'dist', 'index.js'));
  try {
    const asked = readArguments(args, tally);
    const file = inFineMoney(readElection(asked.path, tally), asked, tally);
    const rule = ruleOf(asked, file, tally);
    const outcome = tally.count(file.election, rule);
    console.log(asked.json ? asJson(file, rule, outcome, tally) : asTable(file, rule, outcome, tally));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof tally.RuleDoesNotFit)) throw error;
    console.error(error.message);
    return REFUSED;
  }
}

class Refused extends Error {}

function readArguments(args, tally) {
  const options = Object.fromEntries([...WORDS, ...NUMBERS].map((name) => [name, { type: 'string' }]));
  let parsed;
  try {
    parsed = parseArgs({ args, options: { ...options, json: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new Refused(`${error.message}\n${usage(tally)}`);
  }
  const { positionals, values } = parsed;
  if (positionals.length !== 1) throw new Refused(`Name one file.\n${usage(tally)}`);
  const wrong = WORDS.filter((name) => values[name] !== undefined && !choices(tally)[name].includes(values[name]));
  if (wrong.length > 0) {
    const lines = wrong.map((name) => `--${name} ${values[name]}: choose ${choices(tally)[name].join(' | ')}`);
    throw new Refused(lines.join('\n'));
  }
  return { path: positionals[0], json: values.json === true, values };
}

function choices(tally) {
  return {
    rule: tally.ruleNames,
    utility: tally.utilities,
    completion: tally.completions,
    start: tally.starts,
    stop: tally.stops,
    then: tally.afterwards,
    ties: tally.tieOrders,
    compare: tally.comparisons,
    unchosen: tally.unchosens,
  };
}

function usage(tally) {
  const lines = Object.entries(choices(tally)).map(([name, words]) => `  --${name} ${words.join('|')}`);
  const amounts = ['  --increment N', '  --floor-to N', '  --threshold N', '  --rank-points 3,2,1', '  --lots ID,ID,…'];
  return ['npm run tally -- FILE.pb [--json]', ...lines, ...amounts].join('\n');
}

function readElection(path, tally) {
  const full = [process.env.INIT_CWD ?? '.', '.'].map((folder) => resolve(folder, path)).find(existsSync);
  if (!full) throw new Refused(`There is no file ${path}.`);
  if (statSync(full).isDirectory()) throw new Refused(`${path} is a folder.`);
  const result = tally.readPb(readFileSync(full));
  if (!result.ok) throw new Refused(result.errors.map((error) => tally.pbSentence(error)).join('\n'));
  return result.file;
}

/** Amounts may be finer than the file's costs: half a euro a time where all costs are whole euros. */
function inFineMoney(file, { values }, tally) {
  const read = ['increment', 'floor-to'].map((name) => tally.readDecimal(values[name] ?? ''));
  return tally.withDecimals(file, Math.max(...read.map((amount) => amount?.decimals ?? 0)));
}

/** Where nothing else is asked, shares are raised by one, and rounded down to one, in the money of the file. */
function ruleOf({ values }, file, tally) {
  const words = Object.fromEntries(
    WORDS.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  );
  const amount = (name) => wholeNumber(name, values[name] ?? '1', file.moneyDecimals, tally);
  return tally.ruleFor(file.election, {
    ...words,
    increment: amount('increment'),
    floorTo: amount('floor-to'),
    ...(values.threshold !== undefined && { threshold: wholeNumber('threshold', values.threshold, 0, tally) }),
    ...(values['rank-points'] !== undefined && { rankPoints: listed(values['rank-points']).map(Number) }),
    ...(values.lots !== undefined && { lots: listed(values.lots) }),
  });
}

function listed(text) {
  return text.split(',').map((part) => part.trim());
}

function wholeNumber(name, text, decimals, tally) {
  const read = tally.readDecimal(text);
  const whole = read && read.decimals <= decimals && !read.isNegative ? tally.inUnits(read, decimals) : null;
  if (!whole) throw new Refused(`--${name} ${text}: a number above zero is needed.`);
  return whole;
}

function asJson(file, rule, outcome, tally) {
  return JSON.stringify({
    selected: outcome.selected,
    cost: tally.inFileMoney(file, outcome.cost),
    endowment: endowmentInFileMoney(file, outcome, tally),
    budget: tally.inFileMoney(file, file.election.budget),
    votes: tally.voterCount(file.election),
    bySharing: outcome.bySharing,
    runs: outcome.runs,
    ties: outcome.ties,
    replacedByGreedy: outcome.replacedByGreedy,
    rule: {
      ...rule,
      increment: tally.inFileMoney(file, rule.increment),
      floorTo: tally.inFileMoney(file, rule.floorTo),
    },
  });
}

function endowmentInFileMoney(file, outcome, tally) {
  if (outcome.endowment === null || file.moneyDecimals === 0) return outcome.endowment;
  const [top, bottom = '1'] = outcome.endowment.split('/');
  return tally.writeFraction({ top: BigInt(top), bottom: BigInt(bottom) * 10n ** BigInt(file.moneyDecimals) });
}

function asTable(file, rule, outcome, tally) {
  const cost = new Map(file.election.projects.map((project) => [project.id, project.cost]));
  const money = (amount) => tally.inFileMoney(file, amount).toLocaleString('en');
  const rows = outcome.selected.map((id, index) => [`${index + 1}`, id, money(cost.get(id)), file.names.get(id)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length), 4));
  const line = ([place, id, amount, name]) =>
    [place.padStart(widths[0]), id.padEnd(widths[1]), amount.padStart(widths[2]), name].join('  ');
  return [
    `${file.meta.get('description')}: ${rule.rule}, ${tally.voterCount(file.election).toLocaleString('en')} ballots`,
    line(['', 'id', 'cost', 'name']),
    ...rows.map(line),
    `${rows.length} of ${file.election.projects.length} projects, ${money(outcome.cost)} of ${money(file.election.budget)}`,
  ].join('\n');
}

/**
 * Reads an election in Pabulib's format (pabulib.org/format; voting.md, "The .pb format"). A broken file is refused as
 * a whole with every error and its line. What real files have and nobody can misread is taken as it is: sections in
 * another order, blank rows, more columns or cells than needed, capitals in words, and ballots beyond the limits of META
 * (max_length and such, or one project), which are for the rules of a round.
 */
import { voteTypes, type Ballot, type Election, type VoteType } from '../election.js';
import { BallotReader } from './ballot-reader.js';
import { fromUnits, inUnits, readDecimal, type Decimal } from './decimal.js';
import type { PbError, PbFault } from './pb-errors.js';
import { eachRow } from './table.js';

export interface PbProject {
  readonly id: string;
  readonly name: string;
  readonly cost: Decimal;
  readonly line: number;
}

export interface PbFile {
  readonly election: Election;
  readonly meta: ReadonlyMap<string, string>;
  /** Names by id; the id where there is none. */
  readonly names: ReadonlyMap<string, string>;
  /** Decimals of the money in the file: costs in `election` are in units of 10^-moneyDecimals. */
  readonly moneyDecimals: number;
}

export type PbResult =
  { readonly ok: true; readonly file: PbFile } | { readonly ok: false; readonly errors: PbError[] };

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
type Section = (typeof SECTIONS)[number];
const NEEDED: Record<Section, readonly string[]> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
};
const KEYS = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'budget',
  'vote_type',
  'rule',
  'date_begin',
  'date_end',
];

/** All errors at once, in the order of their lines. */
export function parsePb(text: string): PbResult {
  return new PbReader().read(text);
}

class PbReader {
  private readonly errors: PbError[] = [];
  private readonly meta = new Map<string, string>();
  private readonly metaLine = new Map<string, number>();
  private readonly projects: PbProject[] = [];
  private readonly places = new Map<string, number>();
  private readonly sectionLine = new Map<Section, number>();
  private readonly columns = new Map<Section, Map<string, number>>();
  /** Rows of VOTES that came before the sections which say what is in them. */
  private readonly waiting: { cells: string[]; line: number }[] = [];
  private section: Section | null = null;
  private header: Map<string, number> | null = null;
  private headerCells: readonly string[] = [];
  private ballots: BallotReader | null = null;
  private lastLine = 1;

  read(text: string): PbResult {
    const open = eachRow(text, (cells, line) => this.takeRow(cells, line));
    if (open > 0) this.fail(open, 'open-quote', '');
    this.readWaiting();
    for (const section of SECTIONS) {
      const line = this.sectionLine.get(section);
      if (line === undefined) this.fail(this.lastLine, 'section-missing', section);
      else if (!this.columns.has(section)) this.fail(line, 'header-missing', section);
    }
    const budget = this.checkMeta();
    const election = this.errors.length === 0 && budget ? this.build(budget) : null;
    if (!election) return { ok: false, errors: this.errors.sort((a, b) => a.line - b.line) };
    return { ok: true, file: election };
  }

  private takeRow(cells: string[], line: number): void {
    this.lastLine = line;
    const name = cells.length === 1 || cells.slice(1).every((cell) => cell === '') ? cells[0]?.trim() : undefined;
    const section = SECTIONS.find((each) => each === name?.toUpperCase());
    if (section) this.begin(section, line);
    else if (!this.section) this.fail(line, 'before-first-section', '');
    else if (this.section === 'VOTES' && this.isEarly) this.waiting.push({ cells, line });
    else this.readRow(this.section, cells, line);
  }

  private get isEarly(): boolean {
    return !this.sectionLine.has('META') || !this.sectionLine.has('PROJECTS');
  }

  private readWaiting(): void {
    this.header = null;
    for (const { cells, line } of this.waiting) this.readRow('VOTES', cells, line);
  }

  private readRow(section: Section, cells: string[], line: number): void {
    if (!this.header) return this.readHeader(section, cells, line);
    // Two files put together have a header in the middle, which would be taken for data.
    if (cells[0] === this.headerCells[0] && cells[1] === this.headerCells[1])
      return this.fail(line, 'header-row-double', section);
    if (section === 'META') this.takeMeta(cells, line);
    else if (section === 'PROJECTS') this.takeProject(cells, line);
    else if (this.areProjectsKnown) this.ballots?.take(cells, line);
  }

  private begin(section: Section, line: number): void {
    if (this.sectionLine.has(section)) this.fail(line, 'section-double', section);
    this.sectionLine.set(section, line);
    this.section = section;
    this.header = null;
  }

  private readHeader(section: Section, cells: readonly string[], line: number): void {
    this.header = new Map();
    this.headerCells = cells;
    for (const [place, cell] of cells.entries()) {
      const name = cell.trim().toLowerCase();
      if (name !== '' && this.header.has(name)) this.fail(line, 'header-double', name);
      this.header.set(name, place);
    }
    this.columns.set(section, this.header);
    const type = this.voteType();
    const needed = section === 'VOTES' && hasPoints(type) ? [...NEEDED.VOTES, 'points'] : NEEDED[section];
    const missing = needed.filter((column) => !this.header?.has(column));
    for (const column of missing) this.fail(line, 'column-missing', column);
    if (section === 'VOTES' && missing.length === 0)
      this.ballots = new BallotReader(type ?? 'approval', this.header, this.places, (...error) => this.fail(...error));
  }

  /** Without its projects every vote of a file would be for an unknown one. */
  private get areProjectsKnown(): boolean {
    const columns = this.columns.get('PROJECTS');
    return columns !== undefined && NEEDED.PROJECTS.every((column) => columns.has(column));
  }

  private voteType(): VoteType | undefined {
    return voteTypes.find((type) => type === this.meta.get('vote_type')?.toLowerCase());
  }

  private takeMeta(cells: readonly string[], line: number): void {
    const key = cells[0]?.trim().toLowerCase() ?? '';
    if (key === '') return this.fail(line, 'key-missing', 'key');
    if (this.meta.has(key)) return this.fail(line, 'key-double', key);
    this.meta.set(key, cells[1]?.trim() ?? '');
    this.metaLine.set(key, line);
  }

  private takeProject(cells: readonly string[], line: number): void {
    const cell = (column: string) => cells[this.header?.get(column) ?? -1]?.trim() ?? '';
    if (!this.areProjectsKnown) return;
    const id = cell('project_id');
    if (id === '') return this.fail(line, 'id-missing', 'project_id');
    if (this.places.has(id)) return this.fail(line, 'id-double', id);
    this.places.set(id, this.projects.length);
    const cost = readDecimal(cell('cost'));
    if (!cost) this.fail(line, 'not-a-number', `cost ${cell('cost')}`);
    else if (cost.isNegative || Number(cost.digits) === 0) this.fail(line, 'not-positive', `cost of ${id}`);
    this.projects.push({
      id,
      line,
      name: cell('name') || id,
      cost: cost ?? { digits: '1', decimals: 0, isNegative: false },
    });
  }

  private checkMeta(): Decimal | null {
    const line = this.sectionLine.get('META');
    if (line === undefined || !this.columns.has('META')) return null;
    for (const key of KEYS) if (!this.meta.has(key)) this.fail(line, 'key-missing', key);
    const type = this.meta.get('vote_type');
    if (type !== undefined && !this.voteType()) this.fail(this.lineOf('vote_type'), 'unknown-vote-type', type);
    this.checkCount('num_projects', this.areProjectsKnown ? this.projects.length : null);
    this.checkCount('num_votes', this.areProjectsKnown ? (this.ballots?.rows ?? null) : null);
    const given = this.meta.get('budget');
    if (given === undefined) return null;
    const budget = readDecimal(given);
    if (!budget) this.fail(this.lineOf('budget'), 'not-a-number', `budget ${given}`);
    else if (budget.isNegative) this.fail(this.lineOf('budget'), 'not-positive', 'budget');
    return budget;
  }

  private checkCount(key: string, found: number | null): void {
    const given = this.meta.get(key);
    if (given === undefined) return;
    const whole = readDecimal(given);
    if (!whole || whole.isNegative || whole.decimals > 0)
      this.fail(this.lineOf(key), 'not-a-number', `${key} ${given}`);
    else if (found !== null && inUnits(whole, 0) !== found)
      this.fail(this.lineOf(key), 'wrong-count', `${key} says ${given}, the file has ${found}`);
  }

  private lineOf(key: string): number {
    return this.metaLine.get(key) ?? this.lastLine;
  }

  private build(budget: Decimal): PbFile | null {
    const moneyDecimals = Math.max(budget.decimals, ...this.projects.map((project) => project.cost.decimals));
    const projects = this.projects.map(({ id, cost, line }) => ({ id, line, cost: inUnits(cost, moneyDecimals) }));
    for (const { id, cost, line } of projects) if (cost === null) this.fail(line, 'too-large', `cost of ${id}`);
    const total = inUnits(budget, moneyDecimals);
    if (total === null) this.fail(this.lineOf('budget'), 'too-large', 'budget');
    const ballots: Ballot[] = this.ballots?.finish() ?? [];
    if (this.errors.length > 0 || total === null) return null;
    const election: Election = {
      budget: total,
      voteType: this.voteType() ?? 'approval',
      projects: projects.map(({ id, cost }) => ({ id, cost: cost ?? 0 })),
      ballots,
    };
    return {
      election,
      meta: this.meta,
      names: new Map(this.projects.map(({ id, name }) => [id, name])),
      moneyDecimals,
    };
  }

  private fail(line: number, fault: PbFault, about: string): void {
    this.errors.push({ line, fault, about });
  }
}

function hasPoints(type: VoteType | undefined): boolean {
  return type === 'cumulative' || type === 'scoring';
}

/** The same election with its money in so many decimals at least: for amounts that are finer than the file's costs. */
export function withDecimals(file: PbFile, decimals: number): PbFile {
  if (file.moneyDecimals >= decimals) return file;
  const factor = 10 ** (decimals - file.moneyDecimals);
  const { election } = file;
  const projects = election.projects.map((project) => ({ ...project, cost: project.cost * factor }));
  return { ...file, moneyDecimals: decimals, election: { ...election, budget: election.budget * factor, projects } };
}

/** An amount of the file's election in the file's own money. */
export function inFileMoney(file: Pick<PbFile, 'moneyDecimals'>, amount: number): number {
  return fromUnits(amount, file.moneyDecimals);
}

/** The rows below VOTES, with equal ballots put together. Made for a hundred thousand rows in well under a second. */
import type { Ballot, VoteType } from '../election.js';
import { inUnits, readDecimal, type Decimal } from './decimal.js';
import type { PbFault } from './pb-errors.js';

interface OpenBallot {
  choices: number[];
  points: Decimal[] | null;
  weight: number;
}

export class BallotReader {
  /** Rows seen, broken ones too. */
  rows = 0;
  private readonly voters = new Set<string>();
  private readonly known = new Map<string, OpenBallot>();
  private readonly voterColumn: number;
  private readonly voteColumn: number;
  private readonly pointsColumn: number;
  private readonly inOrder: boolean;
  private pointDecimals = 0;

  constructor(
    type: VoteType,
    private readonly header: ReadonlyMap<string, number>,
    private readonly places: ReadonlyMap<string, number>,
    private readonly fail: (line: number, fault: PbFault, about: string) => void,
  ) {
    this.voterColumn = header.get('voter_id') ?? 0;
    this.voteColumn = header.get('vote') ?? 1;
    this.pointsColumn = type === 'cumulative' || type === 'scoring' ? (header.get('points') ?? -1) : -1;
    this.inOrder = type === 'ordinal';
  }

  take(cells: readonly string[], line: number): void {
    this.rows++;
    const voter = cells[this.voterColumn]?.trim() ?? '';
    if (voter === '') this.fail(line, 'id-missing', 'voter_id');
    else if (this.voters.size === this.voters.add(voter).size) this.fail(line, 'id-double', voter);
    // Programs that write such files leave out what is empty at the end of a row: a blank ballot is one cell.
    const vote = cells[this.voteColumn] ?? '';
    const points = this.pointsColumn < 0 ? '' : (cells[this.pointsColumn] ?? '');
    this.add(vote, points, line);
  }

  private add(vote: string, points: string, line: number): void {
    const key = this.pointsColumn < 0 ? vote : `${vote};${points}`;
    const same = this.known.get(key);
    if (same) {
      same.weight++;
      return;
    }
    const ballot = this.read(vote, points, line);
    if (ballot) this.known.set(key, ballot);
  }

  private read(vote: string, points: string, line: number): OpenBallot | null {
    const names = listed(vote);
    const given = this.pointsColumn < 0 ? null : this.readPoints(points, names.length, line);
    if (given === undefined) return null;
    const choices: number[] = [];
    const kept: Decimal[] = [];
    for (const [index, name] of names.entries()) {
      const place = this.places.get(name) ?? this.places.get(name.trim());
      if (place === undefined) {
        this.fail(line, 'unknown-project', name.trim());
        return null;
      }
      // A project named twice counts once: at its first place, with the points given last.
      const before = choices.indexOf(place);
      if (before < 0) choices.push(place);
      const point = given?.[index];
      if (point) kept[before < 0 ? choices.length - 1 : before] = point;
    }
    return { choices, points: given ? kept : null, weight: 1 };
  }

  private readPoints(points: string, wanted: number, line: number): Decimal[] | undefined {
    const given = listed(points);
    if (given.length !== wanted) {
      this.fail(line, 'points-missing', `${wanted} projects, points ${points}`);
      return undefined;
    }
    const read = given.map((each) => readDecimal(each));
    if (read.some((each) => each === null || each.isNegative)) {
      this.fail(line, 'points-wrong', points);
      return undefined;
    }
    for (const each of read) this.pointDecimals = Math.max(this.pointDecimals, each?.decimals ?? 0);
    return read as Decimal[];
  }

  /** All ballots, equal ones together; where the order says nothing, ballots in another order are equal too. */
  finish(): Ballot[] {
    const merged = new Map<string, Ballot & { weight: number }>();
    for (const open of this.known.values()) {
      if (!open.points && !this.inOrder && open.choices.length > 1) open.choices.sort((a, b) => a - b);
      const points = open.points?.map((each) => inUnits(each, this.pointDecimals) ?? Infinity);
      const key = points ? `${open.choices.join()};${points.join()}` : open.choices.join();
      const same = merged.get(key);
      if (same) same.weight += open.weight;
      else merged.set(key, { choices: open.choices, ...(points ? { points } : {}), weight: open.weight });
    }
    return [...merged.values()];
  }
}

/** What stands between commas; a comma too many names nothing. */
function listed(text: string): string[] {
  return text.split(',').filter((part) => part.trim() !== '');
}

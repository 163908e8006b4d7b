import { Injectable } from '@nestjs/common';
import type { ErasureBlocker } from '@stoep/contracts';
import type { Reader, Tx } from '../../../platform/db/transactions.js';

export interface Whose {
  municipalityId: number;
  personId: string;
}

type Part = (tx: Reader, whose: Whose) => Promise<unknown>;
type Farewell = (tx: Tx, whose: Whose, now: Date) => Promise<void>;
type Hindrance = (db: Reader, whose: Whose, now: Date) => Promise<ErasureBlocker[]>;

interface Ranked<Work> {
  rank: number;
  work: Work;
}

/**
 * What another module does when somebody downloads their data or leaves, and only it can: read what it sealed, give a
 * place to who waits for it. This module knows none of them.
 */
@Injectable()
export class PersonalDataDuties {
  private readonly parts = new Map<string, Part>();
  private readonly farewells: Ranked<Farewell>[] = [];
  private readonly hindrances: Ranked<Hindrance>[] = [];

  /** @param name its key in the download */
  addPart(name: string, part: Part): void {
    this.parts.set(name, part);
  }

  /**
   * Done before anything of the person is removed.
   * @param rank lower ones go first: rows that lead to those of another module before these
   */
  addFarewell(rank: number, work: Farewell): void {
    this.farewells.push({ rank, work });
  }

  /** What somebody has to bring to an end before they can leave. @param rank in which order they read it */
  addHindrance(rank: number, work: Hindrance): void {
    this.hindrances.push({ rank, work });
  }

  async findHindrances(db: Reader, whose: Whose, now: Date): Promise<ErasureBlocker[]> {
    const found: ErasureBlocker[] = [];
    for (const find of inOrder(this.hindrances)) found.push(...(await find(db, whose, now)));
    return found;
  }

  async tell(tx: Reader, whose: Whose): Promise<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    for (const [name, part] of this.parts) answer[name] = await part(tx, whose);
    return answer;
  }

  async sayFarewell(tx: Tx, whose: Whose, now: Date): Promise<void> {
    for (const farewell of inOrder(this.farewells)) await farewell(tx, whose, now);
  }
}

function inOrder<Work>(all: readonly Ranked<Work>[]): Work[] {
  return [...all].sort((one, other) => one.rank - other.rank).map(({ work }) => work);
}

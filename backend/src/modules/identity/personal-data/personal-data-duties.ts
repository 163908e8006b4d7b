import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/db/transactions.js';

export interface Whose {
  municipalityId: number;
  personId: string;
}

type Part = (tx: Reader, whose: Whose) => Promise<unknown>;
type Farewell = (tx: Tx, whose: Whose, now: Date) => Promise<void>;

/**
 * What another module does when somebody downloads their data or leaves, and only it can: read what it sealed, give a
 * place to who waits for it. This module knows none of them.
 */
@Injectable()
export class PersonalDataDuties {
  private readonly parts = new Map<string, Part>();
  private readonly farewells: Farewell[] = [];

  /** @param name its key in the download */
  addPart(name: string, part: Part): void {
    this.parts.set(name, part);
  }

  /** Done before anything of the person is removed. */
  addFarewell(farewell: Farewell): void {
    this.farewells.push(farewell);
  }

  async tell(tx: Reader, whose: Whose): Promise<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    for (const [name, part] of this.parts) answer[name] = await part(tx, whose);
    return answer;
  }

  async sayFarewell(tx: Tx, whose: Whose, now: Date): Promise<void> {
    for (const farewell of this.farewells) await farewell(tx, whose, now);
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Held } from '@stoep/contracts';
import { namesOf, type FoundName, type ModeratedKind, type NameKind } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import type { Reader, Tx } from '../../platform/db/transactions.js';
import { noteStep, openCase } from './case.store.js';
import type { HeldContent } from './moderated-things.js';

export interface TextToShow {
  municipalityId: number;
  kind: ModeratedKind;
  /** The thing the text belongs to; null when it is only there once it is let through. */
  key: string | null;
  initiativeId: string;
  authorId: string;
  held: HeldContent;
  /** Let somebody look also when it names nobody. */
  always?: boolean;
}

/** Looks for names of people in what is about to be public, and keeps it back when there are. It refuses nothing. */
@Injectable()
export class NameCheck {
  constructor(private readonly clock: Clock) {}

  /** @returns null when it can be shown at once; then what waited in its place is taken back. */
  async hold(tx: Tx, text: TextToShow): Promise<Held | null> {
    const { municipalityId, kind, initiativeId, authorId, held } = text;
    const names = Object.keys(held.texts);
    const found = await this.namesIn(tx, municipalityId, initiativeId, authorId, Object.values(held.texts));
    const told = found.flatMap((one, index) => one.filter(({ kind: what }) => isTelling(names[index], what)));
    const words = [...new Set(told.map((name) => name.text))].slice(0, 20);
    if (words.length === 0 && !text.always) {
      if (text.key) await this.takeBack(tx, municipalityId, kind, text.key, authorId);
      return null;
    }
    const id = randomUUID();
    const key = text.key ?? id;
    const at = this.clock.now();
    const caseId = await openCase(tx, {
      ...{ municipalityId, id, kind, key, initiativeId, activityId: null },
      ...{ authorId, held, words, at },
    });
    return { caseId, words };
  }

  /** For each text what was found; not who writes, who carries it along, or what is a street or place here. */
  async namesIn(
    tx: Reader,
    municipalityId: number,
    initiativeId: string | null,
    authorId: string,
    texts: string[],
  ): Promise<FoundName[][]> {
    const people = await tx.query<{ display_name: string }[]>(
      `SELECT display_name FROM person WHERE municipality_id = $1 AND (id = $3
         OR id = (SELECT initiator_id FROM initiative WHERE municipality_id = $1 AND id = $2)
         OR id IN (SELECT person_id FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2))`,
      [municipalityId, initiativeId, authorId],
    );
    const allowed = people.map((person) => person.display_name);
    const found = texts.map((text) => namesOf(text, allowed));
    const candidates = found.flat().map(({ text }) => text.toLowerCase());
    if (candidates.length === 0) return found;
    const places = await tx.query<{ name: string }[]>(
      `SELECT lower(name) AS name FROM area WHERE municipality_id = $1 AND lower(name) = ANY ($2)
       UNION SELECT lower(street) FROM address WHERE municipality_id = $1 AND lower(street) = ANY ($2)`,
      [municipalityId, candidates],
    );
    const known = new Set(places.map(({ name }) => name));
    return found.map((names) => names.filter(({ text }) => !known.has(text.toLowerCase())));
  }

  /** How many texts of this author wait for a moderator, of one kind about one initiative. */
  async countWaiting(
    tx: Tx,
    municipalityId: number,
    kind: ModeratedKind,
    initiativeId: string,
    authorId: string,
  ): Promise<number> {
    const [row] = await tx.query<{ waiting: number }[]>(
      `SELECT count(*) AS waiting FROM moderation_case
       WHERE municipality_id = $1 AND kind = $2 AND initiative_id = $3 AND author_id = $4 AND cause = 'names' AND decided_at IS NULL`,
      [municipalityId, kind, initiativeId, authorId],
    );
    return Number(row?.waiting ?? 0);
  }

  /** What is known about the text that waits for this thing; null when none does. */
  async waitingFacts(
    tx: Tx,
    municipalityId: number,
    kind: ModeratedKind,
    key: string,
  ): Promise<HeldContent['facts'] | null> {
    const [row] = await tx.query<{ facts: HeldContent['facts'] }[]>(
      `SELECT held->'facts' AS facts FROM moderation_case
       WHERE municipality_id = $1 AND kind = $2 AND thing_key = $3 AND cause = 'names' AND decided_at IS NULL`,
      [municipalityId, kind, key],
    );
    return row?.facts ?? null;
  }

  /** The author wrote something else, so what waited need not be looked at. */
  async takeBack(tx: Tx, municipalityId: number, kind: ModeratedKind, key: string, authorId: string): Promise<void> {
    const at = this.clock.now();
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE moderation_case SET decision = 'taken-back', decided_by = $4, decided_at = $5, version = version + 1
       WHERE municipality_id = $1 AND kind = $2 AND thing_key = $3 AND cause = 'names' AND decided_at IS NULL RETURNING id`,
      [municipalityId, kind, key, authorId, at],
    );
    for (const { id } of rows)
      await noteStep(tx, { municipalityId, caseId: id, step: 'taken-back', personId: authorId, at });
  }
}

/** The place of an initiative may well be an address: that is where people meet. */
function isTelling(name: string | undefined, kind: NameKind): boolean {
  return name !== 'placeName' || kind !== 'house-address';
}

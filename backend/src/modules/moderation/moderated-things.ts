import { Injectable } from '@nestjs/common';
import type { ModeratedKind, ReportReason } from '@stoep/rules';
import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/db/transactions.js';

/** Something public that can be reported and hidden, on the page of an initiative or of an activity. */
export interface PublicThing {
  initiativeId: string | null;
  activityId: string | null;
  authorId: string;
  texts: string[];
  hiddenReason: ReportReason | null;
}

/** A text that waits: what its author wanted to do with it, to be done when a moderator lets it through. */
export interface HeldText {
  municipalityId: number;
  initiativeId: string;
  authorId: string;
  key: string;
  held: HeldContent;
  at: Date;
}

/** `texts` is what people would read; `deed` tells its kind what to do with it. */
export interface HeldContent {
  deed: string;
  texts: Record<string, string>;
  facts: Record<string, string | number | null>;
}

/** The texts as they stand on the page: jsonb does not keep the order in which they were written. */
export function textsInOrder({ texts }: HeldContent): string[] {
  return ['title', 'what', 'why', 'notice', 'rhythm', 'placeName', 'text'].flatMap((name) => texts[name] || []);
}

/** What the owner of a kind of thing does for moderation. */
export interface ModeratedThing {
  find(db: Tx | DataSource, municipalityId: number, key: string): Promise<PublicThing | null>;
  setHidden(tx: Tx, municipalityId: number, key: string, reason: ReportReason | null): Promise<void>;
  release(tx: Tx, text: HeldText): Promise<void>;
}

/** The modules whose things are moderated tell here how; this module knows none of them. */
@Injectable()
export class ModeratedThings {
  private readonly kinds = new Map<ModeratedKind, ModeratedThing>();

  add(kind: ModeratedKind, thing: ModeratedThing): void {
    this.kinds.set(kind, thing);
  }

  of(kind: ModeratedKind): ModeratedThing {
    const thing = this.kinds.get(kind);
    if (!thing) throw new Error(`No module says what a "${kind}" is.`);
    return thing;
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InterventionFile, LinkFault } from '@stoep/contracts';
import { linkCheckedForMs } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Housekeeping } from '../../platform/housekeeping.js';
import { OutgoingRequests, type NoAnswer } from '../../platform/outgoing/outgoing-requests.js';
import { InterventionsQuery } from './interventions.query.js';

const atOnce = 20;

interface Linked {
  municipality_id: number;
  id: string;
  link: string;
}

/** Looks once a day whether the links of the catalogue still work, and says since when one does not. */
@Injectable()
export class LinkCheckService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly interventions: InterventionsQuery,
    private readonly outgoing: OutgoingRequests,
    private readonly housekeeping: Housekeeping,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.housekeeping.addTask(() => this.checkAll());
  }

  /** Those that were not looked at for a day. Servers that do this at once pass over each other's. */
  async checkAll(): Promise<void> {
    let taken: Linked[];
    do {
      const now = this.clock.now();
      [taken] = await this.dataSource.query<[Linked[], number]>(
        `UPDATE intervention SET link_checked_at = $1 WHERE (municipality_id, id) IN (SELECT municipality_id, id FROM intervention
           WHERE link <> '' AND (link_checked_at IS NULL OR link_checked_at < $2) ORDER BY link_checked_at NULLS FIRST LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
         RETURNING municipality_id, id, link`,
        [now, new Date(now.getTime() - linkCheckedForMs)],
      );
      for (const one of taken) await this.check(one);
    } while (taken.length === atOnce);
  }

  /** On request, however short ago it was looked at. @throws Refusal 404 */
  async checkNow(municipalityId: number, slug: string): Promise<InterventionFile> {
    const { id, link } = await this.interventions.file(municipalityId, slug);
    if (link !== '') await this.check({ municipality_id: municipalityId, id, link });
    return this.interventions.file(municipalityId, slug);
  }

  /** What was found holds for the link that was looked at, should it have been changed in between. */
  private async check({ municipality_id: municipalityId, id, link }: Linked): Promise<void> {
    const fault = faultOf(await this.outgoing.statusOf({ method: 'GET', url: link }));
    await this.dataSource.query(
      `UPDATE intervention SET link_checked_at = $4, link_fault = $5,
         link_fails_since = CASE WHEN $5::text IS NULL THEN NULL ELSE coalesce(link_fails_since, $4) END
       WHERE municipality_id = $1 AND id = $2 AND link = $3`,
      [municipalityId, id, link, this.clock.now(), fault],
    );
  }
}

/** A page that has moved or wants to know who is there is a page that is there. */
function faultOf(answer: number | NoAnswer): LinkFault | null {
  if (typeof answer !== 'number') return answer;
  if (answer >= 500) return 'server-error';
  return answer === 404 || answer === 410 ? 'not-found' : null;
}

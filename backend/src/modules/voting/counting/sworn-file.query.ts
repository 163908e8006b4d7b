import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SwornFileView } from '@stoep/contracts';
import { can, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { findFileHash } from '../round-file.store.js';
import { loadRound } from '../round.store.js';
import { Refusal } from '../../../platform/http/refusal.js';

/** The hash of the file for sworn recounters, and who read it: for staff. */
@Injectable()
export class SwornFileQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws Refusal 404 where there is no such file */
  async view(actor: Actor, slug: string): Promise<SwornFileView> {
    const { municipalityId } = actor;
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const hash = await findFileHash(this.dataSource, municipalityId, round.id);
    if (hash === null) throw Refusal.notFound();
    const downloads = await this.dataSource.query<SwornFileView['downloads']>(
      `SELECT at, display_name AS "byName", reason FROM sworn_download read
       JOIN person ON (person.municipality_id, person.id) = (read.municipality_id, person_id)
       WHERE read.municipality_id = $1 AND round_id = $2 ORDER BY position DESC LIMIT 200`,
      [municipalityId, round.id],
    );
    return { hash, mayRead: can(actor, 'round.recount') === 'allowed', downloads };
  }
}

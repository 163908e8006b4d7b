import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EmbedOrigins } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { embedOriginOf } from './embed-origin.js';

/** All of them go along in a header. */
const mostOrigins = 50;

/** Which sites may show the agenda within them. None, until an administrator lets one in. */
@Injectable()
export class EmbedOriginsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  find(municipalityId: number): Promise<EmbedOrigins> {
    return findOrigins(this.dataSource, municipalityId);
  }

  add(command: Command, typed: string): Promise<EmbedOrigins> {
    const { municipalityId } = command;
    const origin = embedOriginOf(typed);
    if (!origin) throw Refusal.fields([{ field: 'origin', reason: 'not-a-site' }]);
    return this.transactions.runOnce(command, async (tx) => {
      await tx.query('SELECT FROM municipality WHERE id = $1 FOR NO KEY UPDATE', [municipalityId]);
      const { origins } = await findOrigins(tx, municipalityId);
      if (origins.length >= mostOrigins) throw new Refusal(409, 'too-many-sites', { most: mostOrigins });
      await tx.query(
        'INSERT INTO embed_origin (municipality_id, origin, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [municipalityId, origin, this.clock.now()],
      );
      return findOrigins(tx, municipalityId);
    });
  }

  remove(municipalityId: number, origin: string): Promise<EmbedOrigins> {
    return this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM embed_origin WHERE municipality_id = $1 AND origin = $2', [municipalityId, origin]);
      return findOrigins(tx, municipalityId);
    });
  }
}

async function findOrigins(db: Tx | DataSource, municipalityId: number): Promise<EmbedOrigins> {
  const rows = await db.query<{ origin: string; addedAt: Date }[]>(
    'SELECT origin, added_at AS "addedAt" FROM embed_origin WHERE municipality_id = $1 ORDER BY origin',
    [municipalityId],
  );
  return { origins: rows.map(({ origin, addedAt }) => ({ origin, addedAt: addedAt.toISOString() })) };
}

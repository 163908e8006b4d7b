import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MailRow, MailView } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';

const columns = `id, recipient AS "to", subject, state, created_at AS "createdAt", sent_at AS "sentAt"`;

/** The outbox as administrators see it: what went out, what waits, and what needs a look. */
@Injectable()
export class MailsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  newest(municipalityId: number): Promise<MailRow[]> {
    return this.dataSource.query<MailRow[]>(
      `SELECT ${columns} FROM outbox_mail WHERE municipality_id = $1 ORDER BY created_at DESC, id LIMIT 200`,
      [municipalityId],
    );
  }

  async mail(municipalityId: number, id: string): Promise<MailView> {
    const [row] = await this.dataSource.query<MailView[]>(
      `SELECT ${columns}, body AS text FROM outbox_mail WHERE municipality_id = $1 AND id = $2`,
      [municipalityId, id],
    );
    if (!row) throw Refusal.notFound();
    return row;
  }
}

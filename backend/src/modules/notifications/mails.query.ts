import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MailRow, MailView } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { Refusal } from '../../platform/http/refusal.js';

const columns = `id, recipient AS "to", mail_text(municipality_id, subject, names) AS subject, state,
  created_at AS "createdAt", sent_at AS "sentAt"`;

/** The outbox as administrators see it: what went out, what waits, and what needs a look. */
@Injectable()
export class MailsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  newest(municipalityId: number): Promise<MailRow[]> {
    return this.dataSource.query<MailRow[]>(
      `SELECT ${columns} FROM outbox_mail WHERE municipality_id = $1 AND channel = 'mail' ORDER BY created_at DESC, id LIMIT 200`,
      [municipalityId],
    );
  }

  async mail(municipalityId: number, id: string): Promise<MailView> {
    const [row] = await this.dataSource.query<MailView[]>(
      `SELECT ${columns}, mail_text(municipality_id, body, names) AS text FROM outbox_mail
       WHERE municipality_id = $1 AND id = $2 AND channel = 'mail'`,
      [municipalityId, id],
    );
    if (!row) throw Refusal.notFound();
    return this.settings.smtpUrl ? { ...row, text: withoutTokens(row.text) } : row;
  }
}

/**
 * A link that signs in or sets a password is for its recipient only. Without a mail server an administrator passes it
 * on by hand, as the page says; with one there is no reason to see it.
 */
function withoutTokens(text: string): string {
  return text.replace(/#[\w-]{20,}/g, '#…');
}

import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import nodemailer, { type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';

interface ClaimedMail {
  municipality_id: number;
  id: string;
  key: string;
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
  unsubscribe_url: string | null;
}

/** Whether a mail that was written some time ago still holds: send it, leave it, or ask again at a later moment. */
export type MailCheck = (mail: { municipalityId: number; key: string }) => Promise<'send' | 'drop' | Date>;

const pauseMs = 1_000;
const batchSize = 20;
const mostAttempts = 8;

/**
 * Sends what stands in the outbox: claims a mail, asks whether it still holds, marks it "sending", sends it. No queue
 * sends exactly once: when the process dies after that mark it becomes "uncertain" and is never sent again by itself.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly transport: Transporter | null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  private readonly checks = new Map<string, MailCheck>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.transport = settings.smtpUrl
      ? nodemailer.createTransport({ url: settings.smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 })
      : null;
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  /** @param kind what the keys of these mails begin with, before the first colon */
  addCheck(kind: string, check: MailCheck): void {
    this.checks.set(kind, check);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    this.transport?.close();
  }

  /** Sends everything that is due now. Answers how many mails it dealt with. */
  async sendDueMails(): Promise<number> {
    await this.takeOverAbandoned();
    let count = 0;
    for (;;) {
      const mails = await this.claimDueMails();
      for (const mail of mails) await this.dealWith(mail);
      count += mails.length;
      if (mails.length < batchSize || this.isStopped) return count;
    }
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.sendDueMails()
        .catch((error: unknown) => this.logger.warn(`The outbox is tried again later: ${String(error)}`))
        .finally(() => this.schedule());
    }, pauseMs);
    this.timer.unref();
  }

  private async claimDueMails(): Promise<ClaimedMail[]> {
    const [rows] = await this.dataSource.query<[ClaimedMail[], number]>(
      `UPDATE outbox_mail SET state = 'claimed', claimed_at = $1, attempts = attempts + 1
       WHERE (municipality_id, id) IN (SELECT municipality_id, id FROM outbox_mail
         WHERE state = 'queued' AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING municipality_id, id, key, recipient, subject, body, attempts, unsubscribe_url`,
      [this.clock.now(), batchSize],
    );
    return rows;
  }

  private async dealWith(mail: ClaimedMail): Promise<void> {
    const { municipality_id: municipalityId, key } = mail;
    const answer = (await this.checks.get(key.split(':')[0] ?? '')?.({ municipalityId, key })) ?? 'send';
    if (answer === 'drop') return this.mark(mail, 'dropped');
    if (answer !== 'send') return this.queueAgain(mail, answer);
    if (!this.transport) return this.mark(mail, 'kept');
    if (await this.isStillOurs(mail)) await this.send(mail, this.transport);
  }

  /** Marks it, unless it took so long that another worker has claimed it since: then it is that one's. */
  private async isStillOurs(mail: ClaimedMail): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE outbox_mail SET state = 'sending', claimed_at = $4
       WHERE municipality_id = $1 AND id = $2 AND state = 'claimed' AND attempts = $3 RETURNING 1`,
      [mail.municipality_id, mail.id, mail.attempts, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async send(mail: ClaimedMail, transport: Transporter): Promise<void> {
    try {
      await transport.sendMail({
        from: this.settings.mailFrom,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body,
        messageId: `<${mail.id}@${new URL(this.settings.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(mail) },
      });
      await this.mark(mail, 'sent');
    } catch (error) {
      // The mail server is another machine: it can be away, or refuse this address.
      this.logger.warn(`Mail ${mail.id} was not taken: ${reasonOf(error)}`);
      await this.retryLater(mail, error);
    }
  }

  private async mark(mail: ClaimedMail, state: string): Promise<void> {
    const sentAt = state === 'dropped' ? null : this.clock.now();
    await this.dataSource.query(
      'UPDATE outbox_mail SET state = $3, sent_at = $4 WHERE municipality_id = $1 AND id = $2',
      [mail.municipality_id, mail.id, state, sentAt],
    );
  }

  /** Only what the mail server surely did not take is tried again; after that it is shown as failed. */
  private async retryLater(mail: ClaimedMail, error: unknown): Promise<void> {
    if (!wasSurelyNotTaken(error)) return this.mark(mail, 'uncertain');
    if (mail.attempts >= mostAttempts || isPermanent(error)) return this.mark(mail, 'failed');
    await this.queueAgain(mail, new Date(this.clock.now().getTime() + 15_000 * 2 ** mail.attempts));
  }

  private async queueAgain(mail: ClaimedMail, at: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox_mail SET state = 'queued', next_attempt_at = $3 WHERE municipality_id = $1 AND id = $2`,
      [mail.municipality_id, mail.id, at],
    );
  }

  /** Of workers that died. What was only claimed has not gone out; what was being sent may have. */
  private async takeOverAbandoned(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 120_000);
    await this.dataSource.query(
      `UPDATE outbox_mail SET state = CASE state WHEN 'sending' THEN 'uncertain' ELSE 'queued' END
       WHERE state IN ('sending', 'claimed') AND claimed_at < $1`,
      [before],
    );
  }
}

/** A mail provider shows its own button to stop and does it for the reader (RFC 8058). */
function oneClick({ unsubscribe_url: url }: ClaimedMail): Record<string, string> {
  return url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}

/** The connection never came about, or the server answered no: then nothing was delivered. */
function wasSurelyNotTaken(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  return responseCode !== undefined || command === 'CONN';
}

function isPermanent(error: unknown): boolean {
  return ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
}

/** A mail server's answer can hold an address: only its code goes to the log. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return String(responseCode ?? code ?? 'unknown');
}

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
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
  unsubscribe_url: string | null;
}

const pauseMs = 1_000;
const batchSize = 20;
const mostAttempts = 8;

/**
 * Sends what stands in the outbox. No queue sends exactly once: a mail is marked "sending" before the mail server sees
 * it, and when the process dies in between it becomes "uncertain" and is never sent again by itself.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly transport: Transporter | null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;

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

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    this.transport?.close();
  }

  /** Sends everything that is due now. Answers how many mails it dealt with. */
  async sendDueMails(): Promise<number> {
    await this.markAbandonedAsUncertain();
    let count = 0;
    for (;;) {
      const mails = await this.claimDueMails();
      for (const mail of mails) await this.send(mail);
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
      `UPDATE outbox_mail SET state = $1, claimed_at = $2, attempts = attempts + 1,
         sent_at = CASE WHEN $1 = 'kept' THEN $2::timestamptz END
       WHERE (municipality_id, id) IN (SELECT municipality_id, id FROM outbox_mail
         WHERE state = 'queued' AND next_attempt_at <= $2 ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING municipality_id, id, recipient, subject, body, attempts, unsubscribe_url`,
      [this.transport ? 'sending' : 'kept', this.clock.now(), batchSize],
    );
    return rows;
  }

  private async send(mail: ClaimedMail): Promise<void> {
    if (!this.transport) return;
    try {
      await this.transport.sendMail({
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
    await this.dataSource.query(
      'UPDATE outbox_mail SET state = $3, sent_at = $4 WHERE municipality_id = $1 AND id = $2',
      [mail.municipality_id, mail.id, state, this.clock.now()],
    );
  }

  /** Only what the mail server surely did not take is tried again; after that it is shown as failed. */
  private async retryLater(mail: ClaimedMail, error: unknown): Promise<void> {
    if (!wasSurelyNotTaken(error)) return this.mark(mail, 'uncertain');
    if (mail.attempts >= mostAttempts || isPermanent(error)) return this.mark(mail, 'failed');
    const next = new Date(this.clock.now().getTime() + 15_000 * 2 ** mail.attempts);
    await this.dataSource.query(
      `UPDATE outbox_mail SET state = 'queued', next_attempt_at = $3 WHERE municipality_id = $1 AND id = $2`,
      [mail.municipality_id, mail.id, next],
    );
  }

  private async markAbandonedAsUncertain(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 120_000);
    await this.dataSource.query(
      `UPDATE outbox_mail SET state = 'uncertain' WHERE state = 'sending' AND claimed_at < $1`,
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

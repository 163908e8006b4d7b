import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.token.js';
import { Housekeeping } from '../housekeeping.js';
import { PushDelivery } from '../push/push-delivery.js';
import { channels, type Channel, type Delivery, type Outcome, type OutboxMessage } from './delivery.js';
import { MailDelivery } from './mail-delivery.js';

/** Whether a mail that was written some time ago still holds: send it, leave it, or ask again at a later moment. */
export type MailCheck = (mail: { municipalityId: number; key: string }) => Promise<'send' | 'drop' | Date>;

const batchSize = 20;
const mostAttempts = 8;
/** Long enough to answer "I never got that letter"; the privacy page names it. */
const mailsKeptMs = 90 * 24 * 3_600_000;

/**
 * Sends what stands in the outbox: claims a mail, asks whether it still holds, marks it "sending", sends it. No queue
 * sends exactly once: when the process dies after that mark it becomes "uncertain" and is never sent again by itself.
 */
@Injectable()
export class OutboxWorker implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly deliveries: Record<Channel, Delivery>;
  private readonly timers = new Map<Channel, NodeJS.Timeout>();
  private readonly running = new Map<Channel, Promise<unknown>>();
  private isStopped = false;
  private readonly checks = new Map<string, MailCheck>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly housekeeping: Housekeeping,
    mail: MailDelivery,
    push: PushDelivery,
  ) {
    this.deliveries = { mail, push };
  }

  /** What was written to whom goes after a while, so that people who left do not live on here. The key stays: no letter goes twice. */
  onModuleInit(): void {
    this.housekeeping.add({
      statement: `UPDATE outbox_mail SET body = '', recipient = '', names = '{}', unsubscribe_url = NULL
        WHERE created_at < $1 AND body <> '' AND state NOT IN ('queued', 'claimed', 'sending')`,
      keptMs: mailsKeptMs,
    });
  }

  onApplicationBootstrap(): void {
    for (const channel of channels) this.schedule(channel);
  }

  /** @param kind what the keys of these mails begin with, before the first colon */
  addCheck(kind: string, check: MailCheck): void {
    this.checks.set(kind, check);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running.values());
    for (const delivery of Object.values(this.deliveries)) delivery.close();
  }

  /** Sends everything that is due now. Answers how many messages it dealt with. */
  async sendDueMails(): Promise<number> {
    let count = 0;
    for (const channel of channels) count += await this.sendDue(channel);
    return count;
  }

  private async sendDue(channel: Channel): Promise<number> {
    await this.takeOverAbandoned();
    let count = 0;
    for (;;) {
      const mails = await this.claimDue(channel);
      for (const mail of mails) await this.dealWith(mail);
      count += mails.length;
      if (mails.length < batchSize || this.isStopped) return count;
    }
  }

  /** Each channel by itself: a device that is slow to reach keeps no mail waiting. */
  private schedule(channel: Channel): void {
    const { outboxEveryMs } = this.settings;
    if (this.isStopped || outboxEveryMs === null) return;
    const timer = setTimeout(() => {
      const running = this.sendDue(channel)
        .catch((error: unknown) => this.logger.warn(`The outbox is tried again later: ${String(error)}`))
        .finally(() => this.schedule(channel));
      this.running.set(channel, running);
    }, outboxEveryMs);
    timer.unref();
    this.timers.set(channel, timer);
  }

  private async claimDue(channel: Channel): Promise<OutboxMessage[]> {
    const [rows] = await this.dataSource.query<[OutboxMessage[], number]>(
      `UPDATE outbox_mail SET state = 'claimed', claimed_at = $1, attempts = attempts + 1
       WHERE (municipality_id, id) IN (SELECT municipality_id, id FROM outbox_mail
         WHERE state = 'queued' AND channel = $3 AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING municipality_id, id, key, channel, recipient, attempts, unsubscribe_url, link,
         mail_text(municipality_id, subject, names) AS subject, mail_text(municipality_id, body, names) AS body`,
      [this.clock.now(), batchSize, channel],
    );
    return rows;
  }

  private async dealWith(mail: OutboxMessage): Promise<void> {
    const { municipality_id: municipalityId, key } = mail;
    const answer = (await this.checks.get(key.split(':')[0] ?? '')?.({ municipalityId, key })) ?? 'send';
    if (answer === 'drop') return this.mark(mail, 'dropped');
    if (answer !== 'send') return this.queueAgain(mail, answer);
    const delivery = this.deliveries[mail.channel];
    if (delivery.readiness !== 'ready') return this.mark(mail, delivery.readiness);
    if (await this.isStillOurs(mail)) await this.note(mail, await delivery.deliver(mail));
  }

  /** Marks it, unless it took so long that another worker has claimed it since: then it is that one's. */
  private async isStillOurs(mail: OutboxMessage): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE outbox_mail SET state = 'sending', claimed_at = $4
       WHERE municipality_id = $1 AND id = $2 AND state = 'claimed' AND attempts = $3 RETURNING 1`,
      [mail.municipality_id, mail.id, mail.attempts, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** Only what the other side surely did not take is tried again; after some tries it is shown as failed. */
  private async note(mail: OutboxMessage, outcome: Outcome): Promise<void> {
    if (outcome !== 'again') return this.mark(mail, outcome);
    if (mail.attempts >= mostAttempts) return this.mark(mail, 'failed');
    await this.queueAgain(mail, new Date(this.clock.now().getTime() + 15_000 * 2 ** mail.attempts));
  }

  private async mark(mail: OutboxMessage, state: string): Promise<void> {
    const sentAt = state === 'dropped' ? null : this.clock.now();
    await this.dataSource.query(
      'UPDATE outbox_mail SET state = $3, sent_at = $4 WHERE municipality_id = $1 AND id = $2',
      [mail.municipality_id, mail.id, state, sentAt],
    );
  }

  private async queueAgain(mail: OutboxMessage, at: Date): Promise<void> {
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

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PushDevice, PushSettings, PushSubscriptionRequest } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { Transactions } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { postToMany } from '../../platform/mail/outbox.js';

const mostDevices = 10;

/** The devices on which somebody wants messages. A browser that changes hands takes its address along: it is the last one's. */
@Injectable()
export class PushService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async pushSettings(actor: Actor): Promise<PushSettings> {
    return { publicKey: this.settings.webPushKeys?.publicKey ?? null, devices: await this.devices(actor) };
  }

  async addDevice(actor: Actor, { endpoint, keys, device }: PushSubscriptionRequest): Promise<PushSettings> {
    if (!this.settings.webPushKeys) throw new Refusal(409, 'no-messages-to-devices');
    const { municipalityId, personId } = actor;
    await this.transactions.run(async (tx) => {
      await tx.query('SELECT 1 FROM person WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE', [
        municipalityId,
        personId,
      ]);
      const [row] = await tx.query<{ count: string }[]>(
        'SELECT count(*) FROM push_subscription WHERE municipality_id = $1 AND person_id = $2 AND endpoint <> $3',
        [municipalityId, personId, endpoint],
      );
      if (Number(row?.count) >= mostDevices) throw new Refusal(409, 'too-many-devices', { most: mostDevices });
      await tx.query(
        `INSERT INTO push_subscription (municipality_id, id, person_id, endpoint, p256dh, auth, device, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT a_device_is_told_once DO UPDATE
           SET person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth, device = excluded.device, added_at = excluded.added_at`,
        [municipalityId, randomUUID(), personId, endpoint, keys.p256dh, keys.auth, device, this.clock.now()],
      );
    });
    return this.pushSettings(actor);
  }

  async removeDevice(actor: Actor, id: string): Promise<PushSettings> {
    await this.dataSource.query(
      'DELETE FROM push_subscription WHERE municipality_id = $1 AND person_id = $2 AND id = $3',
      [actor.municipalityId, actor.personId, id],
    );
    return this.pushSettings(actor);
  }

  /** A message to see that it works. */
  async tryDevice({ municipalityId, personId }: Actor, id: string): Promise<{ accepted: true }> {
    const now = this.clock.now();
    const written = await postToMany(this.dataSource, {
      municipalityId,
      now,
      columns: ['key', 'channel', 'person_id', 'recipient', 'subject', 'body', 'link', 'next_attempt_at'],
      select: `SELECT 'push-try:' || id || ':' || extract(epoch FROM $2::timestamptz), 'push', person_id, id::text,
          'Het werkt', 'Zo ziet een herinnering van Stoep eruit.', '/mijn/instellingen/agenda', $2::timestamptz
        FROM push_subscription WHERE municipality_id = $1 AND person_id = $3 AND id = $4`,
      parameters: [personId, id],
    });
    if (written === 0) throw Refusal.notFound();
    return { accepted: true };
  }

  private devices({ municipalityId, personId }: Actor): Promise<PushDevice[]> {
    return this.dataSource.query<PushDevice[]>(
      `SELECT id, device, added_at AS "addedAt" FROM push_subscription WHERE municipality_id = $1 AND person_id = $2 ORDER BY added_at, id`,
      [municipalityId, personId],
    );
  }
}

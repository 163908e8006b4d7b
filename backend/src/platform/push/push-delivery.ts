import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import webPush from 'web-push';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';
import { isUuid } from '../db/is-uuid.js';
import type { Delivery, Outcome, OutboxMessage } from '../mail/delivery.js';
import { OutgoingRequests } from '../outgoing/outgoing-requests.js';

interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What waits longer than this for a device that is off says nothing any more. */
const keptSeconds = 12 * 3600;

/**
 * Messages to a device (RFC 8030), encrypted for it alone (RFC 8291) and signed by us (RFC 8292). The address comes from
 * a browser, so it is gone to with the care of OutgoingRequests. A device that is gone is forgotten.
 */
@Injectable()
export class PushDelivery implements Delivery {
  private readonly logger = new Logger('Push');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly outgoing: OutgoingRequests,
  ) {}

  get readiness() {
    return this.settings.webPushKeys ? ('ready' as const) : ('dropped' as const);
  }

  async deliver(message: OutboxMessage): Promise<Outcome> {
    const { municipality_id: municipalityId, recipient } = message;
    const subscription = await this.subscriptionOf(municipalityId, recipient);
    if (!subscription) return 'failed';
    const answer = await this.outgoing.statusOf(this.requestFor(message, subscription));
    if (typeof answer === 'number' && answer >= 200 && answer < 300) return 'sent';
    this.logger.warn(`Message ${message.id} was not taken: ${answer}`);
    if (answer === 404 || answer === 410) {
      await this.dataSource.query('DELETE FROM push_subscription WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        recipient,
      ]);
      return 'failed';
    }
    // A device shows a repeat in the place of the first, by its tag; so to send it again does no harm.
    return answer === 'no-answer' || answer === 429 || Number(answer) >= 500 ? 'again' : 'failed';
  }

  close(): void {
    // Nothing is kept open.
  }

  private async subscriptionOf(municipalityId: number, id: string): Promise<Subscription | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.dataSource.query<Subscription[]>(
      'SELECT endpoint, p256dh, auth FROM push_subscription WHERE municipality_id = $1 AND id = $2',
      [municipalityId, id],
    );
    return row ?? null;
  }

  private requestFor({ id, subject, body, link }: OutboxMessage, to: Subscription) {
    const keys = this.settings.webPushKeys;
    const payload = JSON.stringify({ title: subject, body, link: link ?? '/', tag: id });
    const details = webPush.generateRequestDetails({ endpoint: to.endpoint, keys: to }, payload, {
      TTL: keptSeconds,
      urgency: 'normal',
      topic: id.replaceAll('-', '').slice(0, 32),
      contentEncoding: 'aes128gcm',
      vapidDetails: {
        subject: this.settings.securityContact,
        publicKey: keys?.publicKey ?? '',
        privateKey: keys?.privateKey ?? '',
      },
    });
    return {
      method: 'POST' as const,
      url: details.endpoint,
      headers: details.headers as Record<string, string>,
      body: details.body,
    };
  }
}

/** How what stands in the outbox gets out. Each channel has one; the worker decides when, and what becomes of it. */
export interface OutboxMessage {
  municipality_id: number;
  id: string;
  key: string;
  channel: Channel;
  recipient: string;
  subject: string;
  body: string;
  attempts: number;
  unsubscribe_url: string | null;
  /** Where a message on a device leads to: a path of the site. */
  link: string | null;
}

export const channels = ['mail', 'push'] as const;
export type Channel = (typeof channels)[number];

/**
 * sent: the other side took it. again: it surely did not, and may later. failed: it surely did not, and never will.
 * uncertain: nobody can tell, so it is not sent again by itself.
 */
export type Outcome = 'sent' | 'again' | 'failed' | 'uncertain';

export interface Delivery {
  /** kept: there is nothing to send with, so it is shown to administrators. dropped: there is no use in it any more. */
  readonly readiness: 'ready' | 'kept' | 'dropped';
  deliver(message: OutboxMessage): Promise<Outcome>;
  close(): void;
}

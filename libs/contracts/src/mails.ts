export type MailState = 'queued' | 'claimed' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'kept' | 'dropped';

/** A mail of the outbox, for administrators. `kept`: no mail server is configured, so it is only shown here. `dropped`: it no longer held when its time came. */
export interface MailRow {
  id: string;
  to: string;
  subject: string;
  state: MailState;
  createdAt: string;
  sentAt: string | null;
}

export interface MailView extends MailRow {
  text: string;
}

export type MailState = 'queued' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'kept';

/** A mail of the outbox, for administrators. `kept`: no mail server is configured, so it is only shown here. */
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

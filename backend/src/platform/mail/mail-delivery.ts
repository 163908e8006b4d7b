import { Inject, Injectable, Logger } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';
import type { Delivery, Outcome, OutboxMessage } from './delivery.js';

/** Mails, by the mail server of the settings. Without one they are kept. */
@Injectable()
export class MailDelivery implements Delivery {
  private readonly logger = new Logger('Outbox');
  private readonly transport: Transporter | null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.transport = settings.smtpUrl
      ? nodemailer.createTransport({ url: settings.smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 })
      : null;
  }

  get readiness() {
    return this.transport ? ('ready' as const) : ('kept' as const);
  }

  async deliver(mail: OutboxMessage): Promise<Outcome> {
    try {
      await this.transport?.sendMail({
        from: this.settings.mailFrom,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.body,
        messageId: `<${mail.id}@${new URL(this.settings.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(mail) },
      });
      return 'sent';
    } catch (error) {
      // The mail server is another machine: it can be away, or refuse this address.
      this.logger.warn(`Mail ${mail.id} was not taken: ${reasonOf(error)}`);
      if (!wasSurelyNotTaken(error)) return 'uncertain';
      return isPermanent(error) ? 'failed' : 'again';
    }
  }

  close(): void {
    this.transport?.close();
  }
}

/** A mail provider shows its own button to stop and does it for the reader (RFC 8058). */
function oneClick({ unsubscribe_url: url }: OutboxMessage): Record<string, string> {
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

import { must } from './builders.js';
import type { PlatformUnderTest } from './platform-under-test.js';

/** The mails of a platform under test, read where they wait to be sent. */
export async function newestMail(platform: PlatformUnderTest, to: string): Promise<{ subject: string; text: string }> {
  const [mail] = await platform.db.query<{ subject: string; text: string }[]>(
    `SELECT subject, mail_text(municipality_id, body, names) AS text FROM outbox_mail
     WHERE recipient = $1 ORDER BY created_at DESC, id LIMIT 1`,
    [to],
  );
  if (!mail) throw new Error(`No mail to ${to}`);
  return mail;
}

export function tokenIn(mail: { text: string }): string {
  return /#([\w-]+)/.exec(mail.text)?.[1] ?? '';
}

/** Registers, confirms by mail and is signed in: somebody whom the demo does not know. */
export async function aNewPerson(platform: PlatformUnderTest, email: string, displayName: string) {
  const visitor = platform.visitor();
  must(await visitor.post('/api/registrations', { email, displayName, password: newPassword }), 202);
  const token = tokenIn(await newestMail(platform, email));
  must(await visitor.post('/api/registrations/confirm', { token }), 200);
  return visitor;
}

export const newPassword = 'een lang wachtwoord';

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { PlatformUnderTest } from '../../testing/platform-under-test.js';
import { Clock } from '../clock.js';
import { Transactions } from '../db/transactions.js';
import { OutboxWorker } from './outbox.worker.js';
import { postMail } from './outbox.js';

/** A real SMTP server that keeps what it gets, and refuses addresses that begin with "weiger". */
class MailServer {
  readonly received: ParsedMail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _, done) =>
      done(
        address.address.startsWith('weiger') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
      ),
    onData: (stream, _, done) => {
      void simpleParser(stream).then((mail) => {
        this.received.push(mail);
        done();
      });
    },
  });

  async start(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

let mailServer: MailServer;
let platform: PlatformUnderTest;

beforeAll(async () => {
  mailServer = new MailServer();
  platform = await PlatformUnderTest.start({ smtpUrl: await mailServer.start() });
});
afterAll(async () => {
  await platform.stop();
  await mailServer.stop();
});

const post = (key: string, to = 'anneke@voorbeeld.nl') =>
  platform.app
    .get(Transactions)
    .run((tx) =>
      postMail(
        tx,
        { municipalityId: 1, key, personId: null, to, subject: 'Beste buur, één vraag', body: 'Hallo 🙂\n' },
        new Date(),
      ),
    );
const send = () => platform.app.get(OutboxWorker).sendDueMails();
const stateOf = async (key: string) => {
  const [row] = await platform.db.query<{ state: string }[]>('SELECT state FROM outbox_mail WHERE key = $1', [key]);
  return row?.state;
};
const receivedBy = (to: string) => mailServer.received.filter((mail) => JSON.stringify(mail.to).includes(to));

describe('the outbox', () => {
  it('sends a mail to the mail server, once, also when it is posted and worked off twice', async () => {
    await post('once', 'once@voorbeeld.nl');
    await post('once', 'once@voorbeeld.nl');
    await platform.atOnce(() => Promise.all([send(), send(), send()]));
    await send();
    const mails = receivedBy('once@');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: 'Beste buur, één vraag', text: 'Hallo 🙂\n' });
    expect(await stateOf('once')).toBe('sent');
  });

  it('sends nothing when the transaction that caused it is undone', async () => {
    await expect(
      platform.app.get(Transactions).run(async (tx) => {
        await postMail(
          tx,
          { municipalityId: 1, key: 'undone', personId: null, to: 'undone@voorbeeld.nl', subject: 'x', body: 'x' },
          new Date(),
        );
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await send();
    expect(receivedBy('undone@')).toEqual([]);
  });

  it('shows a mail that was being sent when the process died as uncertain, and never sends it again', async () => {
    await post('torn', 'torn@voorbeeld.nl');
    await platform.db.query(
      `UPDATE outbox_mail SET state = 'sending', claimed_at = now() - interval '10 minutes' WHERE key = 'torn'`,
    );
    await send();
    expect(await stateOf('torn')).toBe('uncertain');
    expect(receivedBy('torn@')).toEqual([]);
  });

  it('gives up on an address that the mail server refuses for good', async () => {
    await post('refused', 'weiger@voorbeeld.nl');
    await send();
    expect(await stateOf('refused')).toBe('failed');
  });

  it('keeps mails for administrators when no mail server is configured', async () => {
    const without = await PlatformUnderTest.start();
    await without.app
      .get(Transactions)
      .run((tx) =>
        postMail(
          tx,
          { municipalityId: 1, key: 'kept', personId: null, to: 'k@voorbeeld.nl', subject: 'Bewaard', body: 'x' },
          without.app.get(Clock).now(),
        ),
      );
    await without.app.get(OutboxWorker).sendDueMails();
    const mails = await (await without.as('beheerder')).get<{ subject: string; state: string }[]>('/api/mails');
    expect(mails.body[0]).toMatchObject({ subject: 'Bewaard', state: 'kept' });
    await without.stop();
  });
});

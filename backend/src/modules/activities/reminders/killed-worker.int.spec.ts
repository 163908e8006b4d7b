import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { anActivity } from '../../../testing/activities.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { rewriteStatements } from '../../../testing/without-guard.js';
import { OutboxWorker } from '../../../platform/mail/outbox.worker.js';
import { Clock } from '../../../platform/clock.js';
import { ReminderJob } from './reminder-job.js';

/**
 * A server is killed with `kill -9` while the mail server is reading a reminder: nobody gets a second one, and everybody
 * whose mail had not been begun gets theirs from the next server. It runs the built server in a process of its own.
 */
const people = 6;
/** The demo has reminders of its own. */
const ours = `key LIKE 'reminder:%' AND recipient LIKE 'buur%'`;
let folder: string;
let received: string[];
let onMail: () => void;
let mailServer: SMTPServer;
let smtpUrl: string;
let platform: PlatformUnderTest;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stoep-killed-worker-'));
  received = [];
  onMail = () => undefined;
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) =>
      void simpleParser(stream).then(({ to, messageId }) => {
        received.push(`${JSON.stringify(to).match(/buur\d/)?.[0]} ${messageId}`);
        onMail();
        // Late, so that who is killed now never hears that it was taken.
        setTimeout(done, 200);
      }),
  });
  mailServer.on('error', () => undefined);
  const listening = mailServer.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  smtpUrl = `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`;
  platform = await PlatformUnderTest.start({ smtpUrl });
  await remindersForAll();
});

afterEach(async () => {
  await platform.stop();
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  rmSync(folder, { recursive: true, force: true });
});

it('sends nobody a second mail when a worker is killed in mid-send', async () => {
  const torn = await killInMidSend();
  await takeOver();
  expect(received.filter((mail) => mail === torn)).toHaveLength(1);
  expect(new Set(received).size).toBe(people);
  expect(received).toHaveLength(people);
  expect(await statesOf()).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'uncertain']);
}, 60_000);

it('would send it again without the mark of what was being sent, under the same Message-ID', async () => {
  rewriteStatements(platform.db, (statement) => statement.replace(`THEN 'uncertain'`, `THEN 'queued'`));
  const torn = await killInMidSend();
  await takeOver();
  expect(received.filter((mail) => mail === torn)).toHaveLength(2);
}, 60_000);

/** Written by the job, due now. Where the activity is, it is noon: at night nothing would be sent. */
async function remindersForAll(): Promise<void> {
  platform.setTime('2027-02-20T08:00:00Z');
  const { id, dates } = await anActivity(await platform.as('bewoner'));
  const hour = new Date().getUTCHours();
  await platform.db.query('UPDATE activity SET time_zone = $2 WHERE id = $1', [
    id,
    hour > 12 ? `Etc/GMT+${hour - 12}` : `Etc/GMT-${12 - hour}`,
  ]);
  await platform.db.query(
    `WITH buur AS (INSERT INTO participant (municipality_id, id, email, name, created_at)
       SELECT 1, gen_random_uuid(), 'buur' || n || '@voorbeeld.nl', 'Buur', $2 FROM generate_series(1, ${people}) n RETURNING id)
     INSERT INTO signup (municipality_id, occurrence_id, participant_id, state, party_size, at) SELECT 1, $1, id, 'going', 1, $2 FROM buur`,
    [dates[0]?.id, new Date('2027-02-20T08:00:00Z')],
  );
  platform.setTime('2027-03-01T08:00:00Z');
  await platform.app.get(ReminderJob).writeReminders();
  // From here on this server's own worker sees nothing that is due, until it is told to take over.
  platform.setTime('2020-01-01T00:00:00Z');
  await platform.db.query(`UPDATE outbox_mail SET next_attempt_at = '2026-01-01' WHERE ${ours}`);
}

/** @returns the mail that was in the hands of the mail server at that moment */
async function killInMidSend(): Promise<string> {
  const script = join(folder, 'serve.mjs');
  const main = fileURLToPath(new URL('../../../../dist/main.js', import.meta.url));
  writeFileSync(
    script,
    `await (await import(${JSON.stringify(`file://${main}`)})).serve(process.env, () => undefined);`,
  );
  const env = { ...process.env, PORT: '0', DATA_FOLDER: folder, DATABASE_URL: platform.databaseUrl, SMTP_URL: smtpUrl };
  const child = fork(script, { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const third = new Promise<void>((resolve) => (onMail = () => received.length === 3 && resolve()));
  await third;
  child.kill('SIGKILL');
  await once(child, 'exit');
  onMail = () => undefined;
  return received[2] ?? '';
}

/** Some minutes later another server finds what the dead one left. */
async function takeOver(): Promise<void> {
  platform.app.get(Clock).now = () => new Date(Date.now() + 600_000);
  await platform.app.get(OutboxWorker).sendDueMails();
}

async function statesOf(): Promise<string[]> {
  const rows = await platform.db.query<{ state: string }[]>(
    `SELECT state FROM outbox_mail WHERE ${ours} ORDER BY state`,
  );
  return rows.map(({ state }) => state);
}

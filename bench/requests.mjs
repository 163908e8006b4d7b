// Requests a second and p99 of what residents do most, with 100,000 initiatives and 1,000,000 supports, each beside a
// floor in the same run: the very SQL that the platform sends, recorded from it, by bare `pg` behind bare `node:http`.
// The bars: at least half of the floor at 16 connections, and list and detail within 1.5 times from 1,000 to 100,000.
// `npm run bench -- requests`; INITIATIVES=10000 makes it smaller.
import { createHash, randomUUID } from 'node:crypto';
import { atLeast, atMost, tellBars } from './support/bars.mjs';
import { load } from './support/load.mjs';
import { addApplications, addPeople, benchPeople, fillInitiatives } from './support/many-initiatives.mjs';
import { openBenchDatabase } from './support/platform.mjs';

const most = Number(process.env.INITIATIVES ?? 100_000);
const few = 1_000;
const connections = [1, 16, 64];
const bars = { share: 0.5, sharedAt: 16, growth: 1.5 };
const seconds = 4;
const writes = { 1: 150, 16: 500, 64: 700 };
const password = 'welkom-op-de-stoep';
const person = (n) => idOf('person', 1 + (n % benchPeople));

const lists = {
  list: '/api/initiatives',
  'list of a wijk': '/api/initiatives?area=WK990001&category=meet',
  'list by text and state': '/api/initiatives?q=bankjes+plein&state=plan%2Crunning',
  detail: `/api/initiatives/meting-${Math.floor(few / 2)}`,
};

function idOf(kind, n) {
  const hex = createHash('md5').update(`${kind}${n}`).digest('hex');
  return [8, 4, 4, 4, 12]
    .map(
      (
        (at) => (length) =>
          hex.slice(at, (at += length))
      )(0),
    )
    .join('-');
}

const database = await openBenchDatabase();
try {
  const platform = await database.start('./serve-platform.mjs');
  const floor = await database.start('./serve-floor.mjs');
  await addPeople(database.url);
  await fillInitiatives(database.url, 0, few);
  const atFew = await readAll(platform.url);
  await fillInitiatives(database.url, few, most);
  const atMany = await readAll(platform.url);
  console.log(`\none reader, milliseconds for half of the requests: ${few} and ${most} initiatives`);
  for (const name of Object.keys(lists)) {
    const growth = atMany[name] / atFew[name];
    console.log(`${name.padEnd(24)} ${times(atFew[name])} ${times(atMany[name])}   x ${growth.toFixed(2)}`);
    atMost(`${name}, from ${few} to ${most} initiatives`, growth, bars.growth, ' times');
  }

  console.log(`\n${most} initiatives, ${most * 10} supports`);
  console.log('what                     at once   platform/s    p99 ms     floor/s    p99 ms   platform : floor');
  for (const [name, path] of Object.entries(lists)) {
    await record(platform, floor, name, () => fetch(platform.url + path));
    for (const atOnce of connections) {
      const asked = await load(platform.url, { connections: atOnce, seconds }, () => ({ path }));
      const bare = await load(floor.url, { connections: atOnce, seconds }, () => ({ path: pathOf(name) }));
      show(name, atOnce, asked, bare);
    }
  }
  const cookies = await signInAll(platform.url);
  await measureSupport(platform, floor, cookies);
  await measureSubmit(platform, floor, cookies);
  tellBars();
} finally {
  await database.stop();
}

async function readAll(url) {
  const found = {};
  for (const [name, path] of Object.entries(lists)) {
    await load(url, { connections: 1, amount: 50 }, () => ({ path }));
    const started = performance.now();
    await load(url, { connections: 1, amount: 300 }, () => ({ path }));
    found[name] = (performance.now() - started) / 300;
  }
  return found;
}

/** Lets the floor know what SQL one such request is. */
async function record(platform, floor, name, request) {
  await request();
  platform.tell('record');
  const answer = await request();
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  await answer.text();
  const { statements } = await platform.say('recorded');
  await floor.say({ path: pathOf(name), statements });
  return statements;
}

async function signInAll(url) {
  const cookies = [];
  for (let n = 0; n < 64; n++) {
    const body = JSON.stringify({ email: `meting${1 + n}@lindermeer.example`, password });
    const answer = await fetch(`${url}/api/sessions`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
    cookies.push(answer.headers.get('set-cookie').split(';')[0]);
  }
  return cookies;
}

/** Everybody supports something else each time, so that no row is waited for. */
async function measureSupport(platform, floor, cookies) {
  // Supporters of n are the persons from 1 + 10 n on: the person before them supports it for the first time.
  const target = (n) => ({
    initiative: idOf('initiative', 1 + n),
    by: person(((1 + n) * 10 + benchPeople - 1 - (n % 7)) % benchPeople),
  });
  const usable = [];
  for (let n = 0; n < most && usable.length < 4 * 3_000; n++)
    if (n % 5 !== 3 && (1 + n) % benchPeople >= cookies.length) usable.push(n);
  let used = 0;
  const send = (cookie, initiative) =>
    fetch(`${platform.url}/api/initiatives/${initiative}/support`, {
      method: 'PUT',
      headers: { cookie, 'idempotency-key': randomUUID() },
    });
  const example = () => send(cookies[0], idOf('initiative', 1 + usable[used++]));
  await record(platform, floor, 'support', example);
  const exampleInitiative = idOf('initiative', 1 + usable[used - 1]);
  for (const atOnce of connections) {
    const amount = writes[atOnce];
    const from = used;
    const asked = await load(platform.url, { connections: atOnce, amount }, (n) => ({
      method: 'PUT',
      path: `/api/initiatives/${idOf('initiative', 1 + usable[from + n])}/support`,
      headers: { cookie: cookies[n % cookies.length], 'idempotency-key': randomUUID() },
    }));
    used += amount + atOnce;
    const next = used;
    const bare = await load(floor.url, { connections: atOnce, amount }, (n) => {
      const { initiative, by } = target(usable[next + n]);
      return { path: `${pathOf('support')}?${exampleInitiative}=${initiative}&${person(0)}=${by}` };
    });
    used += amount + atOnce;
    show('support', atOnce, asked, bare);
  }
}

/** Every application is another one, of somebody who is signed in. */
async function measureSubmit(platform, floor, cookies) {
  const body = '{}';
  const example = await completeApplication(platform.url, cookies[0]);
  const made = await addApplications(database.url, example.id, cookies.length, most - 1);
  const cookieOf = new Map(cookies.map((cookie, n) => [idOf('person', 1 + n), cookie]));
  let used = 0;
  const key = randomUUID();
  const send = () => {
    const { id, person_id } = made[used++];
    const headers = { cookie: cookieOf.get(person_id), 'idempotency-key': key, 'content-type': 'application/json' };
    return fetch(`${platform.url}/api/applications/${id}/submit`, { method: 'POST', body, headers });
  };
  const statements = await record(platform, floor, 'submit', send);
  const number = await numberOf(platform.url, made[used - 1], cookieOf);
  const sent = made[used - 1];
  const recorded = { ...sent, number, key, mailId: mailIdOf(statements, Object.values(sent)) };
  for (const atOnce of connections) {
    const amount = writes[atOnce];
    const from = used;
    const asked = await load(platform.url, { connections: atOnce, amount }, (n) => ({
      method: 'POST',
      path: `/api/applications/${made[from + n].id}/submit`,
      body,
      headers: {
        cookie: cookieOf.get(made[from + n].person_id),
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
      },
    }));
    used += amount + atOnce;
    const next = used;
    const bare = await load(floor.url, { connections: atOnce, amount }, (n) => ({
      path: swapping(recorded, made[next + n], n),
    }));
    used += amount + atOnce;
    show('submit', atOnce, asked, bare);
  }
}

function swapping(recorded, other, n) {
  const swaps = [
    [recorded.id, other.id],
    [recorded.initiative_id, other.initiative_id],
    [recorded.person_id, other.person_id],
    [recorded.number, `BB-0000-${n}-${randomUUID().slice(0, 8)}`],
    [recorded.key, randomUUID()],
    [recorded.mailId, randomUUID()],
  ];
  return `${pathOf('submit')}?${swaps.map((pair) => pair.join('=')).join('&')}`;
}

/** The confirmation's own id, which is a new one each time. */
function mailIdOf(statements, known) {
  const mails = statements.filter(({ text }) => text.includes('INSERT INTO outbox_mail'));
  const ids = mails
    .flatMap(({ values }) => values)
    .filter((value) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(value)));
  return ids.find((id) => !known.includes(id));
}

async function numberOf(url, { id, person_id }, cookieOf) {
  const answer = await fetch(`${url}/api/applications/${id}`, { headers: { cookie: cookieOf.get(person_id) } });
  return (await answer.json()).number;
}

/** One application with everything in it, by the same calls as the site's. */
async function completeApplication(url, cookie) {
  const call = async (method, path, data) => {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(data) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const plan = await call('POST', '/api/initiatives', {
    title: 'Samen soep eten',
    what: 'Elke maandag koken wij soep en eten wij samen in het buurthuis.',
    why: 'Veel mensen in de straat eten alleen.',
    category: 'meet',
    effects: ['less-lonely'],
    nonParticipantNotice: 'Er is meer aanloop op het plein.',
    recurring: { meetings: 20, months: 6, rhythm: 'elke maandag om 17.00 uur' },
    touchesPublicSpace: false,
    buurtCode: 'BU99000201',
  });
  await call('POST', `/api/initiatives/${plan.id}/publish`, { as: 'plan' });
  const application = await call('POST', '/api/applications', {
    initiativeId: plan.id,
    schemeSlug: 'buurtbudget-2026',
  });
  const year = new Date().getFullYear() + 1;
  const saved = await call('PUT', `/api/applications/${application.id}`, {
    applicantKind: 'group',
    startsOn: `${year}-06-01`,
    costLines: [{ description: 'Pannen', kind: 'materials', amountCents: 40_050 }],
    ownContributionCents: 5_000,
  });
  await call('PUT', `/api/applications/${application.id}/payee`, {
    accountHolder: 'Soepgroep',
    iban: 'NL91ABNA0417164300',
  });
  return { id: application.id, saved };
}

function show(name, atOnce, asked, bare) {
  const cells = [asked.rate, asked.p99, bare.rate, bare.p99].map((value) => value.toFixed(1).padStart(10));
  console.log(
    `${name.padEnd(24)} ${String(atOnce).padStart(7)}  ${cells.join(' ')}   ${(asked.rate / bare.rate).toFixed(2)}`,
  );
  const share = asked.rate / bare.rate;
  if (atOnce === bars.sharedAt) atLeast(`${name} at ${atOnce} connections, share of the floor`, share, bars.share);
}

function times(milliseconds) {
  return milliseconds.toFixed(2).padStart(8);
}

function pathOf(name) {
  return `/${name.replaceAll(' ', '-')}`;
}

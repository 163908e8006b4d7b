/**
 * The 44 initiatives of the demo, worked out from what the neighbours wrote: the address becomes a point and a buurt,
 * the path becomes dated steps, and the number of supporters becomes people.
 */
import { plainWords, type InitiativeState } from '@stoep/rules';
import { demoAddress } from '../addresses/demo-addresses.js';
import { momentOn } from '../demo-calendar.js';
import type { DemoInitiative, DemoInitiativeStep, DemoUpdate } from '../demo-types.js';
import { demoResidents } from '../people/demo-people.js';
import { pick } from '../seeded-numbers.js';
import type { InitiativeRow } from './initiative-row.js';
import { lindedorpInitiatives } from './lindedorp-initiatives.js';
import { molenwijkInitiatives } from './molenwijk-initiatives.js';
import { molenwijkZuidInitiatives } from './molenwijk-zuid-initiatives.js';
import { oudeStadInitiatives } from './oude-stad-initiatives.js';
import { waterrijkInitiatives } from './waterrijk-initiatives.js';

export const demoInitiatives: DemoInitiative[] = [
  ...oudeStadInitiatives,
  ...molenwijkInitiatives,
  ...molenwijkZuidInitiatives,
  ...waterrijkInitiatives,
  ...lindedorpInitiatives,
].map(initiativeOf);

/** The initiative with this key. Throws when there is none. */
export function demoInitiative(key: string): DemoInitiative {
  const initiative = demoInitiatives.find((candidate) => candidate.key === key);
  if (!initiative) throw new Error(`No demo initiative ${key}`);
  return initiative;
}

function initiativeOf(row: InitiativeRow): DemoInitiative {
  const { near, initiator, path: _path, supporters, updates = [], outcome, mergedInto, ...words } = row;
  const { point, buurtCode } = demoAddress(near);
  const steps = stepsOf(row);
  const [created, published] = steps;
  const last = steps[steps.length - 1];
  if (!created || !last) throw new Error(`The path of ${row.key} is empty`);
  return {
    ...words,
    slug: plainWords(row.title),
    buurtCode,
    point,
    initiatorKey: initiator,
    state: last.to,
    steps,
    createdAt: created.at,
    publishedAt: published?.at ?? null,
    supporterCount: supporters,
    supporterKeys: supportersOf(row),
    updates: updates.map(([day, text]): DemoUpdate => ({ at: momentOn(day, `update ${row.key}`), text })),
    outcome: outcome === undefined ? null : { at: last.at, text: outcome },
    mergedIntoKey: mergedInto ?? null,
  };
}

function stepsOf({ key, path, outcome }: InitiativeRow): DemoInitiativeStep[] {
  const steps = path.split(', ').map((step): DemoInitiativeStep => {
    const [state = '', day = ''] = step.split(' ');
    return { to: state as InitiativeState, at: momentOn(day, `${key} ${state}`), reason: null };
  });
  const last = steps[steps.length - 1];
  if (last && outcome !== undefined) last.reason = outcome;
  return steps;
}

function supportersOf({ key, initiator, supporters }: InitiativeRow): string[] {
  const others = demoResidents.map((person) => person.key).filter((person) => person !== initiator);
  return pick(others, supporters, key);
}

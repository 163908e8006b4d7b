/** The demo's initiatives keep the rules that real ones must keep, and between them show every state there is. */
import {
  contains,
  initiativeCategories,
  initiativeStates,
  mayBecome,
  missingForIdea,
  missingForPlan,
  type InitiativeState,
} from '@stoep/rules';
import { demoArea } from '../areas/demo-areas.js';
import type { DemoInitiative } from '../demo-types.js';
import { demoToday } from '../demo-calendar.js';
import { demoResidents } from '../people/demo-people.js';
import { demoInitiatives } from './demo-initiatives.js';

const inState = (...states: InitiativeState[]) => demoInitiatives.filter(({ state }) => states.includes(state));
const closed: InitiativeState[] = ['finished', 'withdrawn', 'merged', 'handed-over'];
const sentencesIn = (text: string) => text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== '').length;

describe('the initiatives of Lindermeer', () => {
  it('are 44, each with its own key, slug and title', () => {
    for (const field of ['key', 'slug', 'title'] as const) {
      expect(new Set(demoInitiatives.map((initiative) => initiative[field])).size).toBe(44);
    }
    for (const { slug } of demoInitiatives) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('show every state and every category, and more ideas and plans than anything else', () => {
    expect(new Set(demoInitiatives.map(({ state }) => state))).toEqual(new Set(initiativeStates));
    expect(new Set(demoInitiatives.map(({ category }) => category))).toEqual(new Set(initiativeCategories));
    expect(inState('idea', 'plan').length).toBeGreaterThan(demoInitiatives.length / 2);
  });

  it.each(demoInitiatives)('lie in their own buurt and began with somebody who lives here: $key', (initiative) => {
    expect(contains(demoArea(initiative.buurtCode).geometry, initiative.point)).toBe(true);
    expect(demoResidents.map(({ key }) => key)).toContain(initiative.initiatorKey);
  });

  it.each(demoInitiatives)('came where they are by steps that are allowed: $key', ({ steps, state }) => {
    const states = steps.map(({ to }) => to);
    expect([states[0], states[states.length - 1]]).toEqual(['draft', state]);
    for (const [index, to] of states.slice(1).entries()) {
      expect(mayBecome(states[index] as InitiativeState, to)).toBe(true);
    }
  });

  it.each(demoInitiatives)('have their dates in order, none of them to come: $key', (initiative) => {
    const { steps, createdAt, publishedAt, updates } = initiative;
    const moments = steps.map(({ at }) => at);
    expect([...moments].sort()).toEqual(moments);
    expect(createdAt >= '2025-09' && (moments[moments.length - 1] ?? '') < demoToday).toBe(true);
    expect(publishedAt === null).toBe(initiative.state === 'draft');
    const began = steps.find(({ to }) => to === 'running' || to === 'funded')?.at ?? '';
    for (const { at } of updates) expect(at > began && at < demoToday).toBe(true);
  });

  it.each(demoInitiatives)('tell enough for the state they are in: $key', (initiative) => {
    expect(missingForIdea(initiative)).toEqual([]);
    if (!['draft', 'idea'].includes(initiative.state)) expect(missingForPlan(initiative)).toEqual([]);
    expect(sentencesIn(initiative.what)).toBeGreaterThanOrEqual(2);
    expect(sentencesIn(initiative.what)).toBeLessThanOrEqual(5);
  });

  it.each(demoInitiatives)('are supported by others than their initiator: $key', (initiative) => {
    const { supporterKeys, supporterCount, initiatorKey, state } = initiative;
    expect(new Set(supporterKeys).size).toBe(supporterCount);
    expect(supporterKeys).not.toContain(initiatorKey);
    expect(supporterCount === 0).toBe(state === 'draft');
  });

  it('say what became of them once they are over, and only then', () => {
    for (const { state, outcome } of demoInitiatives) expect(outcome !== null).toBe(closed.includes(state));
    const keys = demoInitiatives.map(({ key }) => key);
    const merged = (initiative: DemoInitiative) => keys.includes(initiative.mergedIntoKey ?? '');
    expect(demoInitiatives.filter(merged)).toEqual(inState('merged'));
  });

  it('tell how it goes while they run', () => {
    for (const { updates } of inState('running', 'finished')) expect(updates.length).toBeGreaterThanOrEqual(2);
  });
});

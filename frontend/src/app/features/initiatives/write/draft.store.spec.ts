/** Nothing somebody writes is lost: not by a reload, not on the way through signing in, not by a cut connection. */
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SavedInitiative, SessionPerson } from '@stoep/contracts';
import { Problem } from '../../../core/api/problem';
import { Session } from '../../../core/session/session';
import { InitiativesApi } from '../initiatives.api';
import { emptyContent } from './draft';
import { DraftStore, localName } from './draft.store';

const truus: SessionPerson = {
  id: 'truus',
  displayName: 'Truus',
  email: 'truus@voorbeeld.nl',
  roles: [],
  mustSetUpSecondFactor: false,
};
const saved: SavedInitiative = {
  id: 'i-1',
  slug: 'bankje-i-1',
  state: 'draft',
  version: 1,
  savedAt: '2026-05-15T12:03:00Z',
};

describe('a draft', () => {
  const person = signal<SessionPerson | null>(null);
  const api = {
    startInitiative: jest.fn(),
    saveInitiative: jest.fn(),
    publishInitiative: jest.fn(),
    findInitiative: jest.fn(),
  };

  /** A new page: the same device, nothing in memory. */
  function freshPage(): DraftStore {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        { provide: Session, useValue: { person, isSignedIn: () => person() !== null } },
        { provide: InitiativesApi, useValue: api },
      ],
    });
    return TestBed.inject(DraftStore);
  }

  beforeEach(() => {
    localStorage.clear();
    person.set(null);
    jest.useFakeTimers();
    Object.values(api).forEach((call) => call.mockReset());
    api.startInitiative.mockResolvedValue(saved);
    api.saveInitiative.mockResolvedValue(saved);
  });

  afterEach(() => jest.useRealTimers());

  it('is kept on the device before signing in, and comes back after a reload', () => {
    const store = freshPage();
    store.begin('Bankje');
    store.change({ what: 'Een bankje bij de bushalte' });
    expect(store.status().kind).toBe('kept-here');
    expect(api.startInitiative).not.toHaveBeenCalled();

    const reloaded = freshPage();
    reloaded.continueNew();
    expect(reloaded.content()).toMatchObject({ title: 'Bankje', what: 'Een bankje bij de bushalte' });
  });

  it('goes to the server once the person has signed in', async () => {
    freshPage().begin('Bankje');
    person.set(truus);
    const store = freshPage();
    store.continueNew();
    await jest.advanceTimersByTimeAsync(1000);
    expect(api.startInitiative).toHaveBeenCalledWith(expect.objectContaining({ title: 'Bankje' }));
    expect(store.status()).toEqual({ kind: 'saved', at: saved.savedAt });
  });

  it('is saved once for a burst of typing, and then as the same draft', async () => {
    person.set(truus);
    const store = freshPage();
    store.begin('Bankje');
    await jest.advanceTimersByTimeAsync(1000);
    for (const what of ['E', 'Ee', 'Een']) store.change({ what });
    await jest.advanceTimersByTimeAsync(1000);
    expect(api.startInitiative).toHaveBeenCalledTimes(1);
    expect(api.saveInitiative).toHaveBeenCalledTimes(1);
    expect(api.saveInitiative).toHaveBeenCalledWith('i-1', expect.objectContaining({ what: 'Een' }));
  });

  it('tries again by itself after a cut connection', async () => {
    person.set(truus);
    api.startInitiative.mockRejectedValueOnce(new Problem(0, 'no-connection'));
    const store = freshPage();
    store.begin('Bankje');
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.status().kind).toBe('failed');
    await jest.advanceTimersByTimeAsync(9000);
    expect(store.status().kind).toBe('saved');
  });

  describe('that was changed in another tab', () => {
    const there = {
      ...emptyContent,
      id: 'i-1',
      slug: saved.slug,
      state: 'draft',
      version: 7,
      title: 'Bankje van ginds',
    };

    async function conflict(): Promise<DraftStore> {
      person.set(truus);
      const store = freshPage();
      store.begin('Bankje');
      await jest.advanceTimersByTimeAsync(1000);
      api.saveInitiative.mockRejectedValueOnce(new Problem(409, 'changed-meanwhile'));
      api.findInitiative.mockResolvedValue(there);
      store.change({ what: 'Hier getypt' });
      await jest.advanceTimersByTimeAsync(1000);
      expect(api.saveInitiative).toHaveBeenCalledWith('i-1', expect.objectContaining({ version: 1 }));
      return store;
    }

    it('shows both, and keeps what was typed until somebody chooses', async () => {
      const store = await conflict();
      expect(store.status().kind).toBe('conflict');
      expect(store.conflict()?.content.title).toBe('Bankje van ginds');
      expect(store.content().what).toBe('Hier getypt');
      await expect(store.save()).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    });

    it('becomes what was typed here, over the newest version', async () => {
      const store = await conflict();
      await store.keepMine();
      expect(api.saveInitiative).toHaveBeenLastCalledWith(
        'i-1',
        expect.objectContaining({ version: 7, what: 'Hier getypt' }),
      );
      expect(store.conflict()).toBeNull();
    });

    it('becomes what stands there', async () => {
      const store = await conflict();
      store.takeOther();
      expect(store.content()).toMatchObject({ title: 'Bankje van ginds', what: '' });
      expect(store.conflict()).toBeNull();
    });
  });

  it('of somebody else on the same device is not shown', () => {
    localStorage.setItem(
      `stoep.concept.${localName}`,
      JSON.stringify({ personId: 'wil', content: { title: 'Van Wil' } }),
    );
    person.set(truus);
    expect(freshPage().kept()).toBeNull();
  });

  it('leaves the device when it is shared', async () => {
    person.set(truus);
    api.publishInitiative.mockResolvedValue({ ...saved, slug: 'bankje', state: 'idea' });
    const store = freshPage();
    store.begin('Bankje');
    await expect(store.publish('idea')).resolves.toMatchObject({ slug: 'bankje' });
    expect(store.kept()).toBeNull();
  });
});

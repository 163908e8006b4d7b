/**
 * The draft while somebody writes: kept on this device at each change, and on the server a moment later when the person
 * is signed in. One save runs at a time; what changes meanwhile goes with the next.
 */
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Held, SavedInitiative } from '@stoep/contracts';
import { Problem } from '../../../core/api/problem';
import { LocalDrafts } from '../../../core/forms/local-drafts';
import { Session } from '../../../core/session/session';
import { InitiativesApi } from '../initiatives.api';
import { draftOf, emptyContent, requestOf, type Draft, type DraftContent } from './draft';

export const localName = 'initiatief';
const pauseAfterTyping = 900;
const pauseAfterFailure = 8000;

export type SaveState =
  { kind: 'nothing' | 'saving' | 'kept-here' | 'failed' | 'refused' | 'conflict' } | { kind: 'saved'; at: string };

@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly api = inject(InitiativesApi);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(Session);

  private readonly current = signal<Draft | null>(null);
  private readonly saveState = signal<SaveState>({ kind: 'nothing' });
  /** What stands on the server when that was changed in another tab or by somebody else; until a choice is made nothing is saved. */
  private readonly other = signal<Draft | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private isDirty = false;
  /** Begun on this device, and so kept on it; not something opened from the server. */
  private isNew = false;

  /** The last save of something public waits until somebody looked at it. */
  readonly held = signal<Held | null>(null);
  readonly draft = this.current.asReadonly();
  readonly status = this.saveState.asReadonly();
  readonly conflict = this.other.asReadonly();
  readonly content = computed(() => this.current()?.content ?? emptyContent);

  /** The draft of something new that this device keeps, if it is of nobody else. */
  kept(): Draft | null {
    const draft = this.drafts.read<Draft>(localName);
    const person = this.session.person();
    if (!draft || (draft.personId && person && draft.personId !== person.id)) return null;
    return { ...draft, version: draft.version ?? null, content: { ...emptyContent, ...draft.content } };
  }

  begin(title: string): void {
    this.beginWith({ ...emptyContent, title });
  }

  /** @param intervention the entry of the catalogue that gets the credit */
  beginWith(content: DraftContent, intervention?: string): void {
    const draft: Draft = { id: null, slug: null, version: null, state: 'draft', personId: null, content };
    this.open({ ...draft, ...(intervention && { intervention }) }, true);
    this.keep();
    if (content.title) this.schedule();
  }

  /** Goes on with what this device keeps, or begins anew. */
  continueNew(): void {
    if (this.current() && this.isNew) return this.scheduleUnsaved();
    const kept = this.kept();
    if (!kept) return this.begin('');
    this.open(kept, true);
    this.scheduleUnsaved();
  }

  /** @throws Problem */
  async openExisting(slug: string): Promise<void> {
    if (this.current()?.slug === slug && !this.isNew) return;
    const initiative = await this.api.findInitiative(slug);
    if (!initiative.isMine) throw new Problem(403, 'forbidden');
    this.open(draftOf(initiative, this.session.person()?.id ?? null), false);
  }

  change(change: Partial<DraftContent>): void {
    this.current.update((draft) => draft && { ...draft, content: { ...draft.content, ...change } });
    this.isDirty = true;
    this.keep();
    this.schedule();
  }

  /** Goes on with what was typed here, over what stands on the server. @throws Problem */
  async keepMine(): Promise<void> {
    const version = this.other()?.version ?? null;
    this.other.set(null);
    this.current.update((draft) => draft && { ...draft, version });
    this.isDirty = true;
    await this.save();
  }

  /** Goes on with what stands on the server. */
  takeOther(): void {
    const other = this.other();
    if (other) this.open(other, this.isNew);
    this.keep();
  }

  /** Saves what is not saved yet. @throws Problem */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.other()) throw new Problem(409, 'changed-meanwhile');
    if (this.saving) await this.saving.catch(() => undefined);
    if (!this.session.isSignedIn() || (!this.isDirty && this.current()?.id)) return;
    this.saving = this.write();
    try {
      await this.saving;
    } finally {
      this.saving = null;
    }
  }

  /** @throws Problem */
  async publish(as: 'idea' | 'plan'): Promise<SavedInitiative> {
    await this.save();
    const id = this.current()?.id;
    if (!id) throw new Problem(401, 'sign-in-first');
    const saved = await this.api.publishInitiative(id, as);
    this.close();
    return saved;
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.isNew) this.drafts.forget(localName);
    this.current.set(null);
    this.isDirty = false;
    this.other.set(null);
    this.held.set(null);
    this.saveState.set({ kind: 'nothing' });
  }

  private open(draft: Draft, isNew: boolean): void {
    clearTimeout(this.timer);
    this.isNew = isNew;
    this.other.set(null);
    this.current.set(draft);
    this.isDirty = draft.id === null;
    this.saveState.set({ kind: 'nothing' });
  }

  /** Only something new is kept on the device; what is on the server already is opened from there. */
  private keep(): void {
    if (!this.isNew) return;
    const isKept = this.drafts.keep(localName, this.current());
    if (!this.session.isSignedIn()) this.saveState.set({ kind: isKept ? 'kept-here' : 'nothing' });
  }

  private scheduleUnsaved(): void {
    if (this.isDirty && this.content().title) this.schedule();
  }

  private schedule(pause = pauseAfterTyping): void {
    clearTimeout(this.timer);
    if (!this.session.isSignedIn()) return;
    this.timer = setTimeout(() => void this.saveByItself(), pause);
  }

  /** A cut connection is tried again by itself; a refusal waits for another answer. Both show in the status. */
  private async saveByItself(): Promise<void> {
    try {
      await this.save();
    } catch {
      if (this.saveState().kind === 'failed') this.schedule(pauseAfterFailure);
    }
  }

  private async write(): Promise<void> {
    const draft = this.current();
    if (!draft) return;
    this.isDirty = false;
    this.saveState.set({ kind: 'saving' });
    try {
      const request = requestOf(draft.content);
      const saved = draft.id
        ? await this.api.saveInitiative(draft.id, { ...request, ...(draft.version && { version: draft.version }) })
        : await this.api.startInitiative({
            ...request,
            ...(draft.intervention && { intervention: draft.intervention }),
          });
      const personId = this.session.person()?.id ?? null;
      this.current.update((now) => now && { ...now, id: saved.id, slug: saved.slug, version: saved.version, personId });
      if (saved.held) this.held.set(saved.held);
      this.keep();
      this.saveState.set({ kind: 'saved', at: saved.savedAt });
    } catch (thrown) {
      this.isDirty = true;
      const problem = Problem.from(thrown);
      this.saveState.set({ kind: problem.isFinal ? 'refused' : 'failed' });
      if (problem.reason === 'changed-meanwhile' && draft.slug) await this.lookAtOther(draft.slug);
      throw thrown;
    }
  }

  private async lookAtOther(slug: string): Promise<void> {
    const initiative = await this.api.findInitiative(slug);
    this.other.set(draftOf(initiative, this.session.person()?.id ?? null));
    this.saveState.set({ kind: 'conflict' });
  }
}

/**
 * The draft while somebody writes: kept on this device at each change, and on the server a moment later when the person
 * is signed in. One save runs at a time; what changes meanwhile goes with the next.
 */
import { computed, inject, Injectable, signal } from '@angular/core';
import { Problem } from '../../../core/api/problem';
import { LocalDrafts } from '../../../core/forms/local-drafts';
import { Session } from '../../../core/session/session';
import { InitiativesApi } from '../initiatives.api';
import { draftOf, emptyContent, requestOf, type Draft, type DraftContent } from './draft';

export const localName = 'initiatief';
const pauseAfterTyping = 900;
const pauseAfterFailure = 8000;

export type SaveState =
  { kind: 'nothing' | 'saving' | 'kept-here' | 'failed' | 'refused' } | { kind: 'saved'; at: string };

@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly api = inject(InitiativesApi);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(Session);

  private readonly current = signal<Draft | null>(null);
  private readonly saveState = signal<SaveState>({ kind: 'nothing' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private isDirty = false;
  /** Begun on this device, and so kept on it; not something opened from the server. */
  private isNew = false;

  readonly draft = this.current.asReadonly();
  readonly status = this.saveState.asReadonly();
  readonly content = computed(() => this.current()?.content ?? emptyContent);

  /** The draft of something new that this device keeps, if it is of nobody else. */
  kept(): Draft | null {
    const draft = this.drafts.read<Draft>(localName);
    const person = this.session.person();
    if (!draft || (draft.personId && person && draft.personId !== person.id)) return null;
    return { ...draft, content: { ...emptyContent, ...draft.content } };
  }

  begin(title: string): void {
    this.open({ id: null, slug: null, state: 'draft', personId: null, content: { ...emptyContent, title } }, true);
    this.keep();
    if (title) this.schedule();
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

  /** Saves what is not saved yet. @throws Problem */
  async save(): Promise<void> {
    clearTimeout(this.timer);
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
  async publish(as: 'idea' | 'plan'): Promise<string> {
    await this.save();
    const id = this.current()?.id;
    if (!id) throw new Problem(401, 'sign-in-first');
    const saved = await this.api.publishInitiative(id, as);
    this.close();
    return saved.slug;
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.isNew) this.drafts.forget(localName);
    this.current.set(null);
    this.isDirty = false;
    this.saveState.set({ kind: 'nothing' });
  }

  private open(draft: Draft, isNew: boolean): void {
    clearTimeout(this.timer);
    this.isNew = isNew;
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
        ? await this.api.saveInitiative(draft.id, request)
        : await this.api.startInitiative(request);
      const personId = this.session.person()?.id ?? null;
      this.current.update((now) => now && { ...now, id: saved.id, slug: saved.slug, personId });
      this.keep();
      this.saveState.set({ kind: 'saved', at: saved.savedAt });
    } catch (thrown) {
      this.isDirty = true;
      this.saveState.set({ kind: Problem.from(thrown).isFinal ? 'refused' : 'failed' });
      throw thrown;
    }
  }
}

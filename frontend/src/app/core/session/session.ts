/** Who is signed in on this device, as far as the server says so. What one may do is asked of the rules. */
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Accepted, SessionPerson, SessionView, SignedIn } from '@stoep/contracts';
import { can, type Action, type Actor } from '@stoep/rules';
import { Api } from '../api/api';

@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly current = signal<SessionPerson | null | undefined>(undefined);
  private asking: Promise<void> | null = null;

  /** Null: nobody. Undefined: not known yet. */
  readonly person = this.current.asReadonly();
  readonly isSignedIn = computed(() => Boolean(this.current()));
  readonly isStaff = computed(() => (this.current()?.roles.length ?? 0) > 0);

  /** Resolves when it is known who is signed in. */
  async known(): Promise<SessionPerson | null> {
    if (this.current() === undefined) await (this.asking ??= this.refresh());
    return this.current() ?? null;
  }

  /** Asks the server again. Without a connection nobody is signed in, for as long as that lasts. */
  async refresh(): Promise<void> {
    this.asking = this.api
      .get<SessionView>('/api/sessions/current')
      .then((view) => this.current.set(view.person))
      .catch(() => this.current.set(null));
    await this.asking;
  }

  /** @returns whether a second step is asked first. @throws Problem */
  async signIn(email: string, password: string): Promise<SignedIn> {
    const answer = await this.api.post<SignedIn>('/api/sessions', { email, password });
    await this.refresh();
    return answer;
  }

  /** The second step: the code of the app. @throws Problem */
  async giveCode(code: string): Promise<void> {
    await this.api.post<SignedIn>('/api/sessions/second-factor', { code });
    await this.refresh();
  }

  /** @throws Problem */
  async signOut(): Promise<void> {
    await this.api.delete<Accepted>('/api/sessions/current');
    this.current.set(null);
  }

  /** May this person do this at all? For screens; the server decides. */
  may(action: Action): boolean {
    return can(this.actor(), action) === 'allowed';
  }

  private actor(): Actor | null {
    const person = this.current();
    return person ? { personId: person.id, municipalityId: 0, roles: person.roles } : null;
  }
}

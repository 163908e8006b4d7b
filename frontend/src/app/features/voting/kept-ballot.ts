/**
 * What somebody is choosing in a round, on this device only: the selection survives a reload and signing in, the code of
 * a letter as long as the tab is open. The receipt lives as long as the page; it is for the voter to keep, not for us.
 */
import { inject, Injectable, signal } from '@angular/core';
import type { Choice } from '@stoep/rules';
import { LocalDrafts } from '../../core/forms/local-drafts';

interface Kept {
  selection: Choice[];
  /** By lot, once: plans stand in an order of this device's own. */
  seed: number;
}

@Injectable({ providedIn: 'root' })
export class KeptBallots {
  private readonly drafts = inject(LocalDrafts);
  /** Where the browser keeps nothing: until the tab is closed or read anew. */
  private readonly here = new Map<string, Kept>();
  private readonly codesHere = new Map<string, string>();
  private readonly receipts = signal<Readonly<Record<string, string>>>({});

  of(slug: string): Kept {
    const kept = this.drafts.read<Kept>(nameOf(slug)) ?? this.here.get(slug);
    if (kept && Array.isArray(kept.selection) && Number.isInteger(kept.seed)) return kept;
    const fresh = { selection: [], seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1 };
    this.put(slug, fresh);
    return fresh;
  }

  keep(slug: string, selection: Choice[]): void {
    this.put(slug, { ...this.of(slug), selection });
  }

  /** Emptied once it is cast: on a device that others use too, nobody sees what was chosen. */
  castWith(slug: string, receipt: string): void {
    this.keep(slug, []);
    this.receipts.update((known) => ({ ...known, [slug]: receipt }));
  }

  receiptOf(slug: string): string | null {
    return this.receipts()[slug] ?? null;
  }

  codeOf(slug: string): string | null {
    try {
      return sessionStorage.getItem(codeNameOf(slug)) ?? this.codesHere.get(slug) ?? null;
    } catch {
      // Switched off: as long as the page lives.
      return this.codesHere.get(slug) ?? null;
    }
  }

  keepCode(slug: string, code: string | null): void {
    if (code === null) this.codesHere.delete(slug);
    else this.codesHere.set(slug, code);
    try {
      if (code === null) sessionStorage.removeItem(codeNameOf(slug));
      else sessionStorage.setItem(codeNameOf(slug), code);
    } catch {
      // Switched off: it is remembered as long as the page lives.
    }
  }

  private put(slug: string, kept: Kept): void {
    if (this.drafts.keep(nameOf(slug), kept)) this.here.delete(slug);
    else this.here.set(slug, kept);
  }
}

function nameOf(slug: string): string {
  return `stem.${slug}`;
}

function codeNameOf(slug: string): string {
  return `stoep.stemcode.${slug}`;
}

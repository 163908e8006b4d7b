/** All areas with their outlines, for maps and choices. Read once, when a page first needs them. */
import { computed, inject, Injectable, signal } from '@angular/core';
import type { AreaView } from '@stoep/contracts';
import { Api } from '../api/api';

@Injectable({ providedIn: 'root' })
export class AreasStore {
  private readonly api = inject(Api);
  private readonly list = signal<AreaView[]>([]);

  readonly areas = this.list.asReadonly();
  readonly gemeente = computed(() => this.areas().find(({ kind }) => kind === 'gemeente'));
  readonly wijken = computed(() => this.areas().filter(({ kind }) => kind === 'wijk'));
  readonly buurten = computed(() => this.areas().filter(({ kind }) => kind === 'buurt'));

  constructor() {
    void this.load();
  }

  /** An area by its code. */
  byCode(code: string | null | undefined): AreaView | undefined {
    return this.areas().find((area) => area.code === code);
  }

  buurtenOf(wijkCode: string): AreaView[] {
    return this.buurten().filter(({ parentCode }) => parentCode === wijkCode);
  }

  /** A page without a map still has its list, so a failure only means: no outlines until the page is opened again. */
  private async load(): Promise<void> {
    try {
      this.list.set(await this.api.get<AreaView[]>('/api/areas'));
    } catch {
      this.list.set([]);
    }
  }
}

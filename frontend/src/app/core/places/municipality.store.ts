/** The municipality whose site this is: its name and who answers the telephone. Read once. */
import { inject, Injectable, signal } from '@angular/core';
import type { MunicipalityView } from '@stoep/contracts';
import { Api } from '../api/api';

@Injectable({ providedIn: 'root' })
export class MunicipalityStore {
  private readonly api = inject(Api);
  private readonly view = signal<MunicipalityView | null>(null);

  readonly municipality = this.view.asReadonly();

  /** The page works without it, so a failure is not shown; the name is asked again on the next visit. */
  async load(): Promise<void> {
    try {
      this.view.set(await this.api.get<MunicipalityView>('/api/municipality'));
    } catch {
      this.view.set(null);
    }
  }
}

/** The routes of the server about schemes. */
import { inject, Injectable } from '@angular/core';
import type { SchemeDetail, SchemeListItem, SelfCheckAnswer, SelfCheckRequest } from '@stoep/contracts';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class SchemesApi {
  private readonly api = inject(Api);

  findSchemes(): Promise<SchemeListItem[]> {
    return this.api.get('/api/schemes');
  }

  findScheme(slug: string): Promise<SchemeDetail> {
    return this.api.get(`/api/schemes/${slug}`);
  }

  checkPlan(slug: string, plan: SelfCheckRequest): Promise<SelfCheckAnswer> {
    return this.api.post(`/api/schemes/${slug}/check`, plan);
  }
}

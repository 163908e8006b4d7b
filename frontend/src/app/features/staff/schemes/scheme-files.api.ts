/** The routes of the server for making schemes. */
import { inject, Injectable } from '@angular/core';
import type { SaveSchemeDraftRequest, SchemeFile, SchemeFileItem } from '@stoep/contracts';
import type { SchemeOpening } from '@stoep/rules';
import { Api } from '../../../core/api/api';

@Injectable({ providedIn: 'root' })
export class SchemeFilesApi {
  private readonly api = inject(Api);

  findSchemeFiles(): Promise<SchemeFileItem[]> {
    return this.api.get('/api/scheme-files');
  }

  findSchemeFile(slug: string): Promise<SchemeFile> {
    return this.api.get(`/api/scheme-files/${slug}`);
  }

  startScheme(name: string): Promise<{ slug: string }> {
    return this.api.post('/api/scheme-files', { name });
  }

  saveDraft(slug: string, draft: SaveSchemeDraftRequest): Promise<{ revision: number }> {
    return this.api.put(`/api/scheme-files/${slug}/draft`, draft);
  }

  publishScheme(slug: string, revision: number, note: string): Promise<{ version: number }> {
    return this.api.post(`/api/scheme-files/${slug}/publish`, { revision, note });
  }

  openScheme(slug: string, opening: SchemeOpening, reason: string): Promise<{ opening: SchemeOpening }> {
    return this.api.post(`/api/scheme-files/${slug}/opening`, { opening, reason });
  }
}

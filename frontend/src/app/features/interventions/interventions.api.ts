/** The routes of the server about the catalogue of interventions. */
import { inject, Injectable } from '@angular/core';
import type {
  InterventionFile,
  InterventionFileItem,
  InterventionListItem,
  InterventionView,
  SavedIntervention,
  SaveInterventionRequest,
} from '@stoep/contracts';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class InterventionsApi {
  private readonly api = inject(Api);

  findInterventions(signal?: AbortSignal): Promise<InterventionListItem[]> {
    return this.api.get('/api/interventions', {}, signal);
  }

  findIntervention(slug: string, signal?: AbortSignal): Promise<InterventionView> {
    return this.api.get(`/api/interventions/${encodeURIComponent(slug)}`, {}, signal);
  }

  findInterventionFiles(signal?: AbortSignal): Promise<InterventionFileItem[]> {
    return this.api.get('/api/intervention-files', {}, signal);
  }

  findInterventionFile(slug: string, signal?: AbortSignal): Promise<InterventionFile> {
    return this.api.get(`/api/intervention-files/${encodeURIComponent(slug)}`, {}, signal);
  }

  addIntervention(title: string): Promise<SavedIntervention> {
    return this.api.post('/api/intervention-files', { title });
  }

  saveIntervention(slug: string, request: SaveInterventionRequest): Promise<SavedIntervention> {
    return this.api.put(`/api/intervention-files/${encodeURIComponent(slug)}`, request);
  }

  checkLink(slug: string): Promise<InterventionFile> {
    return this.api.post(`/api/intervention-files/${encodeURIComponent(slug)}/link-check`);
  }
}

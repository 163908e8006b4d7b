/** The routes of the server about initiatives. */
import { inject, Injectable } from '@angular/core';
import type {
  FollowAnswer,
  InitiativeDetail,
  InitiativeListItem,
  InitiativePageView,
  InitiativePins,
  InterventionView,
  PlaceView,
  SavedInitiative,
  SaveInitiativeRequest,
  StartInitiativeRequest,
  SupportAnswer,
} from '@stoep/contracts';
import { Api, type QueryValue } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class InitiativesApi {
  private readonly api = inject(Api);

  findInitiatives(query: Record<string, QueryValue>, signal?: AbortSignal): Promise<InitiativePageView> {
    return this.api.get('/api/initiatives', query, signal);
  }

  findPins(query: Record<string, QueryValue>, signal?: AbortSignal): Promise<InitiativePins> {
    return this.api.get('/api/initiatives/pins', query, signal);
  }

  findSimilar(query: Record<string, QueryValue>, signal?: AbortSignal): Promise<InitiativeListItem[]> {
    return this.api.get('/api/initiatives/similar', query, signal);
  }

  findIntervention(slug: string): Promise<InterventionView> {
    return this.api.get(`/api/interventions/${encodeURIComponent(slug)}`);
  }

  follow(id: string): Promise<FollowAnswer> {
    return this.api.put(`/api/initiatives/${id}/follow`);
  }

  unfollow(id: string): Promise<FollowAnswer> {
    return this.api.delete(`/api/initiatives/${id}/follow`);
  }

  findInitiative(slug: string, signal?: AbortSignal): Promise<InitiativeDetail> {
    return this.api.get(`/api/initiatives/${encodeURIComponent(slug)}`, {}, signal);
  }

  startInitiative(content: StartInitiativeRequest): Promise<SavedInitiative> {
    return this.api.post('/api/initiatives', content);
  }

  saveInitiative(id: string, content: SaveInitiativeRequest): Promise<SavedInitiative> {
    return this.api.put(`/api/initiatives/${id}`, content);
  }

  publishInitiative(id: string, as: 'idea' | 'plan'): Promise<SavedInitiative> {
    return this.api.post(`/api/initiatives/${id}/publish`, { as });
  }

  withdrawInitiative(id: string, reason: string): Promise<SavedInitiative> {
    return this.api.post(`/api/initiatives/${id}/withdraw`, { reason });
  }

  supportInitiative(id: string): Promise<SupportAnswer> {
    return this.api.put(`/api/initiatives/${id}/support`);
  }

  endSupport(id: string): Promise<SupportAnswer> {
    return this.api.delete(`/api/initiatives/${id}/support`);
  }

  findPlace(lon: number, lat: number): Promise<PlaceView> {
    return this.api.get(`/api/places/${lon}/${lat}`);
  }
}

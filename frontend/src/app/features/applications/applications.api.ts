/** The routes of the server for an applicant. */
import { inject, Injectable } from '@angular/core';
import type {
  ApplicationView,
  InitiativeListItem,
  PayeeView,
  SaveApplicationRequest,
  SavePayeeRequest,
  SchemeListItem,
  StepAnswer,
  SubmittedApplication,
} from '@stoep/contracts';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class ApplicationsApi {
  private readonly api = inject(Api);

  findMyInitiatives(): Promise<InitiativeListItem[]> {
    return this.api.get('/api/my/initiatives');
  }

  findSchemes(): Promise<SchemeListItem[]> {
    return this.api.get('/api/schemes');
  }

  startApplication(initiativeId: string, schemeSlug: string): Promise<{ id: string }> {
    return this.api.post('/api/applications', { initiativeId, schemeSlug });
  }

  findApplication(id: string): Promise<ApplicationView> {
    return this.api.get(`/api/applications/${id}`);
  }

  saveApplication(id: string, changes: SaveApplicationRequest): Promise<{ version: number }> {
    return this.api.put(`/api/applications/${id}`, changes);
  }

  savePayee(id: string, payee: SavePayeeRequest): Promise<PayeeView> {
    return this.api.put(`/api/applications/${id}/payee`, payee);
  }

  submitApplication(id: string): Promise<SubmittedApplication> {
    return this.api.post(`/api/applications/${id}/submit`, {});
  }

  withdrawApplication(id: string, reason: string): Promise<StepAnswer> {
    return this.api.post(`/api/applications/${id}/withdraw`, { reason });
  }

  answerCompletion(id: string, answer: string): Promise<StepAnswer> {
    return this.api.post(`/api/applications/${id}/completion`, { answer });
  }
}

/** The routes of the server for staff. */
import { inject, Injectable } from '@angular/core';
import type {
  Accepted,
  BudgetView,
  ChangeRolesRequest,
  DossierList,
  DossierView,
  MailRow,
  MailView,
  NoteRequest,
  PersonRow,
  ResetSecondFactorRequest,
  StepAnswer,
} from '@stoep/contracts';
import type { ApplicationStep, RoleAssignment } from '@stoep/rules';
import { Api, type QueryValue } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class StaffApi {
  private readonly api = inject(Api);

  findDossiers(query: Record<string, QueryValue>): Promise<DossierList> {
    return this.api.get('/api/dossiers', query);
  }

  findDossier(number: string): Promise<DossierView> {
    return this.api.get(`/api/dossiers/${number}`);
  }

  /** Takes a step; `body` names the version it was decided on. */
  takeStep(number: string, step: ApplicationStep, body: object): Promise<StepAnswer> {
    return this.api.post(`/api/dossiers/${number}/${step}`, body);
  }

  addNote(number: string, note: NoteRequest): Promise<{ added: true }> {
    return this.api.post(`/api/dossiers/${number}/notes`, note);
  }

  findBudgets(): Promise<BudgetView[]> {
    return this.api.get('/api/budgets');
  }

  findPeople(q: string): Promise<PersonRow[]> {
    return this.api.get('/api/people', { q });
  }

  changeRoles(personId: string, request: ChangeRolesRequest): Promise<{ roles: RoleAssignment[] }> {
    return this.api.put(`/api/people/${personId}/roles`, request);
  }

  resetSecondFactor(personId: string, request: ResetSecondFactorRequest): Promise<Accepted> {
    return this.api.post(`/api/people/${personId}/second-factor/reset`, request);
  }

  findMails(): Promise<MailRow[]> {
    return this.api.get('/api/mails');
  }

  findMail(id: string): Promise<MailView> {
    return this.api.get(`/api/mails/${id}`);
  }
}

/** The routes of the server about activities, but for the agenda, which the page of that asks itself. */
import { inject, Injectable } from '@angular/core';
import type {
  ActivityView,
  AttendanceRequest,
  ChangeFollowingRequest,
  DateChanged,
  DatePeople,
  FacilityView,
  FollowingEffect,
  FundedChoice,
  FollowingPreviewRequest,
  InterventionView,
  JoinByMailRequest,
  JoinedByMail,
  MessageRequest,
  MessageSent,
  MoveDateRequest,
  PreviewAnswer,
  PreviewRequest,
  SaveActivityRequest,
  SavedActivity,
  SaveEffect,
  SeriesJoinAnswer,
  SignUpAnswer,
} from '@stoep/contracts';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class ActivitiesApi {
  private readonly api = inject(Api);

  findActivity(slug: string, signal?: AbortSignal): Promise<ActivityView> {
    return this.api.get(`/api/activities/${encodeURIComponent(slug)}`, {}, signal);
  }

  findIntervention(slug: string, signal?: AbortSignal): Promise<InterventionView> {
    return this.api.get(`/api/interventions/${encodeURIComponent(slug)}`, {}, signal);
  }

  findFacilities(signal?: AbortSignal): Promise<FacilityView[]> {
    return this.api.get('/api/facilities', {}, signal);
  }

  previewSave(id: string, content: SaveActivityRequest): Promise<SaveEffect> {
    return this.api.post(`/api/activities/${id}/save-preview`, content);
  }

  findPeople(dateId: string, signal?: AbortSignal): Promise<DatePeople> {
    return this.api.get(`/api/activity-dates/${dateId}/people`, {}, signal);
  }

  joinDate(id: string, partySize: number): Promise<SignUpAnswer> {
    return this.api.post(`/api/activity-dates/${id}/join`, { partySize });
  }

  leaveDate(id: string): Promise<SignUpAnswer> {
    return this.api.post(`/api/activity-dates/${id}/leave`);
  }

  joinSeries(id: string, partySize: number): Promise<SeriesJoinAnswer> {
    return this.api.post(`/api/activities/${id}/join`, { partySize });
  }

  leaveSeries(id: string): Promise<SeriesJoinAnswer> {
    return this.api.post(`/api/activities/${id}/leave`);
  }

  askByMail(request: JoinByMailRequest): Promise<{ accepted: true }> {
    return this.api.post('/api/activity-joins', request);
  }

  confirmByMail(token: string): Promise<SeriesJoinAnswer> {
    return this.api.post('/api/activity-joins/confirm', { token });
  }

  findJoinedByMail(token: string): Promise<JoinedByMail> {
    return this.api.post('/api/activity-joins/dates', { token });
  }

  /** One date, or everything the link is about. */
  leaveByMail(token: string, dateId?: string): Promise<{ accepted: true }> {
    return this.api.post('/api/activity-joins/leave', { token, ...(dateId && { dateId }) });
  }

  previewSeries(request: PreviewRequest): Promise<PreviewAnswer> {
    return this.api.post('/v1/activiteiten/voorbeeld', request);
  }

  startActivity(content: SaveActivityRequest): Promise<SavedActivity> {
    return this.api.post('/api/activities', content);
  }

  saveActivity(id: string, content: SaveActivityRequest): Promise<SavedActivity> {
    return this.api.put(`/api/activities/${id}`, content);
  }

  publishActivity(id: string): Promise<SavedActivity> {
    return this.api.post(`/api/activities/${id}/publish`);
  }

  noteAttendance(dateId: string, attendance: AttendanceRequest): Promise<DateChanged> {
    return this.api.post(`/api/activity-dates/${dateId}/attendance`, attendance);
  }

  moveDate(dateId: string, request: MoveDateRequest): Promise<DateChanged> {
    return this.api.post(`/api/activity-dates/${dateId}/move`, request);
  }

  previewFollowing(id: string, request: FollowingPreviewRequest): Promise<FollowingEffect> {
    return this.api.post(`/api/activities/${id}/following/preview`, request);
  }

  changeFollowing(id: string, request: ChangeFollowingRequest): Promise<FollowingEffect> {
    return this.api.post(`/api/activities/${id}/following`, request);
  }

  previewEnd(id: string): Promise<FollowingEffect> {
    return this.api.get(`/api/activities/${id}/end`);
  }

  endActivity(id: string, reason: string): Promise<FollowingEffect> {
    return this.api.post(`/api/activities/${id}/end`, { reason });
  }

  findFundedApplications(signal?: AbortSignal): Promise<FundedChoice[]> {
    return this.api.get('/api/my/funded-applications', {}, signal);
  }

  linkApplication(id: string, applicationNumber: string | null): Promise<{ application: FundedChoice | null }> {
    return this.api.put(`/api/activities/${id}/application`, { applicationNumber });
  }

  sendMessage(id: string, message: MessageRequest): Promise<MessageSent> {
    return this.api.post(`/api/activities/${id}/messages`, message);
  }

  cancelDate(dateId: string, reason: string): Promise<DateChanged> {
    return this.api.post(`/api/activity-dates/${dateId}/cancel`, { reason });
  }
}

/** The routes of the server about facilities. */
import { inject, Injectable } from '@angular/core';
import type {
  AnswerBookingRequest,
  BookingChanged,
  BookingRequest,
  FacilityCalendar,
  FacilityPage,
  FacilityView,
  MyFacilities,
  SavedFacility,
  SaveFacilityRequest,
} from '@stoep/contracts';
import { Api } from '../../core/api/api';

@Injectable({ providedIn: 'root' })
export class FacilitiesApi {
  private readonly api = inject(Api);

  findFacilities(signal?: AbortSignal): Promise<FacilityView[]> {
    return this.api.get('/api/facilities', {}, signal);
  }

  findFacility(slug: string, signal?: AbortSignal): Promise<FacilityPage> {
    return this.api.get(addressOf(slug), {}, signal);
  }

  findCalendar(slug: string, signal?: AbortSignal): Promise<FacilityCalendar> {
    return this.api.get(`${addressOf(slug)}/calendar`, {}, signal);
  }

  findMine(signal?: AbortSignal): Promise<MyFacilities> {
    return this.api.get('/api/my/facilities', {}, signal);
  }

  saveFacility(slug: string, request: SaveFacilityRequest): Promise<SavedFacility> {
    return this.api.put(addressOf(slug), request);
  }

  askRoom(slug: string, request: BookingRequest): Promise<BookingChanged> {
    return this.api.post(`${addressOf(slug)}/bookings`, request);
  }

  answerBooking(id: string, request: AnswerBookingRequest): Promise<BookingChanged> {
    return this.api.post(`/api/facility-bookings/${id}/answer`, request);
  }

  withdrawBooking(id: string): Promise<BookingChanged> {
    return this.api.post(`/api/facility-bookings/${id}/withdraw`);
  }
}

const addressOf = (slug: string) => `/api/facilities/${encodeURIComponent(slug)}`;

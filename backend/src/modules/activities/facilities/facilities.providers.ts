import { BookingMails } from './booking-mails.js';
import { BookingService } from './booking.service.js';
import { BookingsQuery } from './bookings.query.js';
import { FacilitiesShell } from './facilities.shell.js';
import { FacilityPhotosService } from './facility-photos.service.js';
import { FacilityQuery } from './facility.query.js';
import { FacilitySubject } from './facility.subject.js';
import { FacilityUseQuery } from './facility-use.query.js';
import { KeepFacilityService } from './keep-facility.service.js';

/** What the module provides for facilities, as one line in its list. */
export const facilityProviders = [
  BookingMails,
  BookingService,
  BookingsQuery,
  FacilitiesShell,
  FacilityPhotosService,
  FacilityQuery,
  FacilitySubject,
  FacilityUseQuery,
  KeepFacilityService,
];

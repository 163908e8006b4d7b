/** The address of somebody's own calendar, and what somebody wants to be reminded of. */
export interface CalendarAddressView {
  /** Null: there is none, or it was revoked. The address itself is shown once, when it is made. */
  madeAt: string | null;
}

export interface CalendarAddressMade {
  address: string;
  madeAt: string;
}

/** What is wrong with a rule or its dates, as a field and a key of the texts. This file has no sentences. */
export type RecurrenceReason =
  | 'rule-unreadable'
  | 'rule-part-not-allowed'
  | 'rule-part-twice'
  | 'rule-frequency-not-allowed'
  | 'rule-number-wrong'
  | 'rule-weekday-wrong'
  | 'rule-weekday-number-wrong'
  | 'rule-month-day-not-weekly'
  | 'rule-position-alone'
  | 'rule-until-wrong'
  | 'rule-count-and-until'
  | 'not-a-local-time'
  | 'unknown-time-zone';

export interface Fault {
  field: 'rrule' | 'dtstart' | 'tzid' | 'exdate' | 'rdate';
  reason: RecurrenceReason;
  /** The part or value that it is about, as it was given. */
  what: string;
}

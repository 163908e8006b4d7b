import { reminders, type Reminder, type ReminderWay } from '@stoep/rules';
import { IsIn, IsOptional } from 'class-validator';

/** The address of somebody's own calendar, and what somebody wants to be reminded of. */
export interface CalendarAddressView {
  /** Null: there is none, or it was revoked. The address itself is shown once, when it is made. */
  madeAt: string | null;
}

export interface CalendarAddressMade {
  address: string;
  madeAt: string;
}

export class ReminderRequest {
  @IsIn(reminders, { message: 'unknown-choice' })
  reminder!: Reminder;
}

export class ActivityReminderRequest {
  /** Left out or null: as for everything else. */
  @IsOptional()
  @IsIn(reminders, { message: 'unknown-choice' })
  reminder?: Reminder | null;
}

export interface ReminderSettings {
  reminder: Reminder;
  way: ReminderWay;
  /** What somebody takes part in. Null: as for everything else. */
  activities: { id: string; slug: string; title: string; reminder: Reminder | null }[];
}

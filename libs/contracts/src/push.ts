import { reminderWays, type ReminderWay } from '@stoep/rules';
import { IsIn, IsObject, IsUrl, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsStorableText, Trimmed } from './validation.js';

/** Messages to devices: what a browser hands in when somebody agrees to them, and which way reminders go. */
export class PushKeysRequest {
  /** The device's public key: a point of 65 bytes, base64url. */
  @Matches(/^[A-Za-z0-9_-]{87}=?$/, { message: 'wrong-value' })
  p256dh!: string;

  /** 16 bytes, base64url. */
  @Matches(/^[A-Za-z0-9_-]{22}={0,2}$/, { message: 'wrong-value' })
  auth!: string;
}

export class PushSubscriptionRequest {
  @IsUrl({ protocols: ['https'], require_protocol: true, require_tld: false }, { message: 'not-a-link' })
  @MaxLength(2000, { message: 'too-long' })
  endpoint!: string;

  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => PushKeysRequest)
  keys!: PushKeysRequest;

  /** What to call it in the list, as the browser tells. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  device!: string;
}

export class ReminderWayRequest {
  @IsIn(reminderWays, { message: 'unknown-choice' })
  way!: ReminderWay;
}

export interface PushDevice {
  id: string;
  device: string;
  addedAt: string;
}

/** Null as key: this site sends no messages to devices. */
export interface PushSettings {
  publicKey: string | null;
  devices: PushDevice[];
}

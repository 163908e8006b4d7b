/** The closed lists of activities: what may be chosen, in the order in which it is shown. Their words are in the texts. */
export const activityStates = ['draft', 'published', 'ended', 'hidden'] as const;
export type ActivityState = (typeof activityStates)[number];

export const signUpModes = ['none', 'optional', 'required'] as const;
export type SignUpMode = (typeof signUpModes)[number];

export const audiences = ['everyone', 'children', 'teenagers', 'adults', 'elderly', 'families', 'newcomers'] as const;
export type Audience = (typeof audiences)[number];

export const facilityKinds = [
  'community-centre',
  'library',
  'school',
  'sports',
  'church',
  'garden',
  'playground',
  'other',
] as const;
export type FacilityKind = (typeof facilityKinds)[number];

/** What an organiser has seen to before an activity is called dementia-friendly. All of it, and a statement. */
export const dementiaChecklist = [
  'someone-welcomes',
  'small-group',
  'calm-space',
  'clear-signs',
  'companion-welcome',
  'hosts-are-trained',
] as const;
export type DementiaCheck = (typeof dementiaChecklist)[number];
export const leastDementiaChecks = 5;

/** How far ahead rules are turned into dates. */
export const horizonDays = 400;

/** What somebody wants to be reminded by: a mail a day before, or nothing. */
export const reminders = ['day-before', 'none'] as const;
export type Reminder = (typeof reminders)[number];

/** Which way a reminder goes. Without a device to send it to, it goes by mail after all. */
export const reminderWays = ['mail', 'push', 'both'] as const;
export type ReminderWay = (typeof reminderWays)[number];

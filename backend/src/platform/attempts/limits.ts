/**
 * How often something may be tried. Wide enough for a library or a course where thirty people share one address; what
 * succeeds when signing in does not count. Narrow enough that guessing a password takes years.
 */
export type AttemptKind =
  | 'sign-in'
  | 'register'
  | 'reset-password'
  | 'use-link'
  | 'second-factor'
  | 'prove-identity'
  | 'report'
  | 'invite'
  | 'start-elsewhere'
  | 'preview'
  | 'join'
  | 'message'
  | 'news'
  | 'question'
  | 'start-initiative'
  | 'voting-code';
export type AttemptScope = 'address' | 'account' | 'municipality';

export interface Limit {
  points: number;
  seconds: number;
}

const quarter = 900;
const hour = 3600;

export const attemptLimits: Record<AttemptKind, Record<AttemptScope, Limit>> = {
  'sign-in': limits(10, 100, 3000, quarter),
  register: limits(5, 40, 1000, hour),
  'reset-password': limits(5, 40, 1000, hour),
  'use-link': limits(10, 100, 3000, quarter),
  'second-factor': limits(5, 100, 1000, quarter),
  'prove-identity': limits(10, 100, 3000, quarter),
  // Each one leaves a row behind for a quarter of an hour. The account is the address for who is not signed in.
  'start-elsewhere': limits(100, 100, 3000, quarter),
  report: limits(20, 40, 1000, hour),
  // The account is who gets the mail: nobody's mailbox is filled, however many initiatives somebody starts for it.
  invite: limits(5, 40, 1000, hour),
  // Asked for with each key somebody types; it costs some milliseconds and changes nothing. The account is the address.
  preview: limits(1200, 1200, 20_000, 60),
  // The account is who gets the mail, as with invite.
  join: limits(10, 60, 2000, hour),
  message: limits(10, 60, 2000, hour),
  // The account is the initiative: who follows it gets no more mails than this, whoever carries it along.
  news: limits(6, 60, 2000, hour),
  // To each initiative somebody asks a few; this is for who goes past all of them.
  question: limits(20, 60, 1000, hour),
  // Somebody who starts one after the other has neighbours look at them, and moderators.
  'start-initiative': limits(20, 100, 2000, hour),
  // The account is the round, and only wrong codes count: a code of 60 bits is not guessed in 20,000 tries.
  'voting-code': limits(20_000, 30, 60_000, quarter),
};

function limits(account: number, address: number, municipality: number, seconds: number): Record<AttemptScope, Limit> {
  return {
    account: { points: account, seconds },
    address: { points: address, seconds },
    municipality: { points: municipality, seconds },
  };
}

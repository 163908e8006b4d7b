import { holdsRole, type Actor, type Role } from './roles.js';

/**
 * Who may do what: one table, read by the guard of every route and by the screens. Whether the *state* of
 * something allows it (an application that is already decided) is not here but in the workflows.
 */
export type Permission =
  | { who: 'everybody' }
  | { who: 'signed-in' }
  /** People the subject belongs to, and nobody else. */
  | { who: 'owner'; orDesk?: true }
  /** Owners, and who may look at it along with them, such as co-applicants. */
  | { who: 'owner-or-readers'; orDesk: true }
  /** `exceptOwn`: nobody handles, or looks into the handling of, what is their own (Awb 2:4). */
  | { who: 'roles'; roles: readonly Role[]; exceptOwn?: true }
  /** People the subject belongs to, and staff with one of these roles. */
  | { who: 'owner-or-roles'; roles: readonly Role[] }
  /** Everybody once it is published; before that only its owner. */
  | { who: 'everybody-once-public'; orDesk: true };

const handling: readonly Role[] = ['case-worker', 'adviser-physical', 'adviser-social', 'budget-holder'];
/** Who does it for a resident without an account, as if they were its owner. */
const atTheDesk: readonly Role[] = ['desk', 'case-worker'];
const staff: readonly Role[] = [...handling, 'finance', 'auditor'];

export const permissions = {
  /** About the server itself, not about a municipality. */
  'platform.read': { who: 'everybody' },
  'site.read': { who: 'everybody' },
  'account.use': { who: 'everybody' },
  'self.use': { who: 'signed-in' },
  'initiative.read': { who: 'everybody-once-public', orDesk: true },
  'initiative.start': { who: 'signed-in' },
  'initiative.edit': { who: 'owner', orDesk: true },
  'initiative.support': { who: 'signed-in' },
  'initiative.ask': { who: 'signed-in' },
  'initiative.answer': { who: 'owner-or-roles', roles: ['case-worker', 'neighbourhood-professional'] },
  /** Proposing that it joins another: an initiator of it, or staff. */
  'initiative.join': { who: 'owner-or-roles', roles: ['case-worker'] },
  'initiative.list-unanswered': { who: 'roles', roles: ['case-worker', 'neighbourhood-professional'] },
  'initiative.respond': { who: 'roles', roles: ['case-worker', 'neighbourhood-professional'], exceptOwn: true },
  'initiative.take-over': { who: 'roles', roles: ['case-worker'], exceptOwn: true },
  'moderation.report': { who: 'everybody' },
  /** What became of a text of one's own. */
  'moderation.own': { who: 'owner' },
  'moderation.read': { who: 'roles', roles: ['moderator'], exceptOwn: true },
  'moderation.decide': { who: 'roles', roles: ['moderator'], exceptOwn: true },
  'activity.read': { who: 'everybody-once-public', orDesk: true },
  'activity.start': { who: 'signed-in' },
  'activity.edit': { who: 'owner' },
  'activity.join': { who: 'signed-in' },
  /** With a name and an address that is confirmed by mail, and leaving by the link in a mail. */
  'activity.join-by-mail': { who: 'everybody' },
  /** Offering help at an activity, or asking for it. */
  'hand.lend': { who: 'signed-in' },
  /** Saying yes to an offer or request, or ending it: who it is from, and the organisers. */
  'hand.answer': { who: 'owner' },
  /** Answering requests for a room and changing what the directory says of it. */
  'facility.keep': { who: 'owner-or-roles', roles: ['administrator'] },
  'facility.ask': { who: 'signed-in' },
  /** A request of one's own. */
  'facility.withdraw': { who: 'owner' },
  'facility.administer': { who: 'roles', roles: ['administrator'] },
  /** Which places nobody uses. */
  'facility.see-use': {
    who: 'roles',
    roles: ['case-worker', 'adviser-social', 'neighbourhood-professional', 'administrator', 'auditor'],
  },
  'application.read': { who: 'owner-or-readers', orDesk: true },
  'application.edit': { who: 'owner', orDesk: true },
  'desk.use': { who: 'roles', roles: atTheDesk },
  'dossier.list': { who: 'roles', roles: staff },
  'dossier.read': { who: 'roles', roles: staff, exceptOwn: true },
  'dossier.handle': { who: 'roles', roles: ['case-worker'], exceptOwn: true },
  'dossier.close': { who: 'roles', roles: ['case-worker', 'budget-holder'], exceptOwn: true },
  'dossier.note': { who: 'roles', roles: handling, exceptOwn: true },
  'dossier.advise': { who: 'roles', roles: ['adviser-physical', 'adviser-social'], exceptOwn: true },
  'dossier.decide': { who: 'roles', roles: ['budget-holder'], exceptOwn: true },
  'round.vote': { who: 'signed-in' },
  'round.vote-with-code': { who: 'everybody' },
  'round.read': { who: 'roles', roles: ['case-worker', 'budget-holder', 'administrator', 'auditor'] },
  'round.prepare': { who: 'roles', roles: ['case-worker', 'administrator'] },
  'round.count': { who: 'roles', roles: ['case-worker', 'administrator', 'auditor'] },
  'round.release': { who: 'roles', roles: ['case-worker', 'budget-holder', 'administrator'] },
  /** Reads the file with all ballots where it is not published, as or for a sworn recounter. */
  'round.recount': { who: 'roles', roles: ['administrator', 'auditor'] },
  /** Replaces a lost code, and enters ballots on paper; sees no choice of anybody who votes online. */
  'round.desk': { who: 'roles', roles: ['case-worker', 'administrator', 'desk'] },
  /** Which other sites may show the agenda within them. */
  'embed.administer': { who: 'roles', roles: ['administrator'] },
  'mail.read': { who: 'roles', roles: ['administrator'] },
  /** The catalogue with what is hidden, and which links do not work. */
  'intervention.read-files': { who: 'roles', roles: ['case-worker', 'administrator', 'auditor'] },
  'intervention.administer': { who: 'roles', roles: ['administrator'] },
  'scheme.administer': { who: 'roles', roles: ['administrator'] },
  'people.administer': { who: 'roles', roles: ['administrator'] },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** What access to a thing depends on. */
export interface Subject {
  ownerIds: readonly string[];
  /** CBS code of the wijk it lies in, or null. */
  wijkCode: string | null;
  isPublic: boolean;
  /** People who may read it along with its owners. They have an interest in it too. */
  readerIds?: readonly string[];
  /** It belongs to somebody without an account, for whom the desk does what owners do. */
  isOnBehalf?: boolean;
}

export type AccessAnswer = 'allowed' | 'sign-in-first' | 'forbidden';

/** May this actor do this to this subject? Without a subject the question is whether it can be allowed at all. */
export function can(actor: Actor | null, action: Action, subject: Subject | null = null): AccessAnswer {
  const permission: Permission = permissions[action];
  if (permission.who === 'everybody') return 'allowed';
  if (permission.who === 'everybody-once-public' && (subject === null || subject.isPublic)) return 'allowed';
  if (!actor) return 'sign-in-first';
  return isAllowed(actor, permission, subject) ? 'allowed' : 'forbidden';
}

/** The wijken in which the actor's roles allow this action to staff; `everywhere` when one of those roles is not limited. */
export function wijkenFor(actor: Actor, action: Action): 'everywhere' | string[] {
  const permission: Permission = permissions[action];
  const held = permission.who === 'roles' ? actor.roles.filter(({ role }) => permission.roles.includes(role)) : [];
  if (held.some(({ wijkCode }) => wijkCode === null)) return 'everywhere';
  return held.flatMap(({ wijkCode }) => wijkCode ?? []);
}

function isAllowed(actor: Actor, permission: Permission, subject: Subject | null): boolean {
  const owns =
    subject === null || subject.ownerIds.includes(actor.personId) || doesForOwner(actor, permission, subject);
  const reads = subject?.readerIds?.includes(actor.personId) ?? false;
  switch (permission.who) {
    case 'everybody':
    case 'signed-in':
      return true;
    case 'owner':
    case 'everybody-once-public':
      return owns;
    case 'owner-or-readers':
      return owns || reads;
    case 'owner-or-roles':
      return owns || holdsRole(actor, permission.roles, subject?.wijkCode ?? null);
    case 'roles':
      if (permission.exceptOwn && (reads || subject?.ownerIds.includes(actor.personId))) return false;
      return holdsRole(actor, permission.roles, subject?.wijkCode ?? null);
  }
}

function doesForOwner(actor: Actor, permission: Permission, subject: Subject): boolean {
  const isForDesk = 'orDesk' in permission && permission.orDesk === true;
  return isForDesk && subject.isOnBehalf === true && holdsRole(actor, atTheDesk, subject.wijkCode);
}

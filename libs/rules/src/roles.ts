/**
 * The roles a person can hold in a municipality. Everybody is a resident; that is not a role that is given.
 * A role may be limited to one wijk.
 */
export const roles = [
  'case-worker',
  'adviser-physical',
  'adviser-social',
  'budget-holder',
  'finance',
  'moderator',
  'neighbourhood-professional',
  'desk',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

export interface RoleAssignment {
  role: Role;
  /** CBS code of the wijk the role is limited to, or null for the whole municipality. */
  wijkCode: string | null;
}

/** Who asks for something. Somebody without an account is `null`. */
export interface Actor {
  personId: string;
  municipalityId: number;
  roles: RoleAssignment[];
}

/** Does the actor hold one of these roles, there where the subject lies? A subject without a wijk is everywhere. */
export function holdsRole(actor: Actor | null, wanted: readonly Role[], wijkCode: string | null = null): boolean {
  if (!actor) return false;
  return actor.roles.some(
    (held) => wanted.includes(held.role) && (held.wijkCode === null || wijkCode === null || held.wijkCode === wijkCode),
  );
}

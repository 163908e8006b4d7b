/**
 * Lending a hand: somebody offers help at an activity, asks for it, or is asked by its organisers because of a talent they
 * listed. Who the other is, and how to reach them, both see once both have said yes, and not before.
 */
export const talentKinds = [
  'cooking',
  'music',
  'sport',
  'gardening',
  'repairing',
  'computers',
  'languages',
  'writing',
  'driving',
  'company',
  'children',
  'lifting',
] as const;
export type TalentKind = (typeof talentKinds)[number];

/** As seen by who is not an organiser. */
export const handKinds = ['offers', 'asks'] as const;
export type HandKind = (typeof handKinds)[number];

export const handSides = ['person', 'organiser'] as const;
export type HandSide = (typeof handSides)[number];

export const handStates = ['waits-for-person', 'waits-for-organiser', 'agreed'] as const;
export type HandState = (typeof handStates)[number];

/** Whoever makes it has said yes; so at most one of the two is still waited for. */
export function handStateOf(agreed: Record<HandSide, boolean>): HandState {
  if (agreed.person && agreed.organiser) return 'agreed';
  return agreed.person ? 'waits-for-organiser' : 'waits-for-person';
}

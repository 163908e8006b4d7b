/** Does a funded activity go on? Looked at from counts and moments alone, never from who came. */
export interface FundedDates {
  /** How many of the last past dates in a row nobody said were held. */
  unheldInARow: number;
  /** Dates that are planned, past and to come, cancelled ones left out. */
  planned: number;
  hasDateToCome: boolean;
}

export const goesOnFlags = ['nothing-planned', 'not-held', 'no-date-to-come'] as const;
export type GoesOnFlag = (typeof goesOnFlags)[number];

/** After so many past dates without a word that they were held, somebody should call. */
export const unheldBeforeFlag = 3;

/** What a case worker should look at, the most telling first; nothing when it simply goes on. */
export function goesOnFlagsOf({ unheldInARow, planned, hasDateToCome }: FundedDates): GoesOnFlag[] {
  if (planned === 0) return ['nothing-planned'];
  return [
    ...(unheldInARow >= unheldBeforeFlag ? (['not-held'] as const) : []),
    ...(hasDateToCome ? [] : (['no-date-to-come'] as const)),
  ];
}

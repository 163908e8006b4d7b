/** The closed lists of the catalogue of interventions: what is known of how well something works, and whether it is shown. */
export const interventionStates = ['published', 'hidden'] as const;
export type InterventionState = (typeof interventionStates)[number];

/**
 * How well it is known to work, least first. The first five are those of the national recognition of interventions; the last
 * one is for what a municipality or its residents know from doing it themselves.
 */
export const proofLevels = [
  'own-experience',
  'well-described',
  'well-founded',
  'first-indications',
  'good-indications',
  'strong-indications',
] as const;
export type ProofLevel = (typeof proofLevels)[number];

/** How long a check of a link holds. */
export const linkCheckedForMs = 24 * 3_600_000;

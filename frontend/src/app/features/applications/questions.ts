/** The questions of the form, in order. Fewer than ten, always the same, so that "vraag 3 van 8" stays true. */
export const questions = ['who', 'start-date', 'costs', 'own', 'exception', 'payee', 'remarks', 'check'] as const;
export type Question = (typeof questions)[number];

/** The page of the form where something that is missing can be filled in. */
export const questionOfGap: Record<string, number> = {
  'applicant-kind-missing': 1,
  'start-missing': 2,
  'start-in-the-past': 2,
  'cost-lines-missing': 3,
  'cost-line-incomplete': 3,
  'nothing-requested': 4,
  'payee-missing': 6,
};

/**
 * The pages of the form: which ones follows from the scheme, the amount and who asks (`questionsAsked` of the rules), so
 * that "vraag 3 van 8" is what somebody really meets.
 */
import type { ApplicationView } from '@stoep/contracts';
import { questionsAsked } from '@stoep/rules';

/** The pages of an application as it is on the server: "who", "costs", "extra:quote", "check". */
export function pagesOf(view: ApplicationView): string[] {
  return questionsAsked(view.scheme, view);
}

/** The page of the form where something that is missing can be filled in. */
export const questionOfGap: Record<string, string> = {
  'applicant-kind-missing': 'who',
  'start-missing': 'start-date',
  'start-in-the-past': 'start-date',
  'cost-lines-missing': 'costs',
  'cost-line-incomplete': 'costs',
  'nothing-requested': 'own',
  'payee-missing': 'payee',
  'question-unanswered': 'extra',
  'co-applicant-open': 'who',
};

/** The number of a page in the address; of several of one kind the first. Null: it is not asked. */
export function numberOf(pages: readonly string[], question: string): number | null {
  const index = pages.findIndex((page) => page === question || page.startsWith(`${question}:`));
  return index < 0 ? null : index + 1;
}

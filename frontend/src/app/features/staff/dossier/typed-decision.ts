/** A proposal or decision as it is being typed, and what it starts from: the request, a vote, or the proposal that lies there. */
import type { DossierView } from '@stoep/contracts';
import type { ApplicationStep } from '@stoep/rules';

export interface TypedDecision {
  outcome: string;
  /** As typed, in euros. */
  amount: string;
  reasons: string;
  citedRuleKeys: string[];
}

export function emptyDecision(dossier: DossierView, step: ApplicationStep): TypedDecision {
  const { proposal, application } = dossier;
  if (step === 'decide' && proposal) {
    const { outcome, amountCents, reasons, citedRuleKeys } = proposal;
    return { outcome, amount: typedEuros(amountCents), reasons, citedRuleKeys };
  }
  const suggestion = dossier.vote?.suggestion;
  if (step === 'propose' && suggestion) return { ...suggestion, amount: typedEuros(suggestion.amountCents) };
  return { outcome: 'grant', amount: typedEuros(application.requestedCents), reasons: '', citedRuleKeys: [] };
}

export function typedEuros(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

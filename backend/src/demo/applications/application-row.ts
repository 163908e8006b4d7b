/** How the applications of the demo are written down: content in full, the steps as short notes. */
import type { AdviceView } from '@stoep/contracts';
import type { AdviceDomain, ApplicantKind, ApplicationState, CostKind, DecisionOutcome } from '@stoep/rules';
import type { DayDate, DemoInitiative } from '../demo-types.js';

export interface ApplicationRow {
  key: string;
  number: string | null;
  schemeSlug: 'buurtbudget-2026' | 'kleine-buurtideeen-2026';
  initiative: string;
  applicantKind: ApplicantKind;
  applicantName: string | null;
  /** The states it came through with their days: "draft 2026-01-16, submitted 2026-01-22". */
  path: string;
  /** Why it came into a state, where that has to be said. */
  stepReasons?: Partial<Record<ApplicationState, string>>;
  /** What the plan said then, where the initiative has changed since. */
  sentOtherwise?: Partial<Pick<DemoInitiative, 'title' | 'what' | 'recurring'>>;
  startsOn: DayDate | null;
  costLines: [description: string, kind: CostKind, amountCents: number][];
  ownContributionCents: number;
  exceptionReason?: string;
  remarks?: string;
  supporters: number;
  payee: { accountHolder: string; iban: string } | null;
  caseWorker: string | null;
  budgetHolder?: string;
  notes?: [by: string, day: DayDate, text: string][];
  completion?: { missing: string; termEndsOn: DayDate; answeredOn: DayDate | null; answer: string | null };
  advices?: AdviceRow[];
  proposal?: DecisionRow;
  /** Left out where the budget holder took over the proposal word for word. */
  decisionReasons?: string;
  payments?: [amountCents: number, day: DayDate][];
}

export interface AdviceRow {
  domain: AdviceDomain;
  question: string;
  answer: { day: DayDate; opinion: NonNullable<AdviceView['opinion']>; text: string } | null;
}

export interface DecisionRow {
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  citedRuleKeys: string[];
}

/**
 * The shapes of the demo municipality Lindermeer. Everything here is plain data, invented and the same on each run; it
 * knows nothing of tables or of how it is stored. Words that carry rules come from `@stoep/rules`
 * and `@stoep/contracts`, so that there is one list of each.
 */
import type { AdviceView, AreaKind, Indicator } from '@stoep/contracts';
import type {
  AdviceDomain,
  ApplicantKind,
  ApplicationState,
  BoundingBox,
  CostLine,
  DecisionOutcome,
  Effect,
  InitiativeCategory,
  InitiativeState,
  MultiPolygon,
  RecurringPlan,
  RoleAssignment,
  SchemeRule,
} from '@stoep/rules';

/** An instant, as RFC 3339 in UTC: "2026-03-02T09:15:00Z". */
export type Instant = string;
/** A day in the Netherlands: "2026-03-02". */
export type DayDate = string;
/** WGS 84, longitude first, as in GeoJSON. */
export type LonLat = [lon: number, lat: number];

export interface DemoArea {
  code: string;
  name: string;
  kind: AreaKind;
  /** Null for the gemeente only. */
  parentCode: string | null;
  /** One sentence for the page of the area. */
  description: string;
  geometry: MultiPolygon;
  bounds: BoundingBox;
  /** A point inside the area, for a label or to centre a map on. */
  centre: LonLat;
}

export interface DemoAddress {
  /** Postcode, number and addition: "1995AB-12" or "1995AB-12-A". */
  key: string;
  street: string;
  houseNumber: number;
  addition: string | null;
  /** Without a space: "1995AB". */
  postcode: string;
  /** The place in the address: Lindermeer or Lindedorp. */
  place: string;
  buurtCode: string;
  wijkCode: string;
  point: LonLat;
}

export interface DemoFigure {
  areaCode: string;
  level: AreaKind;
  indicator: Indicator;
  value: number;
  /** The margin around an estimate, or null where the figure has none. */
  low: number | null;
  high: number | null;
  unit: 'persons' | 'households' | 'percent' | 'euros' | 'score' | 'meters';
  year: number;
  isEstimate: boolean;
  source: string;
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  /** Key of a `DemoAddress`. */
  addressKey: string;
  roles: RoleAssignment[];
}

export interface DemoUpdate {
  at: Instant;
  text: string;
}

/** One state an initiative came into. */
export interface DemoInitiativeStep {
  to: InitiativeState;
  at: Instant;
  /** For the states that end it: why. */
  reason: string | null;
}

export interface DemoInitiative {
  key: string;
  slug: string;
  title: string;
  what: string;
  why: string;
  category: InitiativeCategory;
  effects: Effect[];
  nonParticipantNotice: string;
  recurring: RecurringPlan | null;
  touchesPublicSpace: boolean;
  buurtCode: string;
  placeName: string;
  point: LonLat;
  initiatorKey: string;
  state: InitiativeState;
  /** From draft to the state it is in now, each with its moment. */
  steps: DemoInitiativeStep[];
  createdAt: Instant;
  /** Null for a draft: only the initiator sees it. */
  publishedAt: Instant | null;
  supporterCount: number;
  /** As many keys as `supporterCount`; never the initiator, never staff. */
  supporterKeys: string[];
  updates: DemoUpdate[];
  /** For finished, withdrawn, merged and handed-over: what became of it and why. */
  outcome: DemoUpdate | null;
  /** For merged: the initiative it went into. */
  mergedIntoKey: string | null;
}

export interface DemoScheme {
  slug: string;
  name: string;
  summary: string;
  purpose: string;
  whoHelps: { name: string; telephone: string; email: string };
  legalForm: 'subsidy' | 'municipality-executes';
  areaCodes: string[];
  opensOn: DayDate;
  closesOn: DayDate;
  termWeeks: number;
  partGrantsAllowed: boolean;
  rules: SchemeRule[];
}

export interface DemoBudget {
  /** Scheme, wijk and year: "buurtbudget-2026/WK990001/2026". */
  key: string;
  schemeSlug: string;
  wijkCode: string;
  year: number;
  ceilingCents: number;
}

export type DemoPlanAsSent = Pick<
  DemoInitiative,
  | 'title'
  | 'what'
  | 'why'
  | 'effects'
  | 'nonParticipantNotice'
  | 'recurring'
  | 'touchesPublicSpace'
  | 'placeName'
  | 'buurtCode'
>;

/** One step of an application; the first is always to `draft`. */
export interface DemoApplicationStep {
  to: ApplicationState;
  at: Instant;
  byKey: string;
  /** In the log, and where the law asks for it in the letter. */
  reason: string | null;
}

export interface DemoAdvice {
  domain: AdviceDomain;
  adviserKey: string;
  askedAt: Instant;
  question: string;
  /** These three are null while the adviser has not answered. */
  answeredAt: Instant | null;
  opinion: AdviceView['opinion'];
  text: string | null;
}

export interface DemoCompletionRequest {
  askedOn: DayDate;
  termEndsOn: DayDate;
  missing: string;
  answeredOn: DayDate | null;
  answer: string | null;
}

export interface DemoProposal {
  byKey: string;
  at: Instant;
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  citedRuleKeys: string[];
}

export interface DemoDecision extends DemoProposal {
  /** The day the letter went out (Awb 3:41), or null while it still has to go. */
  sentOn: DayDate | null;
}

export interface DemoPayment {
  amountCents: number;
  on: DayDate;
  /** Two people release a payment: who prepared it and who released it. */
  preparedByKey: string;
  releasedByKey: string;
}

export interface DemoApplication {
  key: string;
  /** Given when it is sent; null for a draft. */
  number: string | null;
  schemeSlug: string;
  /** Key of the `DemoBudget` it is paid from. */
  budgetKey: string;
  initiativeKey: string;
  applicantKey: string;
  applicantKind: ApplicantKind;
  /** Name of the group or organisation, null for a resident. */
  applicantName: string | null;
  state: ApplicationState;
  steps: DemoApplicationStep[];
  /** Local day of receipt, on which the clock starts (Awb 4:13); null for a draft. */
  receivedOn: DayDate | null;
  /** What the plan said when it was sent; the initiative may have changed since. Null for a draft. */
  planAsSent: DemoPlanAsSent | null;
  startsOn: DayDate | null;
  costLines: CostLine[];
  ownContributionCents: number;
  /** The cost lines less the own contribution. */
  requestedCents: number;
  /** Why the plan should be an exception to the lasting rule; empty when none is asked. */
  exceptionReason: string;
  remarks: string;
  /** Supporters at the moment of sending, or now for a draft. */
  supporters: number;
  /** Null while a draft does not say so yet. */
  payee: { accountHolder: string; iban: string } | null;
  caseWorkerKey: string | null;
  internalNotes: { byKey: string; at: Instant; text: string }[];
  completionRequest: DemoCompletionRequest | null;
  advices: DemoAdvice[];
  proposal: DemoProposal | null;
  decision: DemoDecision | null;
  payments: DemoPayment[];
}

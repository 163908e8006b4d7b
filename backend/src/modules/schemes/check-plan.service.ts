import { Injectable } from '@nestjs/common';
import type { SelfCheckAnswer, SelfCheckRequest } from '@stoep/contracts';
import { checkRules, requestedCents, totalCostCents, type PlanFacts } from '@stoep/rules';
import { AreasQuery } from '../areas/public.js';
import { SchemesQuery } from './schemes.query.js';

/** "Past uw plan?": holds a plan against a scheme's rules without an account and without keeping anything. */
@Injectable()
export class CheckPlanService {
  constructor(
    private readonly schemes: SchemesQuery,
    private readonly areas: AreasQuery,
  ) {}

  async checkPlan(municipalityId: number, schemeSlug: string, request: SelfCheckRequest): Promise<SelfCheckAnswer> {
    const rules = await this.schemes.rulesOf(municipalityId, schemeSlug);
    const plan: PlanFacts = {
      applicantKind: request.applicantKind ?? null,
      areaCodes: request.buurtCode
        ? (await this.areas.lineOf(municipalityId, request.buurtCode)).map((area) => area.code)
        : [],
      effects: request.effects ?? [],
      supporters: request.supporters ?? 0,
      recurring: request.recurring ?? null,
      nonParticipantNotice: request.nonParticipantNotice ?? '',
      costLines: request.costLines ?? [],
      ownContributionCents: request.ownContributionCents ?? 0,
      exceptionReason: '',
    };
    return {
      outcomes: checkRules(rules, plan),
      requestedCents: requestedCents(plan),
      totalCents: totalCostCents(plan.costLines),
    };
  }
}

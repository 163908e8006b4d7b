import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BallotPlan, Eligibility } from '@stoep/rules';
import { DataSource } from 'typeorm';
import type { CodedRound } from './voter-roll.js';
import { loadPlans, loadPublicRound, type RoundRow } from '../round.store.js';

/** What casting needs to know of a round, apart from who votes. */
export interface VotingRules {
  round: RoundRow;
  /** With which codes of letters are hashed. It is of no use once the round is closed: the hashes are gone then. */
  codeKey: Buffer | null;
  plans: BallotPlan[];
  eligibility: Eligibility;
  /** The codes of an area and of everything it lies in. */
  lineOf: (areaCode: string) => string[];
}

const most = 50;
/** Another server may have closed it; what is remembered here then ends by itself. */
const rememberedMs = 60_000;

/** What the roll needs to find the entry of a code. */
export function codedRound(municipalityId: number, { round, codeKey }: VotingRules): CodedRound {
  return { municipalityId, roundId: round.id, codeKey };
}

/**
 * Remembers the rules of open rounds: the database does not let them change. Whether voting is open is not remembered;
 * the database says that at each ballot.
 */
@Injectable()
export class OpenRounds {
  private readonly known = new Map<string, { rules: VotingRules; until: number }>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws Refusal 404 */
  async rulesOf(municipalityId: number, slug: string): Promise<VotingRules> {
    const key = `${municipalityId}:${slug}`;
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.rules;
    const rules = await this.read(municipalityId, slug);
    if (this.known.size >= most) this.known.clear();
    if (rules.round.state === 'open') this.known.set(key, { rules, until: Date.now() + rememberedMs });
    return rules;
  }

  /** With the key of the round, which is no more. */
  forget(municipalityId: number, slug: string): void {
    this.known.delete(`${municipalityId}:${slug}`);
  }

  private async read(municipalityId: number, slug: string): Promise<VotingRules> {
    const round = await loadPublicRound(this.dataSource, municipalityId, slug);
    const plans = await loadPlans(this.dataSource, municipalityId, round.id);
    const areas = await this.dataSource.query<{ code: string; parent_code: string | null }[]>(
      'SELECT code, parent_code FROM area WHERE municipality_id = $1',
      [municipalityId],
    );
    const [secret] = await this.dataSource.query<{ code_key: Buffer }[]>(
      'SELECT code_key FROM round_secret WHERE municipality_id = $1 AND round_id = $2',
      [municipalityId, round.id],
    );
    const parentOf = new Map(areas.map((area) => [area.code, area.parent_code]));
    const lineOf = (code: string): string[] => {
      const parent = parentOf.get(code);
      return parent ? [code, ...lineOf(parent)] : [code];
    };
    return {
      round,
      codeKey: secret?.code_key ?? null,
      plans: plans
        .filter(({ feasible }) => feasible === true)
        .map(({ number, cost_cents }) => ({ id: number, costCents: cost_cents })),
      eligibility: {
        minAge: round.min_age,
        ageOn: round.age_on,
        areas: round.eligible_areas,
        classes: round.voter_classes,
      },
      lineOf,
    };
  }
}

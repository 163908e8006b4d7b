import { Injectable } from '@nestjs/common';
import type { GiveAdviceRequest, RequestAdviceRequest, StepAnswer } from '@stoep/contracts';
import { holdsRole, localDateOf } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadApplication, takeStep } from './application.store.js';

/** Asking advice of the physical and the social domain, and giving it. Each domain has its own; the last one in brings the dossier back. */
@Injectable()
export class AdviseDossierService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  requestAdvice(command: Command, number: string, request: RequestAdviceRequest): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { number });
      const again = request.domains.find((domain) => row.advice_asked.includes(domain));
      if (again) throw new Refusal(409, 'advice-already-asked', { domain: again });
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'request-advice', version: request.version, at });
      await tx.query(
        `INSERT INTO advice (municipality_id, application_id, domain, question, asked_on) SELECT $1, $2, unnest($3::text[]), $4, $5`,
        [command.municipalityId, row.id, request.domains, request.question, localDateOf(at)],
      );
      return answer;
    });
  }

  giveAdvice(command: Command, number: string, request: GiveAdviceRequest): Promise<StepAnswer> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { number });
      if (!holdsRole(actor, [`adviser-${request.domain}`], row.wijk_code)) throw new Refusal(403, 'forbidden');
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'give-advice', version: request.version, at });
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE advice SET adviser_id = $4, opinion = $5, text = $6, given_on = $7
         WHERE municipality_id = $1 AND application_id = $2 AND domain = $3 AND given_on IS NULL`,
        [municipalityId, row.id, request.domain, actor.personId, request.opinion, request.text, localDateOf(at)],
      );
      if (count !== 1)
        throw new Refusal(409, row.advice_asked.includes(request.domain) ? 'advice-already-given' : 'advice-not-asked');
      return answer;
    });
  }
}

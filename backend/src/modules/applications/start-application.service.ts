import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StartApplicationRequest } from '@stoep/contracts';
import { can, localDateOf, missingForPlan, type Actor } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { contentOf, loadInitiativeForUpdate, type InitiativeRow } from '../initiatives/public.js';
import { noteFilledIn } from './desk/filled-in.js';

interface OpenScheme {
  id: string;
  version: number;
}

/** Opens the form: a draft of an application for one's own plan, or at the desk for that of a resident, under an open scheme. An open draft is found again. */
@Injectable()
export class StartApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  startApplication(command: Command, request: StartApplicationRequest): Promise<{ id: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, request.initiativeId);
      const isOnBehalf = await refuseOfAnother(tx, actor, initiative);
      const draft = await findDraft(tx, municipalityId, initiative.id);
      const scheme = await this.openScheme(tx, municipalityId, request.schemeSlug);
      if (draft) return this.continueDraft(tx, municipalityId, draft, scheme);
      if (initiative.hidden_reason) throw new Refusal(409, 'initiative-hidden');
      if (initiative.state !== 'plan') throw new Refusal(409, 'initiative-is-no-plan', { state: initiative.state });
      const missing = missingForPlan(contentOf(initiative));
      if (missing.length > 0) throw new Refusal(409, 'plan-not-ready');
      const id = randomUUID();
      const at = this.clock.now();
      await tx.query(
        `INSERT INTO application (municipality_id, id, state, scheme_id, scheme_version, initiative_id, applicant_id, created_at)
         VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7)`,
        [municipalityId, id, scheme.id, scheme.version, initiative.id, initiative.initiator_id, at],
      );
      if (isOnBehalf)
        await noteDesk(tx, { municipality_id: municipalityId, id, applicant_id: initiative.initiator_id }, actor, at);
      return { id };
    });
  }

  private async continueDraft(tx: Tx, municipalityId: number, id: string, scheme: OpenScheme): Promise<{ id: string }> {
    await tx.query(
      `UPDATE application SET moved_from_version = CASE WHEN scheme_id = $3 THEN moved_from_version END, scheme_id = $3, scheme_version = $4, version = version + 1
       WHERE municipality_id = $1 AND id = $2 AND state = 'draft'`,
      [municipalityId, id, scheme.id, scheme.version],
    );
    return { id };
  }

  private async openScheme(tx: Tx, municipalityId: number, slug: string): Promise<OpenScheme> {
    const today = localDateOf(this.clock.now());
    const [scheme] = await tx.query<(OpenScheme & { is_open: boolean })[]>(
      'SELECT id, version, scheme_is_open(opening, opens_on, closes_on, $3) AS is_open FROM published_scheme WHERE municipality_id = $1 AND slug = $2',
      [municipalityId, slug, today],
    );
    if (!scheme) throw Refusal.notFound();
    if (!scheme.is_open) throw new Refusal(409, 'scheme-closed');
    return scheme;
  }
}

async function findDraft(tx: Tx, municipalityId: number, initiativeId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM application WHERE municipality_id = $1 AND initiative_id = $2 AND state = 'draft'`,
    [municipalityId, initiativeId],
  );
  return row?.id ?? null;
}

/** @returns whether it is done for somebody without an account. @throws Refusal 403 for the plan of anybody else */
async function refuseOfAnother(tx: Tx, actor: Actor, initiative: InitiativeRow): Promise<boolean> {
  if (initiative.initiator_id === actor.personId) return false;
  const [resident] = await tx.query<{ wijk_code: string | null }[]>(
    `SELECT parent_code AS wijk_code FROM resident_at_desk desk
     LEFT JOIN area ON area.municipality_id = desk.municipality_id AND area.code = $3
     WHERE desk.municipality_id = $1 AND desk.person_id = $2`,
    [actor.municipalityId, initiative.initiator_id, initiative.buurt_code],
  );
  const subject = { ownerIds: [], wijkCode: resident?.wijk_code ?? null, isPublic: false };
  if (!resident || can(actor, 'desk.use', subject) !== 'allowed') throw new Refusal(403, 'forbidden');
  return true;
}

/** Who starts it fills it in, and so did who wrote down for whom it is. */
async function noteDesk(tx: Tx, row: Parameters<typeof noteFilledIn>[1], actor: Actor, at: Date): Promise<void> {
  const [resident] = await tx.query<{ noted_by: string }[]>(
    'SELECT noted_by FROM resident_at_desk WHERE municipality_id = $1 AND person_id = $2',
    [row.municipality_id, row.applicant_id],
  );
  for (const personId of new Set([actor.personId, resident?.noted_by ?? actor.personId]))
    await noteFilledIn(tx, row, personId, at);
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { PersonalDataDuties, type Whose } from '../../identity/public.js';
import { SignUpService } from './sign-up.service.js';

/** Somebody erases their account: they leave every series and every date to come, and who waits gets their places. */
@Injectable()
export class LeaveWithAccount implements OnModuleInit {
  constructor(
    private readonly duties: PersonalDataDuties,
    private readonly signUps: SignUpService,
  ) {}

  onModuleInit(): void {
    this.duties.addFarewell(1, (tx, whose, now) => this.leaveAll(tx, whose, now));
  }

  private async leaveAll(tx: Tx, { municipalityId, personId }: Whose, now: Date): Promise<void> {
    const [participant] = await tx.query<{ id: string }[]>(
      'SELECT id FROM participant WHERE municipality_id = $1 AND person_id = $2',
      [municipalityId, personId],
    );
    if (!participant) return;
    const { id } = participant;
    await tx.query(
      'UPDATE membership SET ended_at = $3 WHERE municipality_id = $1 AND participant_id = $2 AND ended_at IS NULL',
      [municipalityId, id, now],
    );
    const coming = await tx.query<{ id: string }[]>(
      `SELECT occurrence.id FROM occurrence JOIN signup ON (signup.municipality_id, signup.occurrence_id) = (occurrence.municipality_id, occurrence.id)
       WHERE occurrence.municipality_id = $1 AND participant_id = $2 AND state <> 'declined' AND starts_at > $3`,
      [municipalityId, id, now],
    );
    const dateIds = coming.map((date) => date.id);
    await this.signUps.leave(tx, municipalityId, dateIds, id);
    await tx.query('DELETE FROM reminder_choice WHERE municipality_id = $1 AND participant_id = $2', [
      municipalityId,
      id,
    ]);
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MessageRequest, MessageSent } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { nameOfSql, postToMany } from '../../../platform/mail/outbox.js';

/** Writes to who takes part, through the outbox. The organiser sees how many get it, and no addresses. */
@Injectable()
export class MessageService {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  sendMessage(command: Command, activityId: string, { text, dateId }: MessageRequest): Promise<MessageSent> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const people = await postToMany(tx, {
        municipalityId,
        now: this.clock.now(),
        columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'names', 'next_attempt_at'],
        select: `SELECT 'message:' || $3 || ':' || participant.id, person.id, coalesce(participant.email, person.email),
            'Bericht over ' || activity.title,
            'Beste ' || coalesce(person.display_name, participant.name) || E',\\n\\n' || ${nameOfSql('$6::uuid')}
              || ' schrijft u over ' || activity.title || E':\\n\\n' || $4
              || E'\\n\\n' || $5 || '/activiteiten/' || activity.slug || E'\\n',
            ARRAY[$6::uuid], after_quiet_hours($2, activity.time_zone)
          FROM activity
          JOIN participant ON participant.municipality_id = $1 AND participant.id IN (${whoTakesPart})
          LEFT JOIN person ON person.municipality_id = $1 AND person.id = participant.person_id
          WHERE activity.municipality_id = $1 AND activity.id = $7`,
        parameters: [randomUUID(), text, this.addresses.of(municipalityId), actor.personId, activityId, dateId ?? null],
      });
      return { people };
    });
  }
}

/** On the one date, or on any to come, or in the series. */
const whoTakesPart = `SELECT participant_id FROM signup JOIN occurrence ON occurrence.municipality_id = $1 AND occurrence.id = occurrence_id
  WHERE signup.municipality_id = $1 AND occurrence.activity_id = $7 AND signup.state <> 'declined'
    AND CASE WHEN $8::uuid IS NULL THEN occurrence.ends_at > $2 ELSE occurrence.id = $8 END
  UNION SELECT participant_id FROM membership WHERE municipality_id = $1 AND activity_id = $7 AND ended_at IS NULL AND $8::uuid IS NULL`;

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HandContact, HandView } from '@stoep/contracts';
import { handStateOf, type Actor, type HandSide } from '@stoep/rules';
import { DataSource } from 'typeorm';
import type { Reader } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';

type Db = Reader;
type Row = Omit<HandView, 'madeAt' | 'state' | 'contact'> & {
  madeAt: Date;
  personAgreed: boolean;
  organiserAgreed: boolean;
  person: HandContact | null;
  organiser: HandContact | null;
};

/** Who the other is comes out of the database only when both have said yes. */
const statement = `
SELECT hand.id, activity.slug, activity.title, hand.kind, started_by AS "startedBy", message, made_at AS "madeAt",
  person_agreed_at IS NOT NULL AS "personAgreed", organiser_agreed_at IS NOT NULL AS "organiserAgreed",
  CASE WHEN person_agreed_at IS NOT NULL AND organiser_agreed_at IS NOT NULL THEN json_build_object('name', person.display_name, 'email', person.email) END AS person,
  CASE WHEN person_agreed_at IS NOT NULL AND organiser_agreed_at IS NOT NULL THEN json_build_object('name', organiser.display_name, 'email', organiser.email) END AS organiser
FROM hand JOIN activity ON (activity.municipality_id, activity.id) = (hand.municipality_id, hand.activity_id) AND activity.state IN ('published', 'ended')
JOIN person ON (person.municipality_id, person.id) = (hand.municipality_id, hand.person_id)
LEFT JOIN person organiser ON (organiser.municipality_id, organiser.id) = (hand.municipality_id, hand.organiser_id)`;

/** Offers and requests of help, as each side sees them. */
@Injectable()
export class HandsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async ofActivity(municipalityId: number, activityId: string): Promise<HandView[]> {
    const rows = await this.dataSource.query<Row[]>(
      `${statement} WHERE hand.municipality_id = $1 AND hand.activity_id = $2 ORDER BY made_at DESC, hand.id LIMIT 200`,
      [municipalityId, activityId],
    );
    return rows.map((row) => viewOf(row, 'organiser'));
  }

  async mine({ municipalityId, personId }: Actor): Promise<HandView[]> {
    const rows = await this.dataSource.query<Row[]>(
      `${statement} WHERE hand.municipality_id = $1 AND hand.person_id = $2 ORDER BY made_at DESC, hand.id LIMIT 200`,
      [municipalityId, personId],
    );
    return rows.map((row) => viewOf(row, 'person'));
  }
}

/** @param side from which it is seen */
export async function findHand(db: Db, municipalityId: number, id: string, side: HandSide): Promise<HandView> {
  const [row] = await db.query<Row[]>(`${statement} WHERE hand.municipality_id = $1 AND hand.id = $2`, [
    municipalityId,
    id,
  ]);
  if (!row) throw Refusal.notFound();
  return viewOf(row, side);
}

function viewOf({ personAgreed, organiserAgreed, person, organiser, madeAt, ...row }: Row, side: HandSide): HandView {
  return {
    ...row,
    madeAt: madeAt.toISOString(),
    state: handStateOf({ person: personAgreed, organiser: organiserAgreed }),
    contact: side === 'person' ? organiser : person,
  };
}

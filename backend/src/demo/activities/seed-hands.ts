import type { Tx } from '../../platform/db/transactions.js';
import { demoId, insertRows } from '../seeding-tools.js';

const talents = [
  {
    personKey: 'kasia-nowak',
    kinds: ['cooking', 'languages'],
    about: 'Ik kook graag, en ik spreek Pools en Nederlands.',
  },
  { personKey: 'omar-haddad', kinds: ['repairing', 'computers'], about: 'Fietsen, lampen, telefoons: ik kijk ernaar.' },
  { personKey: 'elif-kaya', kinds: ['company', 'children'], about: '' },
];

/** A few people who can do something, an offer that waits, and a request that was agreed to. */
export async function seedHands(tx: Tx, municipalityId: number, now: Date): Promise<void> {
  const at = new Date(now.getTime() - 3 * 86_400_000).toISOString();
  const person = (key: string) => demoId('person', key);
  await insertRows(
    tx,
    'talent',
    talents.map(({ personKey, kinds, about }) => ({
      municipality_id: municipalityId,
      id: demoId('talent', personKey),
      person_id: person(personKey),
      kinds,
      about,
      saved_at: at,
    })),
  );
  const hand = (key: string, activityKey: string, personKey: string) => ({
    municipality_id: municipalityId,
    id: demoId('hand', key),
    activity_id: demoId('activity', activityKey),
    person_id: person(personKey),
    started_by: 'person',
    made_at: at,
    person_agreed_at: at,
  });
  await insertRows(tx, 'hand', [
    {
      ...hand('soep', 'koffieochtend', 'omar-haddad'),
      kind: 'offers',
      message: 'Ik kan de tafels klaarzetten en koffie schenken.',
    },
  ]);
  await insertRows(tx, 'hand', [
    {
      ...hand('halen', 'koffieochtend', 'bewoner'),
      kind: 'asks',
      message: 'Kan iemand met mij meelopen vanaf de bushalte?',
      organiser_id: person('initiatiefnemer'),
      organiser_agreed_at: now.toISOString(),
    },
  ]);
}

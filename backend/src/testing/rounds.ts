import type { RoundFile, SavedRound } from '@stoep/contracts';
import { must } from './builders.js';
import type { PlatformUnderTest, Visitor } from './platform-under-test.js';

/** Voting rounds for tests: made through the API, with two plans that can be done, and not published yet. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const content = () => ({
  title: 'Proefronde',
  description: 'Een ronde om te proberen.',
  schemeSlug: 'buurtbudget-2026',
  areaCode: 'GM9900',
  collectsAt: inDays(-20),
  checksAt: inDays(-10),
  opensAt: inDays(-1),
  closesAt: inDays(1),
  resultAt: inDays(3),
  ballotKind: 'at-most',
  limits: { most: 2 },
  counting: {
    ...{ rule: 'greedy', utility: 'count', completion: 'none', start: 'exact', stop: 'supported' },
    ...{ increment: 100, then: 'none', ties: 'cost-votes-id', threshold: 1 },
  },
  budgetCents: 300_000,
  minAge: null,
  ageOn: null,
  eligibleAreas: ['GM9900'],
  voterClasses: ['resident'],
  rollKind: 'open',
});

/** @returns its address */
export async function aRound(platform: PlatformUnderTest, staff: Visitor, change: object = {}): Promise<string> {
  const { slug } = must(await staff.post<SavedRound>('/api/round-files', { ...content(), ...change }), 201);
  const plans = await platform.db.query<{ id: string }[]>(
    `SELECT id FROM initiative WHERE municipality_id = 1 AND state IN ('idea', 'plan') AND published_at IS NOT NULL ORDER BY slug LIMIT 2`,
  );
  const path = `/api/round-files/${slug}`;
  const version = async () => must(await staff.get<RoundFile>(path), 200).version;
  for (const { id } of plans) {
    const plan = { version: await version(), reason: '', initiativeId: id, costCents: 100_000 };
    must(await staff.post(`${path}/plans`, plan), 200);
  }
  for (const number of [1, 2]) {
    const verdict = { version: await version(), reason: '', isFeasible: true, costCents: 100_000, judgement: '' };
    must(await staff.put(`${path}/plans/${number}`, verdict), 200);
  }
  return slug;
}

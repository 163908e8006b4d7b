import type { ImportedArea } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';

/** What can lie in an area, with the word for it. Figures are of the area itself and go with it. A test walks the schema. */
export const dwellers = [
  { table: 'initiative', column: 'buurt_code', word: 'initiatives' },
  { table: 'address', column: 'buurt_code', word: 'addresses' },
  { table: 'role_assignment', column: 'wijk_code', word: 'roles' },
  { table: 'budget', column: 'area_code', word: 'budgets' },
  { table: 'place', column: 'buurt_code', word: 'places' },
  { table: 'talent', column: 'buurt_code', word: 'lists of talents' },
  { table: 'voting_round', column: 'area_code', word: 'voting rounds' },
  { table: 'round_plan', column: 'area_code', word: 'plans in a vote' },
  { table: 'voter_roll_entry', column: 'area_code', word: 'voters' },
] as const;

/**
 * Removes the areas that are not in the file any more, after moving what still lies in them as told.
 * @returns a fault for each area that would leave something behind
 */
export async function leaveFormerAreas(
  tx: Tx,
  municipalityId: number,
  areas: ImportedArea[],
  moves: ReadonlyMap<string, string>,
): Promise<{ formerCodes: string[]; faults: string[] }> {
  const former = await tx.query<{ code: string; name: string; kind: string }[]>(
    `SELECT code, name, kind FROM area WHERE municipality_id = $1 AND code <> ALL ($2)
     ORDER BY array_position(ARRAY['buurt', 'wijk', 'gemeente'], kind), code`,
    [municipalityId, areas.map((area) => area.code)],
  );
  const faults = wrongMoves(former, areas, moves);
  if (faults.length === 0) {
    for (const [from, to] of moves) faults.push(...(await moveAll(tx, municipalityId, from, to)));
    for (const area of former) faults.push(...(await whatIsLeft(tx, municipalityId, area)));
  }
  if (faults.length > 0) return { formerCodes: [], faults };
  const formerCodes = former.map((area) => area.code);
  await tx.query('DELETE FROM area_figure WHERE municipality_id = $1 AND area_code = ANY ($2)', [
    municipalityId,
    formerCodes,
  ]);
  for (const code of formerCodes)
    await tx.query('DELETE FROM area WHERE municipality_id = $1 AND code = $2', [municipalityId, code]);
  return { formerCodes, faults };
}

function wrongMoves(
  former: { code: string; kind: string }[],
  areas: ImportedArea[],
  moves: ReadonlyMap<string, string>,
): string[] {
  return [...moves].flatMap(([from, to]) => {
    const old = former.find((area) => area.code === from);
    const target = areas.find((area) => area.code === to);
    if (!old) return [`--move ${from}=${to}: ${from} is not an area that disappears.`];
    if (!target) return [`--move ${from}=${to}: ${to} is not in the file.`];
    return target.kind === old.kind ? [] : [`--move ${from}=${to}: a ${old.kind} can only move into a ${old.kind}.`];
  });
}

async function moveAll(tx: Tx, municipalityId: number, from: string, to: string): Promise<string[]> {
  const [clash] = await tx.query<{ scheme_id: string; year: number }[]>(
    `SELECT scheme_id, year FROM budget WHERE municipality_id = $1 AND area_code IN ($2, $3)
     GROUP BY scheme_id, year HAVING count(*) > 1 LIMIT 1`,
    [municipalityId, from, to],
  );
  if (clash) return [`--move ${from}=${to}: both have a budget of the same scheme for ${clash.year}.`];
  const open = await openRounds(tx, municipalityId, from);
  if (open.length > 0) return open.map((title) => `--move ${from}=${to}: wait until the vote "${title}" is over.`);
  await tx.query(
    `DELETE FROM role_assignment given USING role_assignment same WHERE given.municipality_id = $1 AND same.municipality_id = $1
       AND given.wijk_code = $2 AND same.wijk_code = $3 AND (given.person_id, given.role) = (same.person_id, same.role)`,
    [municipalityId, from, to],
  );
  await tx.query(`SELECT set_config('stoep.areas_are_redrawn', 'yes', true)`);
  for (const { table, column } of dwellers)
    await tx.query(`UPDATE ${table} SET ${column} = $3 WHERE municipality_id = $1 AND ${column} = $2`, [
      municipalityId,
      from,
      to,
    ]);
  await tx.query(
    `UPDATE voting_round SET eligible_areas = (SELECT array_agg(DISTINCT code ORDER BY code) FROM unnest(array_replace(eligible_areas, $2, $3)) code)
     WHERE municipality_id = $1 AND $2 = ANY (eligible_areas)`,
    [municipalityId, from, to],
  );
  await tx.query(`SELECT set_config('stoep.areas_are_redrawn', '', true)`);
  return [];
}

/** Who may vote does not change under the voters. */
async function openRounds(tx: Tx, municipalityId: number, code: string): Promise<string[]> {
  const rows = await tx.query<{ title: string }[]>(
    `SELECT title FROM voting_round round WHERE municipality_id = $1 AND state = 'open' AND ($2 = area_code OR $2 = ANY (eligible_areas)
       OR EXISTS (SELECT FROM round_plan plan WHERE plan.municipality_id = $1 AND plan.round_id = round.id AND plan.area_code = $2)
       OR EXISTS (SELECT FROM voter_roll_entry entry WHERE entry.municipality_id = $1 AND entry.round_id = round.id AND entry.area_code = $2))`,
    [municipalityId, code],
  );
  return rows.map(({ title }) => title);
}

async function whatIsLeft(
  tx: Tx,
  municipalityId: number,
  area: { code: string; name: string; kind: string },
): Promise<string[]> {
  const left: string[] = [];
  for (const { table, column, word } of dwellers) {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM ${table} WHERE municipality_id = $1 AND ${column} = $2`,
      [municipalityId, area.code],
    );
    if (row && row.count > 0) left.push(`${row.count} ${word}`);
  }
  const [round] = await tx.query<{ count: number }[]>(
    'SELECT count(*) AS count FROM voting_round WHERE municipality_id = $1 AND $2 = ANY (eligible_areas)',
    [municipalityId, area.code],
  );
  if (left.length === 0 && round && round.count > 0) left.push(`the voters of ${round.count} voting rounds`);
  if (left.length === 0) return [];
  return [
    `${area.kind} ${area.code} (${area.name}) is not in the file, but ${left.join(' and ')} lie in it: say where they go with --move ${area.code}=NEWCODE.`,
  ];
}

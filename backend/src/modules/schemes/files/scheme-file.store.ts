import type { SaveSchemeDraftRequest, SchemeDraft } from '@stoep/contracts';
import { readParameters, schemeFaults, type FoundFault, type LocalDate, type SchemeRule } from '@stoep/rules';
import type { Reader } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { contentOf, type SchemeVersionRow } from '../scheme-versions.query.js';

/** Reading a scheme with its draft, and judging the draft: the same for the page and for the command that publishes. */
type Db = Reader;

export interface SchemeFileRow {
  id: string;
  slug: string;
  opening: 'by-period' | 'open' | 'closed';
  opening_reason: string;
  draft: SchemeDraft | null;
  revision: number | null;
  published: SchemeVersionRow | null;
}

/** @throws Refusal 404 */
export async function loadSchemeFile(
  db: Db,
  municipalityId: number,
  slug: string,
  lock: '' | 'FOR UPDATE OF scheme' = '',
): Promise<SchemeFileRow> {
  const [row] = await db.query<Omit<SchemeFileRow, 'published'>[]>(
    `SELECT scheme.id, slug, opening, opening_reason, draft.content AS draft, draft.revision FROM scheme
     LEFT JOIN scheme_draft draft ON (draft.municipality_id, draft.scheme_id) = (scheme.municipality_id, scheme.id)
     WHERE scheme.municipality_id = $1 AND slug = $2 ${lock}`,
    [municipalityId, slug],
  );
  if (!row) throw Refusal.notFound();
  const [published] = await db.query<SchemeVersionRow[]>(
    'SELECT * FROM scheme_version WHERE municipality_id = $1 AND scheme_id = $2 ORDER BY version DESC LIMIT 1',
    [municipalityId, row.id],
  );
  return { ...row, published: published ?? null };
}

/** The draft, or what a new one begins with: the published version as it is, with the budgets of this year and later. */
export async function draftOf(
  db: Db,
  municipalityId: number,
  row: SchemeFileRow,
  today: LocalDate,
): Promise<SchemeDraft> {
  if (row.draft) return row.draft;
  if (!row.published) return emptyDraft('');
  const budgets = await db.query<SchemeDraft['budgets']>(
    `SELECT area_code AS "areaCode", year, ceiling_cents AS "ceilingCents" FROM budget
     WHERE municipality_id = $1 AND scheme_id = $2 AND year >= $3 ORDER BY year, area_code`,
    [municipalityId, row.id, Number(today.slice(0, 4))],
  );
  return { ...contentOf(row.published), budgets };
}

export function emptyDraft(name: string): SchemeDraft {
  return {
    name,
    summary: '',
    purpose: '',
    legalForm: 'subsidy',
    sharing: 'completeness',
    helper: { name: '', telephone: '', email: '' },
    opensOn: null,
    closesOn: null,
    termWeeks: 8,
    partGrantsAllowed: false,
    rules: [],
    questions: [],
    budgets: [],
  };
}

/** @throws Refusal 400 with every rule whose figures are not those of its kind */
export function readDraft({ revision: _revision, ...request }: SaveSchemeDraftRequest): SchemeDraft {
  const errors: { field: string; reason: string }[] = [];
  const rules = request.rules.map((rule, index) => {
    const parameters = readParameters(rule.kind, rule.parameters);
    if (!parameters) errors.push({ field: `rules.${index}.parameters`, reason: 'wrong-value' });
    return { ...rule, parameters: parameters ?? {} } as SchemeRule;
  });
  for (const field of ['opensOn', 'closesOn'] as const)
    if (request[field] && !isRealDate(request[field])) errors.push({ field, reason: 'not-a-date' });
  if (errors.length > 0) throw Refusal.fields(errors);
  return { ...request, opensOn: request.opensOn ?? null, closesOn: request.closesOn ?? null, rules };
}

/** Everything that stands in the way of publishing it. */
export async function faultsOf(
  db: Db,
  municipalityId: number,
  schemeId: string,
  draft: SchemeDraft,
  today: LocalDate,
): Promise<FoundFault[]> {
  const spent = await db.query<{ areaCode: string; year: number; spentCents: number }[]>(
    `SELECT area_code AS "areaCode", year, reserved_cents + committed_cents AS "spentCents" FROM budget WHERE municipality_id = $1 AND scheme_id = $2`,
    [municipalityId, schemeId],
  );
  const parents = await db.query<{ code: string; parent_code: string | null }[]>(
    'SELECT code, parent_code FROM area WHERE municipality_id = $1',
    [municipalityId],
  );
  const parentOf = new Map(parents.map(({ code, parent_code: parent }) => [code, parent]));
  return schemeFaults(draft, draft.budgets, { today, spent, lineOf: (code) => lineOf(code, parentOf) });
}

/** Nothing for an area that is not known: then it lies outside any scheme. */
function lineOf(code: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const parent = parentOf.get(code);
  return parentOf.has(code) ? [code, ...(parent ? lineOf(parent, parentOf) : [])] : [];
}

/** 2026-02-30 looks like a date but is none. */
function isRealDate(text: string): boolean {
  const found = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text);
}

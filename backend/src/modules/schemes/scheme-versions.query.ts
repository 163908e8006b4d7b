import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SchemeVersionView } from '@stoep/contracts';
import {
  localDateOf,
  schemeChanges,
  type ExtraQuestion,
  type LegalForm,
  type SchemeContent,
  type SchemeRule,
  type Sharing,
} from '@stoep/rules';
import { DataSource } from 'typeorm';

export interface SchemeVersionRow {
  version: number;
  name: string;
  summary: string;
  purpose: string;
  legal_form: LegalForm;
  sharing: Sharing;
  helper_name: string;
  helper_telephone: string;
  helper_email: string;
  opens_on: string;
  closes_on: string;
  term_weeks: number;
  part_grants_allowed: boolean;
  rules: SchemeRule[];
  questions: ExtraQuestion[];
  change_note: string;
  published_at: Date;
}

/** The versions of a scheme, each with what it changed. Drafts are not here: they are nobody's rules yet. */
@Injectable()
export class SchemeVersionsQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. */
  async ofScheme(municipalityId: number, schemeId: string): Promise<SchemeVersionView[]> {
    const rows = await this.rows(municipalityId, schemeId);
    return rows.map((row, index) => {
      const before = rows[index + 1];
      return {
        version: row.version,
        publishedOn: localDateOf(row.published_at),
        note: row.change_note,
        changes: before ? schemeChanges(contentOf(before), contentOf(row)) : [],
      };
    });
  }

  rows(municipalityId: number, schemeId: string): Promise<SchemeVersionRow[]> {
    return this.dataSource.query<SchemeVersionRow[]>(
      'SELECT * FROM scheme_version WHERE municipality_id = $1 AND scheme_id = $2 ORDER BY version DESC',
      [municipalityId, schemeId],
    );
  }
}

export function contentOf(row: SchemeVersionRow): SchemeContent {
  return {
    name: row.name,
    summary: row.summary,
    purpose: row.purpose,
    legalForm: row.legal_form,
    sharing: row.sharing,
    helper: { name: row.helper_name, telephone: row.helper_telephone, email: row.helper_email },
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    termWeeks: row.term_weeks,
    partGrantsAllowed: row.part_grants_allowed,
    rules: row.rules,
    questions: row.questions,
  };
}

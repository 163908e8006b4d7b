import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AnswerTime } from '@stoep/contracts';
import { usualAnswerDays } from '@stoep/rules';
import { DataSource } from 'typeorm';

/** How long an answer usually takes: the last cases that were answered, and what the municipality promises. */
@Injectable()
export class AnswerTimeQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async answerTime(municipalityId: number): Promise<AnswerTime> {
    const [row] = await this.dataSource.query<{ promised: number; days: number[] }[]>(
      `SELECT answer_within_days AS promised, ARRAY(
         SELECT extract(epoch FROM first_answer_at - published_at)::float8 / 86400 FROM initiative
         WHERE municipality_id = $1 AND first_answer_at IS NOT NULL ORDER BY first_answer_at DESC LIMIT 100) AS days
       FROM municipality WHERE id = $1`,
      [municipalityId],
    );
    return { usualDays: usualAnswerDays(row?.days ?? []), promisedDays: row?.promised ?? 0 };
  }
}

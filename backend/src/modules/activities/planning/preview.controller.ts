import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { PreviewRequest, type PreviewAnswer, type PreviewQuery } from '@stoep/contracts';
import { describeRule, expand, type Wanted } from '@stoep/recurrence';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { refuseFaults } from './series-faults.js';

/**
 * Shows the dates of a series while it is being typed. A calculator: it takes no account and no key, and keeps nothing.
 * Its address is fixed, since others than our own form may ask it.
 */
@Controller('v1/activiteiten')
export class PreviewController {
  constructor(private readonly limits: AttemptLimits) {}

  @Post('voorbeeld')
  @HttpCode(200)
  @Access('site.read')
  async previewSeries(@Req() request: FastifyRequest, @Body() body: PreviewRequest): Promise<PreviewAnswer> {
    await this.limits.take('preview', request, request.ip);
    const { dtstart, tzid, rrule, exdate = [], rdate = [], duration } = body;
    const series = { dtstart, tzid, rrule, exdate, rdate };
    refuseFaults(series);
    const { dates, truncated } = expand(series, wantedOf(body.query));
    const words = (language: 'nl' | 'en') => describeRule(rrule, dtstart, language, tzid) ?? '';
    return {
      dates:
        duration === undefined ? dates : dates.map((date) => ({ ...date, endsUtc: minutesAfter(date.utc, duration) })),
      truncated,
      words: { nl: words('nl'), en: words('en') },
    };
  }
}

function wantedOf(query: PreviewQuery | undefined): Wanted {
  if (query?.type === 'first') return { type: 'first', n: query.n ?? 1 };
  if (query?.type !== 'between') return { type: 'all' };
  const [from, to] = [asInstant(query.from), asInstant(query.to)];
  const errors = [
    ...(from === null ? [{ field: 'query.from', reason: 'not-an-instant' }] : []),
    ...(to === null ? [{ field: 'query.to', reason: 'not-an-instant' }] : []),
  ];
  if (from === null || to === null) throw Refusal.fields(errors);
  return { type: 'between', from, to };
}

/** Without a zone it is UTC, as the description says. */
function asInstant(text = ''): string | null {
  const whole = text.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text;
  const date = new Date(whole);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1600
    ? null
    : date.toISOString();
}

function minutesAfter(utc: string, minutes: number): string {
  return new Date(new Date(utc).getTime() + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

/** The calendar of a room for its keeper: what is asked and waits for an answer, and what there is by day. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FacilityCalendar } from '@stoep/contracts';
import { load } from '../../core/api/load';
import { dayOf } from '../../core/format/dates';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Badge } from '../../ui/message/badge';
import { LoadState } from '../../ui/message/load-state';
import { AnswerRequest } from './answer-request';
import { FacilitiesApi } from './facilities.api';

interface Entry {
  id: string;
  startsAt: string;
  endsAt: string;
  title: string;
  slug: string | null;
  byName: string | null;
}

@Component({
  imports: [AnswerRequest, Badge, Breadcrumb, DayPipe, LoadState, RouterLink, TextPipe, TimePipe],
  templateUrl: './keeper.page.html',
})
export class KeeperPage {
  readonly slug = input.required<string>();
  private readonly api = inject(FacilitiesApi);
  private readonly texts = inject(Texts);

  protected readonly facility = load(this.slug, (slug, signal) => this.api.findFacility(slug, signal));
  protected readonly calendar = load(this.slug, (slug, signal) => this.api.findCalendar(slug, signal));
  protected readonly trail = computed(() => [
    { label: this.texts.text('facilities.page-title'), link: '/voorzieningen' },
    { label: this.facility.value()?.name ?? '', link: `/voorzieningen/${this.slug()}` },
  ]);
  protected readonly asked = computed(
    () => this.calendar.value()?.bookings.filter(({ state }) => state === 'asked') ?? [],
  );
  protected readonly days = computed(() => byDay(this.calendar.value()));
}

/** What is given and what activities are planned, in order of time. */
function byDay(calendar: FacilityCalendar | undefined): { day: string; entries: Entry[] }[] {
  if (!calendar) return [];
  const entries: Entry[] = [
    ...calendar.dates.map(({ id, startsAt, endsAt, title, slug }) => ({
      id,
      startsAt,
      endsAt,
      title,
      slug,
      byName: null,
    })),
    ...calendar.bookings
      .filter(({ state }) => state === 'agreed')
      .map(({ id, startsAt, endsAt, purpose, askedByName }) => ({
        ...{ id, startsAt, endsAt, title: purpose, slug: null, byName: askedByName },
      })),
  ].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.startsAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, entries: of }));
}

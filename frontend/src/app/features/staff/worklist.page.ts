/** The work list: what is due first on top, filters in the address, and j, k, Enter and / for who works by keyboard. */
import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DossierListItem } from '@stoep/contracts';
import { applicationStates } from '@stoep/rules';
import { load } from '../../core/api/load';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { Session } from '../../core/session/session';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/form/field';
import { SelectField } from '../../ui/form/select-field';
import { TextInput } from '../../ui/form/text-input';
import { Table, TableBox } from '../../ui/list/table-box';
import { Badge, type BadgeLook } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-worklist-page',
  imports: [
    Badge,
    Button,
    DayPipe,
    Empty,
    EurosPipe,
    Field,
    LoadState,
    RouterLink,
    SelectField,
    Table,
    TableBox,
    TermPipe,
    TextInput,
    TextPipe,
  ],
  templateUrl: './worklist.page.html',
  host: { class: 'stoep-page__body', '(document:keydown)': 'onKey($event)' },
})
export class WorklistPage {
  /** The filters, from the address. */
  readonly van = input('', { transform: textOf });
  readonly status = input('', { transform: textOf });
  readonly wijk = input('', { transform: textOf });
  readonly stemming = input('', { transform: textOf });
  readonly ronde = input('', { transform: textOf });
  readonly zoek = input('', { transform: textOf });
  private readonly api = inject(StaffApi);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly areas = inject(AreasStore);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);

  protected readonly mayList = computed(() => this.session.may('dossier.list'));
  protected readonly current = signal(-1);
  protected readonly dossiers = load(
    () => ({
      whose: this.van() || 'all',
      state: this.status(),
      wijk: this.wijk(),
      vote: this.stemming(),
      round: this.ronde(),
      q: this.zoek(),
    }),
    (query) => this.api.findDossiers(query),
  );
  protected readonly whoseChoices = computed(() =>
    (['all', 'my-turn', 'mine', 'unassigned'] as const).map((value) => ({
      value,
      label: this.texts.text(`worklist.whose.${value}`),
    })),
  );
  protected readonly stateChoices = computed(() =>
    applicationStates
      .filter((state) => state !== 'draft')
      .map((value) => ({ value, label: this.texts.term('staff-state', value) })),
  );
  protected readonly wijkChoices = computed(() =>
    this.areas.wijken().map(({ code, name }) => ({ value: code, label: name })),
  );

  protected readonly voteChoices = computed(() =>
    (['won', 'not-chosen'] as const).map((value) => ({ value, label: this.texts.text(`worklist.vote.${value}`) })),
  );

  constructor() {
    effect(() => {
      this.dossiers.value();
      this.current.set(-1);
    });
  }

  protected filter(change: Record<string, string>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected look(item: DossierListItem): BadgeLook {
    if (item.state === 'submitted' || item.state === 'decided') return 'attention';
    return item.state === 'awaiting-completion' || item.state === 'in-advice' ? 'neutral' : 'info';
  }

  protected voteOf({ vote }: DossierListItem): string {
    if (!vote) return '';
    return vote.place === null
      ? this.texts.text('worklist.vote.not-chosen')
      : this.texts.text('worklist.vote.place', { place: vote.place });
  }

  protected daysLeft(days: number): string {
    if (days === 0) return this.texts.text('worklist.today');
    return days > 0
      ? this.texts.text('worklist.days-left', { n: days })
      : this.texts.text('worklist.late', { n: -days });
  }

  protected onKey(event: KeyboardEvent): void {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      this.document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    }
    if (event.key === 'j') this.move(1);
    if (event.key === 'k') this.move(-1);
  }

  private move(by: number): void {
    const rows = this.document.querySelectorAll<HTMLElement>('[data-dossier]');
    if (rows.length === 0) return;
    this.current.set(Math.min(Math.max(this.current() + by, 0), rows.length - 1));
    rows[this.current()]?.focus();
  }
}

/** The router gives `undefined` for what is not in the address. */
function textOf(value: string | undefined): string {
  return value ?? '';
}

/** One round for staff: what can be done with it now, its plans, what residents read, and the log of its changes. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoundFile } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { PageTitle } from '../../../core/shell/page-title';
import { Session } from '../../../core/session/session';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { stateLook } from '../state-look';
import { RoundLog } from './round-log';
import { RoundPlans } from './round-plans';
import { RoundRules } from './round-rules';
import { RoundSteps } from './round-steps';
import { SwornFile } from './sworn-file';

@Component({
  selector: 'stoep-round-file-page',
  imports: [
    Badge,
    Breadcrumb,
    LoadState,
    RoundLog,
    RoundPlans,
    RoundRules,
    RoundSteps,
    RouterLink,
    SwornFile,
    TermPipe,
    TextPipe,
  ],
  template: `
    <nav
      ui-breadcrumb
      [trail]="[{ label: 'round-files.title' | text, link: '/medewerkers/stemmingen' }]"
      [current]="file.value()?.title ?? ''"
    ></nav>
    <ui-load-state wholePage [of]="file" />
    @if (file.value(); as round) {
      <h1>{{ round.title }}</h1>
      <p>
        <span [ui-badge]="look(round.state)">{{ round.state | term: 'round-files.state' }}</span>
      </p>
      <nav [attr.aria-label]="'round-files.parts' | text">
        <ul class="stoep-plain-list">
          @for (part of parts(); track part.link) {
            <li>
              <a [routerLink]="part.link">{{ part.key | text }}</a>
            </li>
          }
          @if (round.state === 'released' && session.may('dossier.list')) {
            <li>
              <a routerLink="/medewerkers/werkvoorraad" [queryParams]="{ ronde: round.slug }">{{
                'round-files.waits' | text
              }}</a>
            </li>
          }
        </ul>
      </nav>
      <div class="columns columns--side">
        <div class="stack">
          <stoep-round-steps [file]="round" (changed)="file.reload()" />
          <stoep-round-plans [file]="round" (changed)="file.reload()" />
        </div>
        <aside class="stack">
          <stoep-round-rules [file]="round" />
          <stoep-round-log [changes]="round.changes" />
          @if (round.swornFileHash) {
            <stoep-sworn-file [file]="round" />
          }
        </aside>
      </div>
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class RoundFilePage {
  readonly slug = input.required<string>();
  private readonly api = inject(RoundFilesApi);
  private readonly title = inject(PageTitle);
  protected readonly session = inject(Session);
  protected readonly look = stateLook;
  protected readonly file = load(
    () => this.slug(),
    (slug) => this.api.findRound(slug),
  );
  protected readonly parts = computed(() => {
    const round = this.file.value();
    return round ? partsOf(round) : [];
  });

  constructor() {
    effect(() => {
      const file = this.file.value();
      if (file) this.title.show(file.title);
    });
  }
}

function partsOf(round: RoundFile) {
  const mayEdit = round.steps.some(({ step, isAllowed }) => step === 'edit' && isAllowed);
  return [
    ...(mayEdit ? [{ link: 'wijzigen', key: 'round-files.edit' as const }] : []),
    ...(round.rules.rollKind === 'open' ? [] : [{ link: 'kiezerslijst', key: 'round-files.roll-link' as const }]),
    ...(round.paperUntil && round.state !== 'draft'
      ? [{ link: 'papier', key: 'round-files.paper-link' as const }]
      : []),
    ...(round.counts.length > 0 ? [{ link: 'telling', key: 'round-files.count.title' as const }] : []),
    ...(round.state === 'draft' ? [] : [{ link: `/stemmen/${round.slug}`, key: 'round-files.see-public' as const }]),
  ];
}

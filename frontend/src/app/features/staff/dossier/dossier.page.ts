/** One dossier: the facts on the left, the way to a decision on the right, what happened below. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationStep } from '@stoep/rules';
import { load } from '../../../core/api/load';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { PageTitle } from '../../../core/shell/page-title';
import { Session } from '../../../core/session/session';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Moment, Timeline } from '../../../ui/list/timeline';
import { Alert } from '../../../ui/message/alert';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { StaffApi } from '../staff.api';
import { DossierActivities } from '../funded/dossier-activities';
import { DossierFacts } from './dossier-facts';
import { DossierHandling } from './dossier-handling';
import { DossierNotes } from './dossier-notes';
import { NextSteps } from './next-steps';

@Component({
  selector: 'stoep-dossier-page',
  imports: [
    Alert,
    Badge,
    Breadcrumb,
    DayPipe,
    DossierActivities,
    DossierFacts,
    DossierHandling,
    DossierNotes,
    EurosPipe,
    LoadState,
    Moment,
    NextSteps,
    RouterLink,
    TermPipe,
    TextPipe,
    Timeline,
  ],
  templateUrl: './dossier.page.html',
  host: { class: 'stoep-page__body' },
})
export class DossierPage {
  readonly number = input.required<string>();
  private readonly api = inject(StaffApi);
  private readonly title = inject(PageTitle);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);

  protected readonly done = signal<ApplicationStep | null>(null);
  protected readonly dossier = load(
    () => this.number(),
    (number) => this.api.findDossier(number),
  );
  protected readonly mayNote = computed(() => this.session.may('dossier.note'));
  protected readonly doneText = computed(() => {
    const step = this.done();
    return step ? this.texts.text('dossier.done', { step: this.texts.term('application-step', step) }) : '';
  });

  constructor() {
    effect(() => this.title.show(`${this.number()} ${this.dossier.value()?.plan.title ?? ''}`.trim()));
  }

  protected stepTaken(step: ApplicationStep): void {
    this.done.set(step);
    this.dossier.reload();
  }
}

/** One initiative: what, where, who, what came of it, and the one next step for the person who looks. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FollowAnswer, PhotoView, SupportAnswer } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { AreasStore } from '../../../core/places/areas.store';
import { PageTitle } from '../../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { InitiativeActivities } from '../../../shared/activities/initiative-activities';
import { shapesFor } from '../../../shared/initiatives/area-shapes';
import { Photo } from '../../../shared/photos/photo';
import { badgeLooks, pinsOf } from '../../../shared/initiatives/initiative-look';
import { ReportButton } from '../../../shared/moderation/report-button';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Facts } from '../../../ui/list/facts';
import { Moment, Timeline } from '../../../ui/list/timeline';
import { StoepMap } from '../../../ui/map/stoep-map';
import { Alert } from '../../../ui/message/alert';
import { Badge } from '../../../ui/message/badge';
import { LoadState } from '../../../ui/message/load-state';
import { InitiativesApi } from '../initiatives.api';
import { EarlierTexts } from '../life/earlier-texts';
import { FollowButton } from '../life/follow-button';
import { GroupPanel } from '../../../shared/invitations/group-panel';
import { NextPanel } from '../life/next-panel';
import { PhotosPanel } from '../../../shared/photos/photos-panel';
import { QuestionsPanel } from '../life/questions-panel';
import { InitiatorPanel } from './initiator-panel';
import { PublicApplicationPanel } from './public-application-panel';
import { SupportPanel } from './support-panel';

@Component({
  imports: [
    Alert,
    Badge,
    Breadcrumb,
    DayPipe,
    EarlierTexts,
    Facts,
    FollowButton,
    GroupPanel,
    InitiativeActivities,
    InitiatorPanel,
    LoadState,
    Moment,
    NextPanel,
    Photo,
    PhotosPanel,
    PublicApplicationPanel,
    QuestionsPanel,
    ReportButton,
    RouterLink,
    StoepMap,
    SupportPanel,
    TermPipe,
    TextPipe,
    Timeline,
  ],
  templateUrl: './initiative.page.html',
})
export class InitiativePage {
  readonly slug = input.required<string>();
  /** The title of what went on within this one, for who came by its old address. */
  readonly van = input<string>();
  private readonly api = inject(InitiativesApi);
  private readonly areas = inject(AreasStore);
  private readonly title = inject(PageTitle);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);

  protected readonly page = load(this.slug, (slug, signal) => this.api.findInitiative(slug, signal));
  /** Why the municipality hid it, for who only hears that. */
  protected readonly hiddenFor = computed(() => {
    const problem = this.page.problem();
    return problem?.reason === 'initiative-hidden' ? String(problem.facts['why']) : null;
  });
  protected readonly look = computed(() => badgeLooks[this.page.value()?.state ?? 'draft']);
  protected readonly pins = computed(() => {
    const initiative = this.page.value();
    return initiative ? pinsOf([initiative]) : [];
  });
  protected readonly shapes = computed(() => shapesFor(this.areas.areas(), this.page.value()?.buurtCode ?? null));
  protected readonly trail = computed(() => [
    { label: this.texts.text('initiatives.page-title'), link: '/initiatieven' },
  ]);
  /** Something over: what came of it stands first. */
  protected readonly isOver = computed(() =>
    ['finished', 'withdrawn', 'merged', 'handed-over'].includes(this.page.value()?.state ?? ''),
  );

  constructor() {
    effect(() => {
      const initiative = this.page.value();
      if (initiative) this.title.show(initiative.title);
      if (initiative?.mergedInto)
        void this.router.navigate(['/initiatieven', initiative.mergedInto.slug], {
          queryParams: { van: initiative.title },
          replaceUrl: true,
        });
    });
  }

  protected readonly names = computed(() =>
    (this.page.value()?.initiators ?? []).map(({ displayName }) => displayName).join(', '),
  );

  protected followed(answer: FollowAnswer): void {
    const initiative = this.page.value();
    if (initiative) this.page.set({ ...initiative, ...answer });
  }

  protected photosChanged(photos: PhotoView[]): void {
    const initiative = this.page.value();
    if (initiative) this.page.set({ ...initiative, photos });
  }

  protected supported(answer: SupportAnswer): void {
    const initiative = this.page.value();
    if (initiative) this.page.set({ ...initiative, ...answer });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AgendaItem } from '@stoep/contracts';
import { AccessSources } from '../../platform/auth/sources.js';
import { ShellPages, type ShellPage } from '../../platform/http/shell/shell-pages.js';
import { ActivityViewQuery } from './activity-view.query.js';
import { AgendaQueries } from './agenda.query.js';

/** Addresses under /activiteiten that are no activity. */
const ownPages = ['nieuw', 'bevestigen', 'afmelden', 'herinneringen', 'weekblad'];

/** What the agenda and the page of an activity say before any script runs. */
@Injectable()
export class ActivitiesShell implements OnModuleInit {
  constructor(
    private readonly pages: ShellPages,
    private readonly agendas: AgendaQueries,
    private readonly views: ActivityViewQuery,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.pages.describe('/activiteiten', ({ municipalityId, query }) => this.agenda(municipalityId, query));
    this.pages.describe('/activiteiten/:slug', ({ municipalityId, params }) =>
      ownPages.includes(params['slug'] ?? '')
        ? Promise.resolve(undefined)
        : this.activity(municipalityId, params['slug'] ?? ''),
    );
  }

  /** With filters it is one of many views of the same list, which is described without them. */
  private async agenda(municipalityId: number, query: URLSearchParams): Promise<ShellPage> {
    const page = await this.agendas.agenda(municipalityId, {});
    return {
      title: 'Activiteiten',
      heading: 'Activiteiten',
      description: 'Wat er deze week te doen is in de buurt: samen eten, koffie, sport en meer. Kom kijken of doe mee.',
      paragraphs: ['Wat er te doen is bij u in de buurt. Kom kijken, of meld u aan.'],
      links: linksTo(page.items),
      answers: query.size === 0 ? { '/api/activities': page } : {},
    };
  }

  private async activity(municipalityId: number, slug: string): Promise<ShellPage | null> {
    const subject = await this.sources.findSubject('activity-address', municipalityId, slug);
    if (!subject?.isPublic) return null;
    const activity = await this.views.view(municipalityId, slug, null);
    const rhythm = activity.words ? [`Wanneer: ${activity.words.nl}.`] : [];
    return {
      title: activity.title,
      heading: activity.title,
      description: [activity.place?.name, ...rhythm, activity.what].join('. ').slice(0, 300),
      paragraphs: [activity.what, ...rhythm, activity.place?.name ?? ''].filter((text) => text !== ''),
      links: [],
      answers: { [`/api/activities/${encodeURIComponent(slug)}`]: activity },
    };
  }
}

/** Each activity once. */
function linksTo(items: readonly AgendaItem[]): ShellPage['links'] {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  return [...bySlug.values()].map(({ slug, title, placeName }) => ({
    href: `/activiteiten/${slug}`,
    text: title,
    note: placeName,
  }));
}

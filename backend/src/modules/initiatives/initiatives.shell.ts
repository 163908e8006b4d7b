import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InitiativeDetail, InitiativeListItem, InitiativePageView } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ShellPages, type ShellPage } from '../../platform/http/shell/shell-pages.js';
import type { ListedPage } from '../../platform/http/sitemap/sitemap.js';
import { InitiativeDetailQuery } from './initiative-detail.query.js';
import { InitiativeListQueries } from './initiative-list.query.js';

/** The lists of the home page, as it asks for them. */
const homeLists: InitiativeState[][] = [
  ['idea'],
  ['plan', 'applying', 'funded', 'running'],
  ['finished', 'handed-over'],
];
const homeLinks = 12;

/** What the home page and the pages of initiatives say before any script runs. */
@Injectable()
export class InitiativesShell implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly pages: ShellPages,
    private readonly lists: InitiativeListQueries,
    private readonly details: InitiativeDetailQuery,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.pages.list((municipalityId) => this.listed(municipalityId));
    this.pages.describe('/', ({ municipalityId }) => this.home(municipalityId));
    this.pages.describe('/initiatieven', ({ municipalityId, query }) => this.list(municipalityId, query));
    this.pages.describe('/initiatieven/:slug', ({ municipalityId, params }) =>
      params['slug'] === 'nieuw' ? Promise.resolve(undefined) : this.initiative(municipalityId, params['slug'] ?? ''),
    );
  }

  private async home(municipalityId: number): Promise<ShellPage> {
    const found = await Promise.all(homeLists.map((state) => this.lists.list(municipalityId, { state })));
    const answers = homeLists.map((state, index): [string, InitiativePageView | undefined] => [
      `/api/initiatives?state=${encodeURIComponent(state.join(','))}`,
      found[index],
    ]);
    const { name } = await this.pages.siteOf(municipalityId);
    const about = `Hier ziet u wat bewoners van ${name} samen doen. U kunt meedoen, een plan steunen of zelf iets beginnen.`;
    return {
      title: '',
      heading: 'Wat speelt er in uw buurt?',
      description: about,
      paragraphs: [about],
      links: linksTo(found.flatMap(({ items }) => items.slice(0, homeLinks / homeLists.length))),
      answers: Object.fromEntries(answers),
    };
  }

  /** With filters it is one of many views of the same list, which is described without them. */
  private async list(municipalityId: number, query: URLSearchParams): Promise<ShellPage | null> {
    const page = pageOf(query);
    const list = await this.lists.list(municipalityId, { page });
    if (page > 1 && list.items.length === 0) return null;
    const title = page === 1 ? 'Initiatieven' : `Initiatieven, bladzijde ${page}`;
    return {
      title,
      heading: title,
      description:
        'Ideeën en plannen van bewoners voor hun buurt: bekijk ze op de kaart of in de lijst, en steun wat u goed vindt.',
      paragraphs: ['Ideeën en plannen van bewoners, en wat ervan is geworden.'],
      links: [...linksTo(list.items), ...pagesBeside(list)],
      answers: query.size === (page === 1 ? 0 : 1) ? { [`/api/initiatives?page=${page}`]: list } : {},
      ...(page > 1 && { canonicalQuery: `pagina=${page}` }),
    };
  }

  private async listed(municipalityId: number): Promise<ListedPage[]> {
    const rows = await this.dataSource.query<ListedPage[]>(
      `SELECT '/initiatieven/' || slug AS path, saved_at AS "changedAt" FROM initiative
       WHERE municipality_id = $1 AND published_at IS NOT NULL AND hidden_reason IS NULL AND state <> 'withdrawn' ORDER BY published_at DESC`,
      [municipalityId],
    );
    return [...['/', '/initiatieven', '/ideeen'].map((path) => ({ path })), ...rows];
  }

  private async initiative(municipalityId: number, slug: string): Promise<ShellPage | null> {
    const subject = await this.sources.findSubject('initiative-address', municipalityId, slug);
    if (!subject?.isPublic) return null;
    const initiative = await this.shown(municipalityId, slug);
    if (!initiative) return hiddenPage;
    return {
      title: initiative.title,
      heading: initiative.title,
      description: `${initiative.buurtName}, ${initiative.wijkName}. ${initiative.what}`,
      paragraphs: [initiative.what, initiative.why],
      links: [],
      answers: { [`/api/initiatives/${encodeURIComponent(slug)}`]: initiative },
    };
  }

  private async shown(municipalityId: number, slug: string): Promise<InitiativeDetail | null> {
    try {
      return await this.details.detail(municipalityId, slug, null);
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.status === 410) return null;
      throw thrown;
    }
  }
}

/** Hidden by the municipality: the page says so, and no more. */
const hiddenPage: ShellPage = {
  title: 'Niet te zien',
  heading: 'Dit initiatief is niet te zien',
  description: 'De gemeente heeft dit initiatief verborgen.',
  paragraphs: ['De gemeente heeft dit initiatief verborgen.'],
  links: [],
  answers: {},
  isGone: true,
};

/** The page of the list that the address asks for; anything else is the first. */
function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('pagina') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

/** So that who follows links gets to the oldest too. */
function pagesBeside({ page, items, total, areMore, pageSize }: InitiativePageView): ShellPage['links'] {
  const hasNext = items.length === pageSize && (areMore || page * pageSize < total);
  return [
    ...(page > 1
      ? [{ href: page === 2 ? '/initiatieven' : `/initiatieven?pagina=${page - 1}`, text: 'Vorige bladzijde' }]
      : []),
    ...(hasNext ? [{ href: `/initiatieven?pagina=${page + 1}`, text: 'Volgende bladzijde' }] : []),
  ];
}

function linksTo(items: InitiativeListItem[]): ShellPage['links'] {
  return items.map(({ slug, title, buurtName }) => ({ href: `/initiatieven/${slug}`, text: title, note: buurtName }));
}

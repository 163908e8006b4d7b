import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShellPages, type ShellPage, type ShellSite } from '../../platform/http/shell/shell-pages.js';
import { ThemeQuery } from './theme/theme.query.js';
import { AreasQuery } from './areas.query.js';

const rememberedMs = 30_000;

/** Pages about the site itself, with the list of areas: the same for every municipality. */
const textPages = ['/buurten', '/help', '/toegankelijkheid', '/privacy', '/over', '/over/moderatie', '/contact'];

/** What the site itself and the pages of wijken and buurten say before any script runs. */
@Injectable()
export class AreasShell implements OnModuleInit {
  private readonly sites = new Map<number, { site: ShellSite; until: number }>();

  constructor(
    private readonly pages: ShellPages,
    private readonly areas: AreasQuery,
    private readonly themes: ThemeQuery,
  ) {}

  onModuleInit(): void {
    this.pages.setSite((municipalityId) => this.site(municipalityId));
    this.pages.list(async (municipalityId) => [
      ...textPages.map((path) => ({ path })),
      ...(await this.areas.names(municipalityId)).map(({ code }) => ({ path: `/buurten/${code}` })),
    ]);
    this.pages.describe('/buurten', ({ municipalityId }) => this.list(municipalityId));
    this.pages.describe('/buurten/:code', ({ municipalityId, params }) =>
      this.area(municipalityId, params['code'] ?? ''),
    );
  }

  private async site(municipalityId: number): Promise<ShellSite> {
    const known = this.sites.get(municipalityId);
    if (known && known.until > Date.now()) return known.site;
    const municipality = await this.areas.municipality(municipalityId);
    const site: ShellSite = {
      name: municipality.name,
      answers: { '/api/municipality': municipality, '/api/sessions/current': { person: null } },
      theme: await this.themes.shownTheme(municipalityId),
    };
    this.sites.set(municipalityId, { site, until: Date.now() + rememberedMs });
    return site;
  }

  private async list(municipalityId: number): Promise<ShellPage> {
    const areas = await this.areas.names(municipalityId);
    const about = 'Wat speelt er in uw buurt? Kies een wijk of buurt en zie de ideeën, de plannen en het buurtbudget.';
    return {
      title: 'Buurten',
      heading: 'Buurten en wijken',
      description: about,
      paragraphs: [about],
      links: areas.map(({ code, name }) => ({ href: `/buurten/${code}`, text: name })),
      answers: {},
    };
  }

  private async area(municipalityId: number, code: string): Promise<ShellPage | null> {
    const line = await this.areas.lineOf(municipalityId, code);
    const area = line.at(-1);
    if (!area) return null;
    const page = await this.areas.areaPage(municipalityId, code);
    const about = `Ideeën en plannen van bewoners in ${area.name}, het buurtbudget en de buurt in cijfers.`;
    return {
      title: area.name,
      heading: area.name,
      description: about,
      paragraphs: [about],
      links: page.children.map((child) => ({ href: `/buurten/${child.code}`, text: child.name })),
      answers: { [`/api/areas/${code}`]: page },
    };
  }
}

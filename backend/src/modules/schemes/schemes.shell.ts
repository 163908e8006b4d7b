import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShellPages, type ShellPage } from '../../platform/http/shell/shell-pages.js';
import { Refusal } from '../../platform/http/refusal.js';
import { SchemesQuery } from './schemes.query.js';

/** What the pages of the buurtbudget say before any script runs. */
@Injectable()
export class SchemesShell implements OnModuleInit {
  constructor(
    private readonly pages: ShellPages,
    private readonly schemes: SchemesQuery,
  ) {}

  onModuleInit(): void {
    this.pages.list(async (municipalityId) => [
      { path: '/buurtbudget' },
      ...(await this.schemes.list(municipalityId)).map(({ slug }) => ({ path: `/buurtbudget/${slug}` })),
    ]);
    this.pages.describe('/buurtbudget', ({ municipalityId }) => this.list(municipalityId));
    this.pages.describe('/buurtbudget/:slug', ({ municipalityId, params }) =>
      params['slug'] === 'aanvragen' ? Promise.resolve(undefined) : this.scheme(municipalityId, params['slug'] ?? ''),
    );
  }

  private async list(municipalityId: number): Promise<ShellPage> {
    const schemes = await this.schemes.list(municipalityId);
    const about =
      'Hebt u een plan voor uw buurt en kost het geld? De gemeente betaalt mee. Hier ziet u wat er kan en wat er nog over is.';
    return {
      title: 'Buurtbudget',
      heading: 'Buurtbudget',
      description: about,
      paragraphs: [about],
      links: schemes.map(({ slug, name, summary }) => ({ href: `/buurtbudget/${slug}`, text: name, note: summary })),
      answers: { '/api/schemes': schemes },
    };
  }

  private async scheme(municipalityId: number, slug: string): Promise<ShellPage | null> {
    try {
      const scheme = await this.schemes.detail(municipalityId, slug);
      return {
        title: scheme.name,
        heading: scheme.name,
        description: scheme.summary,
        paragraphs: [scheme.summary, scheme.purpose],
        links: [],
        answers: { [`/api/schemes/${slug}`]: scheme },
      };
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import { ShellPages, type ShellPage } from '../../platform/http/shell/shell-pages.js';
import { InterventionsQuery } from './interventions.query.js';

/** What the catalogue and the page of an entry say before any script runs. */
@Injectable()
export class InterventionsShell implements OnModuleInit {
  constructor(
    private readonly pages: ShellPages,
    private readonly interventions: InterventionsQuery,
  ) {}

  onModuleInit(): void {
    this.pages.list(async (municipalityId) => [
      { path: '/voorbeelden' },
      ...(await this.interventions.list(municipalityId)).map(({ slug }) => ({ path: `/voorbeelden/${slug}` })),
    ]);
    this.pages.describe('/voorbeelden', ({ municipalityId }) => this.catalogue(municipalityId));
    this.pages.describe('/voorbeelden/:slug', ({ municipalityId, params }) =>
      this.entry(municipalityId, params['slug'] ?? ''),
    );
  }

  private async catalogue(municipalityId: number): Promise<ShellPage> {
    const list = await this.interventions.list(municipalityId);
    const lead = 'Plannen die ergens al werken. Kies er een, en begin niet met een leeg blad.';
    return {
      title: 'Voorbeelden',
      heading: 'Voorbeelden',
      description: lead,
      paragraphs: [lead],
      links: list.map(({ slug, title, summary }) => ({ href: `/voorbeelden/${slug}`, text: title, note: summary })),
      answers: { '/api/interventions': list },
    };
  }

  private async entry(municipalityId: number, slug: string): Promise<ShellPage | null> {
    const entry = await this.interventions.view(municipalityId, slug).catch((thrown: unknown) => {
      if (thrown instanceof Refusal) return null;
      throw thrown;
    });
    if (!entry) return null;
    return {
      title: entry.title,
      heading: entry.title,
      description: entry.summary,
      paragraphs: [entry.summary, entry.about, entry.brings].filter((text) => text !== ''),
      links: entry.startedHere.slice(0, 5).map(({ slug: of, title }) => ({ href: `/initiatieven/${of}`, text: title })),
      answers: { [`/api/interventions/${encodeURIComponent(slug)}`]: entry },
    };
  }
}

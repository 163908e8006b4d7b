import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '../../platform/http/refusal.js';
import { ShellPages, type ShellPage } from '../../platform/http/shell/shell-pages.js';
import { RoundsQuery } from './rounds.query.js';

/** What the pages about voting say before any script runs. Never how many voted, or what. */
@Injectable()
export class VotingShell implements OnModuleInit {
  constructor(
    private readonly pages: ShellPages,
    private readonly rounds: RoundsQuery,
  ) {}

  onModuleInit(): void {
    this.pages.list(async (municipalityId) => [
      { path: '/stemmen' },
      ...(await this.rounds.list(municipalityId)).map(({ slug }) => ({ path: `/stemmen/${slug}` })),
    ]);
    this.pages.describe('/stemmen', ({ municipalityId }) => this.list(municipalityId));
    this.pages.describe('/stemmen/:slug', ({ municipalityId, params }) =>
      this.round(municipalityId, params['slug'] ?? ''),
    );
  }

  private async list(municipalityId: number): Promise<ShellPage> {
    const rounds = await this.rounds.list(municipalityId);
    const about =
      'Buurtbewoners kiezen samen welke plannen geld krijgen. Hier ziet u waar u nu over kunt stemmen, en wat er uitkwam.';
    return {
      title: 'Stemmen',
      heading: 'Stemmen',
      description: about,
      paragraphs: [about],
      links: rounds.map(({ slug, title, description }) => ({
        href: `/stemmen/${slug}`,
        text: title,
        note: description,
      })),
      answers: { '/api/rounds': rounds },
    };
  }

  private async round(municipalityId: number, slug: string): Promise<ShellPage | null> {
    try {
      const round = await this.rounds.view(municipalityId, slug);
      return {
        title: round.title,
        heading: round.title,
        description: round.description,
        paragraphs: [round.description],
        links: round.plans.map((plan) => ({
          href: `/initiatieven/${plan.slug}`,
          text: plan.title,
          note: plan.summary,
        })),
        answers: { [`/api/rounds/${slug}`]: round },
      };
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  }
}

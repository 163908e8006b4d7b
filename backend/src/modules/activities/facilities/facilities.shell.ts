import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShellPages, type ShellPage } from '../../../platform/http/shell/shell-pages.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { ActivityViewQuery } from '../activity-view.query.js';
import { FacilityQuery } from './facility.query.js';

/** What the directory and the page of a facility say before any script runs. */
@Injectable()
export class FacilitiesShell implements OnModuleInit {
  constructor(
    private readonly pages: ShellPages,
    private readonly list: ActivityViewQuery,
    private readonly facilities: FacilityQuery,
  ) {}

  onModuleInit(): void {
    this.pages.describe('/voorzieningen', ({ municipalityId }) => this.directory(municipalityId));
    this.pages.describe('/voorzieningen/:slug', ({ municipalityId, params }) =>
      this.facility(municipalityId, params['slug'] ?? ''),
    );
  }

  private async directory(municipalityId: number): Promise<ShellPage> {
    const facilities = await this.list.facilities(municipalityId);
    return {
      title: 'Voorzieningen',
      heading: 'Voorzieningen',
      description: 'Buurthuizen, scholen, sportzalen en tuinen waar u elkaar ontmoet. Vraag een ruimte aan.',
      paragraphs: ['Plekken in de buurt waar u elkaar ontmoet. U kunt er ook zelf een ruimte vragen.'],
      links: facilities.map(({ slug, name, address }) => ({
        href: `/voorzieningen/${slug}`,
        text: name,
        note: address,
      })),
      answers: { '/api/facilities': facilities },
    };
  }

  private async facility(municipalityId: number, slug: string): Promise<ShellPage | null> {
    const facility = await this.facilities.page(municipalityId, slug, null).catch((thrown: unknown) => {
      if (thrown instanceof Refusal) return null;
      throw thrown;
    });
    if (!facility) return null;
    return {
      title: facility.name,
      heading: facility.name,
      description: `${facility.name}. ${facility.description}`.slice(0, 300),
      paragraphs: [facility.description, facility.address].filter((text) => text !== ''),
      links: facility.dates.slice(0, 5).map(({ slug: of, title }) => ({ href: `/activiteiten/${of}`, text: title })),
      answers: { [`/api/facilities/${encodeURIComponent(slug)}`]: facility },
    };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ShellPages } from '../../platform/http/shell/shell-pages.js';
import type { ListedPage } from '../../platform/http/sitemap/sitemap.js';

/** Which pages of activities and of facilities search engines are told of. */
@Injectable()
export class ActivitiesListing implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly pages: ShellPages,
  ) {}

  onModuleInit(): void {
    this.pages.list((municipalityId) => this.listed(municipalityId));
  }

  private async listed(municipalityId: number): Promise<ListedPage[]> {
    const rows = await this.dataSource.query<ListedPage[]>(
      `SELECT '/activiteiten/' || slug AS path, saved_at AS "changedAt" FROM activity WHERE municipality_id = $1 AND state = 'published'
       UNION ALL SELECT '/voorzieningen/' || slug, NULL FROM facility WHERE municipality_id = $1`,
      [municipalityId],
    );
    return [{ path: '/activiteiten' }, { path: '/voorzieningen' }, ...rows];
  }
}

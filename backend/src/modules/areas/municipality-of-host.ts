import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { AccessSources } from '../../platform/auth/sources.js';

const rememberedMs = 30_000;

/**
 * Finds the municipality of a host name. One that is marked as the default answers to every name nobody has, and so
 * does the only one.
 */
@Injectable()
export class MunicipalityOfHost implements OnModuleInit {
  private hosts = new Map<string, number>();
  private otherwise: number | null = null;
  private readAt = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
    private readonly addresses: SiteAddresses,
  ) {}

  async onModuleInit(): Promise<void> {
    this.sources.setMunicipalityLoader((host) => this.find(host));
    // Mails go out before anybody visits, so the names have to be known from the start.
    await this.read();
    this.readAt = 0;
  }

  async find(host: string): Promise<number | null> {
    if (Date.now() - this.readAt > rememberedMs) await this.read();
    return this.hosts.get(host) ?? this.otherwise;
  }

  private async read(): Promise<void> {
    const hosts = await this.dataSource.query<{ host: string; municipalityId: number }[]>(
      'SELECT host, municipality_id AS "municipalityId" FROM municipality_host ORDER BY municipality_id, host',
    );
    const all = await this.dataSource.query<{ id: number; is_default: boolean }[]>(
      'SELECT id, is_default FROM municipality ORDER BY is_default DESC LIMIT 2',
    );
    this.hosts = new Map(hosts.map((row) => [row.host, row.municipalityId]));
    this.addresses.tell(hosts);
    const [first] = all;
    this.otherwise = first && (first.is_default || all.length === 1) ? first.id : null;
    this.readAt = all.length > 0 ? Date.now() : 0;
  }
}

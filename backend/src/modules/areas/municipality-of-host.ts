import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccessSources } from '../../platform/auth/sources.js';

const rememberedMs = 30_000;

/** Finds the municipality of a host name. When there is one municipality only, it answers to every name. */
@Injectable()
export class MunicipalityOfHost implements OnModuleInit {
  private hosts = new Map<string, number>();
  private onlyOne: number | null = null;
  private readAt = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sources: AccessSources,
  ) {}

  onModuleInit(): void {
    this.sources.setMunicipalityLoader((host) => this.find(host));
  }

  async find(host: string): Promise<number | null> {
    if (Date.now() - this.readAt > rememberedMs) await this.read();
    return this.hosts.get(host) ?? this.onlyOne;
  }

  private async read(): Promise<void> {
    const hosts = await this.dataSource.query<{ host: string; municipality_id: number }[]>(
      'SELECT host, municipality_id FROM municipality_host',
    );
    const all = await this.dataSource.query<{ id: number }[]>('SELECT id FROM municipality LIMIT 2');
    this.hosts = new Map(hosts.map((row) => [row.host, row.municipality_id]));
    this.onlyOne = all.length === 1 ? (all[0]?.id ?? null) : null;
    this.readAt = all.length > 0 ? Date.now() : 0;
  }
}

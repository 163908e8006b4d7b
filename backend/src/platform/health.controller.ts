import { Controller, Get, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Access } from './auth/access.decorator.js';
import { Refusal } from './http/refusal.js';

/** Liveness is the event loop answering; readiness is the database as well, and not while draining. */
@Controller('healthz')
export class HealthController implements BeforeApplicationShutdown {
  private isDraining = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  beforeApplicationShutdown(): void {
    this.isDraining = true;
  }

  @Get('live')
  @Access('platform.read')
  isLive(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  @Access('platform.read')
  async isReady(): Promise<{ ready: true }> {
    if (this.isDraining) throw new Refusal(503, 'draining');
    await this.dataSource.query('SELECT 1');
    return { ready: true };
  }
}

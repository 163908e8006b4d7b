import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Access } from '../auth/access.decorator.js';
import { Clock } from '../clock.js';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';

const validMs = 180 * 24 * 3_600_000;

/** Where to report a weakness (RFC 9116). It expires half a year from now, so a site that is left alone says so itself. */
@Controller('.well-known')
export class SecurityTextController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get('security.txt')
  @Access('platform.read')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  securityText(): string {
    const expires = new Date(this.clock.now().getTime() + validMs).toISOString();
    return [
      `Contact: ${this.settings.securityContact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${this.settings.publicUrl}/.well-known/security.txt`,
      '',
    ].join('\n');
  }
}

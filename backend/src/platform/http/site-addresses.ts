import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/settings.token.js';
import type { Settings } from '../config/settings.js';

/** The address of each municipality's own site, for links in mails: its host name, with the scheme and port of PUBLIC_URL. */
@Injectable()
export class SiteAddresses {
  private hosts = new Map<number, string[]>();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Whoever knows the host names tells them, again when they change. */
  tell(rows: readonly { host: string; municipalityId: number }[]): void {
    this.hosts = new Map();
    for (const { host, municipalityId } of rows)
      this.hosts.set(municipalityId, [...(this.hosts.get(municipalityId) ?? []), host]);
  }

  /** Without a slash at the end. PUBLIC_URL itself for the municipality that it belongs to, and as long as no names are known. */
  of(municipalityId: number): string {
    const { protocol, hostname, port } = new URL(this.settings.publicUrl);
    const hosts = this.hosts.get(municipalityId) ?? [];
    const own = hosts.includes(hostname) ? undefined : hosts[0];
    return own ? `${protocol}//${own}${port && `:${port}`}` : this.settings.publicUrl;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';

export interface FoundAddress {
  label: string;
  lon: number;
  lat: number;
}

const patienceMs = 2_000;
const largestAnswerBytes = 200_000;

/**
 * Asks PDOK's Locatieserver for addresses, for a municipality without a gazetteer of its own. It is a convenience: when
 * it does not answer in time, nothing is found, and people can still point at the map.
 */
@Injectable()
export class Locatieserver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get isConfigured(): boolean {
    return this.settings.locatieserverUrl !== null;
  }

  /** @param municipalityCode CBS code with its letters, GM0361 */
  async find(text: string, municipalityCode: string): Promise<FoundAddress[]> {
    const { locatieserverUrl } = this.settings;
    if (!locatieserverUrl) return [];
    const query = new URLSearchParams([
      ['q', text],
      ['fq', 'type:(adres OR weg OR postcode)'],
      ['fq', `gemeentecode:${municipalityCode.slice(2)}`],
      ['fl', 'weergavenaam,centroide_ll'],
      ['rows', '8'],
    ]);
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const answer = await fetch(`${locatieserverUrl.replace(/\/$/, '')}/free?${query.toString()}`, {
        signal,
        redirect: 'error',
      });
      const body = answer.ok ? await answer.text() : '';
      return body.length > largestAnswerBytes ? [] : readHits(JSON.parse(body));
    } catch {
      // Somebody else's server: out of order, too slow, or answering something else. Nothing found is the honest answer.
      return [];
    }
  }
}

function readHits(body: unknown): FoundAddress[] {
  const docs = (body as { response?: { docs?: unknown } } | null)?.response?.docs;
  if (!Array.isArray(docs)) return [];
  return docs.flatMap((doc: Record<string, unknown> | null) => {
    const point = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(doc?.['centroide_ll']));
    const label = doc?.['weergavenaam'];
    return point && typeof label === 'string' ? [{ label, lon: Number(point[1]), lat: Number(point[2]) }] : [];
  });
}

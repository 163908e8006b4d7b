/**
 * Loads Leaflet where a map shows, and lets it do the two things with markup that it does while it loads: it asks the
 * browser whether it knows SVG by parsing a constant. Anything else that would be parsed as markup is refused.
 */
import type * as Leaflet from 'leaflet';

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string | null }): unknown;
}

const madeByLeaflet = new Set(['<svg/>', '<v:shape adj="1"/>']);

let loading: Promise<typeof Leaflet> | null = null;

export function loadLeaflet(): Promise<typeof Leaflet> {
  loading ??= allowMarkupOfLeaflet().then(() => import('leaflet/dist/leaflet-src.esm.js'));
  return loading;
}

/** A browser without Trusted Types needs no policy; the policy is made once, because a second one is refused. */
async function allowMarkupOfLeaflet(): Promise<void> {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', { createHTML: (markup) => (madeByLeaflet.has(markup) ? markup : null) });
}

import type { Settings } from '../config/settings.js';

/**
 * The headers of every answer. No style or script stands in the page itself, so no nonce is needed and pages can be
 * cached; Leaflet and the worker that shows messages are let through by
 * Trusted Types policies of the site (docs/adr/0005).
 */
export function securityHeaders(settings: Pick<Settings, 'isSecure'>): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular default stoep-push',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(self)',
    ...transportSecurity(settings),
  };
}

/**
 * Headers of the scripts, styles and fonts of the build. A policy governs documents, and these are none; on a page of
 * thirty files the full set would be some 30 kB.
 */
export function assetHeaders(settings: Pick<Settings, 'isSecure'>): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...transportSecurity(settings),
  };
}

/** A file of the build with the hash of its contents in its name, that no browser shows as a document. */
export function isAsset(url: string): boolean {
  return /^\/[\w./-]*[-.][0-9A-Z]{8}\.(js|css|woff2)$/.test(url);
}

function transportSecurity({ isSecure }: Pick<Settings, 'isSecure'>): Record<string, string> {
  return isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {};
}

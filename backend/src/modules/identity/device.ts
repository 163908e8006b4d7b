import type { SessionRow } from '@stoep/contracts';

/**
 * What somebody recognises a device by, and no more: the browser's kind and the system. The browser's own description of
 * itself tells far more, and is not kept.
 */
export type Device = Pick<SessionRow, 'browser' | 'system'>;

const browsers: readonly [RegExp, Device['browser']][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
const systems: readonly [RegExp, Device['system']][] = [
  [/\bAndroid\b/, 'android'],
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

export function deviceOf(userAgent: string | undefined): Device {
  const text = userAgent ?? '';
  return {
    browser: browsers.find(([pattern]) => pattern.test(text))?.[1] ?? 'other',
    system: systems.find(([pattern]) => pattern.test(text))?.[1] ?? 'other',
  };
}

/** Agreeing with the browser of this device that it shows messages of ours. What the messages say, its maker cannot read. */
import { Problem } from '../../core/api/problem';

const worker = '/push-worker.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

export function canHaveMessages(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** @throws Problem when messages are not allowed on this device */
export async function subscribeThisDevice(publicKey: string): Promise<PushSubscriptionJSON> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Problem(409, 'messages-not-allowed');
  await navigator.serviceWorker.register(trusted(worker));
  const { pushManager } = await navigator.serviceWorker.ready;
  try {
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const { endpoint, keys } = subscription.toJSON();
    return {
      ...(endpoint && { endpoint }),
      ...(keys && { keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } }),
    };
  } catch {
    // The maker's service is out of reach, or the device forbids it; the browser does not say which.
    throw new Problem(409, 'device-cannot-be-reached');
  }
}

/** "Chrome op Android": enough to tell devices apart, and no more. */
export function nameOfDevice(userAgent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  const browser = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/SamsungBrowser\//, 'Samsung Internet'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone of iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  return [browser, system].filter(Boolean).join(' op ');
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The one script that may be started this way (the header of the site names the policy). */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('stoep-push', { createScriptURL: (asked) => (asked === worker ? asked : '') }) ?? null;
  return policy ? policy.createScriptURL(url) : url;
}

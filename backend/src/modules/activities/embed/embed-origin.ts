/**
 * The origin of a site that may show the agenda within it, out of what somebody typed or copied: an address of any of its
 * pages, with or without https. The database refuses what this would let through by mistake.
 * @returns null when it is no site on its own: without https, with a star, or with a name and a password
 */
export function embedOriginOf(typed: string): string | null {
  const url = read(typed.trim());
  if (!url || url.username !== '' || url.password !== '') return null;
  return isSite(url) || isTriedOut(url) ? url.origin : null;
}

const isSite = ({ protocol, hostname }: URL) =>
  protocol === 'https:' && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(hostname);

/** On the computer of who makes the other site. */
const isTriedOut = ({ protocol, hostname }: URL) => protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);

function read(text: string): URL | null {
  try {
    return new URL(/^[a-z]+:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

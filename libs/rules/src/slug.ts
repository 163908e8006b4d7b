const longest = 60;
const partOfId = 6;

/**
 * The address of something that people named: plain letters and digits with hyphens, of the first 60 signs, and a few
 * characters of its id, so that nothing else has it. "Café Łódź!" becomes "cafe-odz-1f3a07".
 * @param otherwise what it begins with when nothing of the name is left, in the same letters
 */
export function slugOf(name: string, id: string, otherwise: string): string {
  return `${plainWords(name) || otherwise}-${id.slice(0, partOfId)}`;
}

/** The same without an id: for what is known to be the only one of that name. */
export function plainWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/**
 * Pictures for the demo, drawn by ourselves out of a few simple things, so that it looks lived in without anybody's photo
 * in it. The same on each run.
 */
type Thing = (x: number, y: number, size: number) => string;

const tree: Thing = (x, y, s) =>
  `<rect x="${x - s * 0.07}" y="${y - s * 0.5}" width="${s * 0.14}" height="${s * 0.5}" fill="#6b4a32"/>
   <circle cx="${x}" cy="${y - s * 0.75}" r="${s * 0.4}" fill="#4f7d45"/><circle cx="${x - s * 0.25}" cy="${y - s * 0.6}" r="${s * 0.25}" fill="#5d8f50"/>`;
const bench: Thing = (x, y, s) =>
  `<g fill="#8a2e10"><rect x="${x - s}" y="${y - s * 0.55}" width="${s * 2}" height="${s * 0.12}"/><rect x="${x - s}" y="${y - s * 0.9}" width="${s * 2}" height="${s * 0.14}"/>
   <rect x="${x - s * 0.85}" y="${y - s * 0.9}" width="${s * 0.12}" height="${s * 0.9}"/><rect x="${x + s * 0.73}" y="${y - s * 0.9}" width="${s * 0.12}" height="${s * 0.9}"/></g>`;
const house: Thing = (x, y, s) =>
  `<rect x="${x - s * 0.5}" y="${y - s}" width="${s}" height="${s}" fill="#c98a5e"/><path d="M${x - s * 0.6} ${y - s}L${x} ${y - s * 1.5}L${x + s * 0.6} ${y - s}Z" fill="#7a3b22"/>
   <rect x="${x - s * 0.12}" y="${y - s * 0.45}" width="${s * 0.24}" height="${s * 0.45}" fill="#3d5a6c"/><rect x="${x - s * 0.36}" y="${y - s * 0.8}" width="${s * 0.2}" height="${s * 0.2}" fill="#fdebc8"/><rect x="${x + s * 0.16}" y="${y - s * 0.8}" width="${s * 0.2}" height="${s * 0.2}" fill="#fdebc8"/>`;
const person: Thing = (x, y, s) =>
  `<circle cx="${x}" cy="${y - s * 0.9}" r="${s * 0.16}" fill="#a8744f"/><path d="M${x - s * 0.25} ${y}Q${x} ${y - s * 1.3} ${x + s * 0.25} ${y}Z" fill="#2f5d7c"/>`;
const flowers: Thing = (x, y, s) =>
  [0, 1, 2, 3, 4]
    .map((n) => {
      const place = x - s + n * s * 0.5;
      const top = y - s * (0.5 + (n % 3) * 0.2);
      return `<path d="M${place} ${y}V${top}" stroke="#4f7d45" stroke-width="${s * 0.06}"/><circle cx="${place}" cy="${top}" r="${s * 0.18}" fill="${['#d9603b', '#e8b13c', '#b56ba8'][n % 3]}"/>`;
    })
    .join('');
const table: Thing = (x, y, s) =>
  `<rect x="${x - s}" y="${y - s * 0.6}" width="${s * 2}" height="${s * 0.14}" fill="#9a6a44"/><path d="M${x - s * 0.8} ${y - s * 0.5}V${y}M${x + s * 0.8} ${y - s * 0.5}V${y}" stroke="#9a6a44" stroke-width="${s * 0.1}"/>
   <path d="M${x - s * 0.35} ${y - s}h${s * 0.7}v${s * 0.25}q0 ${s * 0.15} ${-s * 0.15} ${s * 0.15}h${-s * 0.4}q${-s * 0.15} 0 ${-s * 0.15} ${-s * 0.15}Z" fill="#54453b"/>`;
const lantern: Thing = (x, y, s) =>
  `<path d="M${x} ${y}V${y - s}" stroke="#2a201a" stroke-width="${s * 0.05}"/><circle cx="${x}" cy="${y - s}" r="${s * 0.3}" fill="#fdebc8" opacity="0.5"/><circle cx="${x}" cy="${y - s}" r="${s * 0.12}" fill="#f5c451"/>`;

const things = { tree, bench, house, person, flowers, table, lantern };

export interface Drawing {
  sky: string;
  ground: string;
  /** What stands where: name, from the left, from the top, size; on a sheet of 1200 by 800. */
  things: [name: keyof typeof things, x: number, y: number, size: number][];
}

export function svgOf({ sky, ground, things: placed }: Drawing): string {
  const drawn = placed.map(([name, x, y, size]) => things[name](x, y, size)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${sky}"/>
    <circle cx="980" cy="150" r="70" fill="#fff4d6" opacity="0.8"/><path d="M0 540Q600 480 1200 540V800H0Z" fill="${ground}"/>${drawn}</svg>`;
}

import { createHash } from 'node:crypto';
import type { Theme, ThemeValues } from './read-theme.js';

/** The style sheet of a theme: the site's own tokens with other values. The values were written by us when it was read. */
export function themeCss({ light, dark }: Pick<Theme, 'light' | 'dark'>): string {
  return `.stoep-theme {\n${declarations(light)}}\n@media (prefers-color-scheme: dark) {\n.stoep-theme {\n${declarations(dark)}}\n}\n`;
}

/** Sixteen hexadecimal digits that change with the contents: the style sheet's address. */
export function themeHash(theme: Theme): string {
  return createHash('sha256').update(themeCss(theme)).digest('hex').slice(0, 16);
}

function declarations(values: ThemeValues): string {
  return Object.entries(values)
    .map(([token, value]) => `  --stoep-${token}: ${value};\n`)
    .join('');
}

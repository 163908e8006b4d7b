import { createHash } from 'node:crypto';
import type { Theme, ThemeValues } from './read-theme.js';
import { colourTokens, type ColourToken, type LengthToken, type TokenValues } from './theme-tokens.js';

type GivenValues = Pick<Theme, 'light' | 'dark'>;

/**
 * The style sheet of a theme: the site's own tokens with other values. The values were written by us when it was read.
 * It comes after the site's own styles, so its light values would win in the dark as well: each scheme gets the whole
 * set that its contrast was judged by, also where the theme says something about the other scheme only.
 */
export function themeCss(theme: GivenValues): string {
  const [light, dark] = [declarations(effectiveValues(theme, 'light')), declarations(effectiveValues(theme, 'dark'))];
  return `.stoep-theme {\n${light}}\n@media (prefers-color-scheme: dark) {\n.stoep-theme {\n${dark}}\n}\n`;
}

/** What is seen in one scheme: what the theme says of it, and the site's own colours for the rest. A length holds for both unless dark has its own. */
export function effectiveValues(theme: GivenValues, scheme: keyof TokenValues): ThemeValues {
  const tokens = new Set(Object.keys({ ...theme.light, ...theme.dark }) as (ColourToken | LengthToken)[]);
  return Object.fromEntries(
    [...tokens].flatMap((token) => {
      const own = token in colourTokens ? colourTokens[token as ColourToken][scheme] : theme.light[token];
      const value = theme[scheme][token] ?? own;
      return value === undefined ? [] : [[token, value]];
    }),
  );
}

/** Sixteen hexadecimal digits that change with the contents: the style sheet's address. */
export function themeHash(theme: GivenValues): string {
  return createHash('sha256').update(themeCss(theme)).digest('hex').slice(0, 16);
}

function declarations(values: ThemeValues): string {
  return Object.entries(values)
    .map(([token, value]) => `  --stoep-${token}: ${value};\n`)
    .join('');
}

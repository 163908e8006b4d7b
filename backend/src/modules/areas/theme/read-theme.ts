import { formatHex, parse, wcagContrast } from 'culori';
import {
  colourTokens,
  contrastPairs,
  lengthTokens,
  statusColours,
  type ColourToken,
  type ContrastPair,
  type LengthToken,
  type StatusColour,
  type TokenValues,
} from './theme-tokens.js';

export type ThemeValues = Partial<Record<ColourToken | LengthToken, string>>;

export interface Theme {
  name: string;
  light: ThemeValues;
  dark: ThemeValues;
}

export type ThemeOutcome = { ok: true; theme: Theme } | { ok: false; errors: string[] };

const schemes = ['light', 'dark'] as const;
/** Where a background shows through, nobody can say what the contrast is. */
const solid = 1;

/**
 * Reads a token file: `{ "name": "…", "light": { "accent": "#004699", … }, "dark": { … } }`. What it leaves out stays as
 * it is without a theme; the contrast is that of everything together.
 * @param value the parsed JSON, not trusted
 */
export function readTheme(value: unknown): ThemeOutcome {
  if (!isRecord(value)) return { ok: false, errors: ['The file must hold an object with name, light and dark.'] };
  const name = typeof value['name'] === 'string' ? value['name'].trim() : '';
  const errors = [
    ...(name === '' || name.length > 80 ? ['"name" must be the name of the theme, of at most 80 characters.'] : []),
    ...Object.keys(value)
      .filter((key) => !['name', 'light', 'dark'].includes(key))
      .map((key) => `"${key}" is unknown; a theme has name, light and dark.`),
  ];
  const [light, dark] = schemes.map((scheme) => readValues(value[scheme] ?? {}, scheme, errors));
  if (errors.length > 0 || !light || !dark) return { ok: false, errors };
  const poor = [...poorPairs(light, 'light'), ...poorPairs(dark, 'dark')];
  return poor.length > 0 ? { ok: false, errors: poor } : { ok: true, theme: { name, light, dark } };
}

function readValues(value: unknown, scheme: keyof TokenValues, errors: string[]): ThemeValues {
  if (!isRecord(value)) {
    errors.push(`"${scheme}" must be an object of tokens.`);
    return {};
  }
  const read = Object.entries(value).map(([token, given]) => [token, readValue(token, given)] as const);
  errors.push(...read.flatMap(([token, { error }]) => (error ? [`${scheme}.${token}: ${error}`] : [])));
  return Object.fromEntries(read.map(([token, { text }]) => [token, text]));
}

function readValue(token: string, given: unknown): { text?: string; error?: string } {
  if (token in lengthTokens) return readLength(token as LengthToken, given);
  if (!(token in colourTokens))
    return { error: `unknown; there are ${[...Object.keys(colourTokens), ...Object.keys(lengthTokens)].join(', ')}.` };
  const colour = typeof given === 'string' ? parse(given) : undefined;
  if (!colour) return { error: `${JSON.stringify(given)} is not a colour.` };
  if ((colour.alpha ?? solid) < solid)
    return { error: 'must not be transparent: its contrast would depend on what is behind it.' };
  // Written anew, so that nothing but a colour can come into the style sheet.
  return { text: formatHex(colour) };
}

function readLength(token: LengthToken, given: unknown): { text?: string; error?: string } {
  const match = typeof given === 'string' ? /^(\d+(?:\.\d+)?)(rem|px)$/.exec(given) : null;
  const rem = match ? Number(match[1]) / (match[2] === 'px' ? 16 : 1) : NaN;
  if (!match || !(rem <= lengthTokens[token]))
    return { error: `must be a length of at most ${lengthTokens[token]}rem, such as "0.5rem".` };
  return { text: `${rem}rem` };
}

function poorPairs(values: ThemeValues, scheme: keyof TokenValues): string[] {
  const colourOf = (token: ContrastPair['of']) =>
    isStatusColour(token) ? statusColours[token][scheme] : (values[token] ?? colourTokens[token][scheme]);
  return contrastPairs.flatMap(({ of, on, least }) => {
    const contrast = wcagContrast(colourOf(of), colourOf(on));
    if (contrast >= least) return [];
    const figures = `${contrast.toFixed(2)}:1, and must be at least ${least}:1`;
    return [`${scheme}: ${of} (${colourOf(of)}) on ${on} (${colourOf(on)}) is ${figures}.`];
  });
}

function isStatusColour(token: ContrastPair['of']): token is StatusColour {
  return token in statusColours;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

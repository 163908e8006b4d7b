/**
 * The colours a municipality may make its own, with what they are without a theme, light and dark, and which pairs are
 * read on top of each other. A test compares the values with frontend/src/styles.
 */
export interface TokenValues {
  light: string;
  dark: string;
}

export const colourTokens = {
  paper: { light: '#fbf6ee', dark: '#1b1613' },
  card: { light: '#fffdfa', dark: '#26201c' },
  sunk: { light: '#f3eadf', dark: '#312923' },
  ink: { light: '#2a201a', dark: '#f6eee5' },
  'ink-soft': { light: '#54453b', dark: '#d6c8bb' },
  line: { light: '#e2d5c6', dark: '#463b33' },
  'line-strong': { light: '#86736a', dark: '#a39184' },
  accent: { light: '#8a2e10', dark: '#ffb493' },
  'accent-dark': { light: '#6a210a', dark: '#ffceb8' },
  'accent-on': { light: '#fffaf4', dark: '#2b1207' },
  'accent-wash': { light: '#f8e4d8', dark: '#4c2818' },
  'accent-faint': { light: '#fcf0e7', dark: '#35211a' },
  'accent-line': { light: '#b55c39', dark: '#d8805b' },
  'map-ground': { light: '#efe6d8', dark: '#201a17' },
  'map-quiet': { light: '#f6efe4', dark: '#2d2520' },
  'map-strong': { light: '#fbdcc9', dark: '#553021' },
  'map-border': { light: '#b79f8c', dark: '#7d6a5d' },
} as const satisfies Record<string, TokenValues>;

export type ColourToken = keyof typeof colourTokens;

/** Lengths a theme may set, each with the most it may be in rem. */
export const lengthTokens = { radius: 2, 'radius-small': 1.5 } as const;
export type LengthToken = keyof typeof lengthTokens;

export interface ContrastPair {
  on: ColourToken;
  of: ColourToken;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what shows where something is (1.4.11), 7 for long text (1.4.6). */
  least: number;
}

const grounds: ColourToken[] = ['paper', 'card', 'sunk'];
const washes: ColourToken[] = ['accent-wash', 'accent-faint'];

export const contrastPairs: ContrastPair[] = [
  ...grounds.map((on): ContrastPair => ({ of: 'ink', on, least: 7 })),
  ...washes.map((on): ContrastPair => ({ of: 'ink', on, least: 7 })),
  ...grounds.map((on): ContrastPair => ({ of: 'ink-soft', on, least: 4.5 })),
  ...[...grounds, ...washes].map((on): ContrastPair => ({ of: 'accent', on, least: 4.5 })),
  ...grounds.map((on): ContrastPair => ({ of: 'accent-dark', on, least: 4.5 })),
  { of: 'accent-on', on: 'accent', least: 4.5 },
  { of: 'accent-on', on: 'accent-dark', least: 4.5 },
  { of: 'line-strong', on: 'paper', least: 3 },
  { of: 'line-strong', on: 'card', least: 3 },
  { of: 'accent-line', on: 'card', least: 3 },
  { of: 'ink', on: 'map-quiet', least: 4.5 },
  { of: 'ink', on: 'map-strong', least: 4.5 },
];

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

/** Colours that say how something stands. They are the same for everybody, and are read beside the colours of a theme. */
export const statusColours = {
  'positive-bg-default': { light: '#e2f2e5', dark: '#17331f' },
  'warning-bg-default': { light: '#fdebc8', dark: '#3a290c' },
  'warning-bg-subtle': { light: '#fef5e2', dark: '#3a290c' },
  'negative-color-default': { light: '#8a1212', dark: '#ffbcb4' },
  'negative-bg-default': { light: '#fde6e3', dark: '#421812' },
  'negative-border-default': { light: '#b3261e', dark: '#e5736a' },
  'info-bg-default': { light: '#e3edf8', dark: '#162c43' },
} as const satisfies Record<string, TokenValues>;

export type StatusColour = keyof typeof statusColours;

/** Lengths a theme may set, each with the most it may be in rem. */
export const lengthTokens = { radius: 2, 'radius-small': 1.5 } as const;
export type LengthToken = keyof typeof lengthTokens;

export interface ContrastPair {
  on: ColourToken | StatusColour;
  of: ColourToken | StatusColour;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what shows where something is (1.4.11), 7 for long text (1.4.6). */
  least: number;
}

const grounds: ColourToken[] = ['paper', 'card', 'sunk'];
const washes: ColourToken[] = ['accent-wash', 'accent-faint'];
const alerts: StatusColour[] = ['info-bg-default', 'positive-bg-default', 'warning-bg-default', 'negative-bg-default'];
const mapAreas: ColourToken[] = ['map-quiet', 'map-strong'];

export const contrastPairs: ContrastPair[] = [
  ...pairs('ink', [...grounds, ...washes], 7),
  ...pairs('ink-soft', [...grounds, ...washes], 4.5),
  ...pairs('accent', [...grounds, ...washes], 4.5),
  ...pairs('accent-dark', [...grounds, ...washes], 4.5),
  ...pairs('accent-on', ['accent', 'accent-dark'], 4.5),
  // Messages, and a note between colleagues with a softer head.
  ...pairs('ink', [...alerts, 'warning-bg-subtle'], 4.5),
  ...pairs('ink-soft', ['warning-bg-subtle'], 4.5),
  // What is wrong with an answer, and a term that is nearly over.
  ...pairs('negative-color-default', [...grounds, ...washes], 4.5),
  ...pairs('negative-border-default', ['card'], 3),
  ...pairs('line-strong', grounds, 3),
  ...pairs('accent-line', ['paper', 'card'], 3),
  // Names on the map, the edge of the area that is pointed at, and a pin between its own edge and the area.
  ...pairs('ink', mapAreas, 4.5),
  ...pairs('accent', [...mapAreas, 'map-ground'], 3),
];

function pairs(of: ContrastPair['of'], grounds: ContrastPair['on'][], least: number): ContrastPair[] {
  return grounds.map((on) => ({ of, on, least }));
}

/** The invented figures behave like real ones: levels agree, margins lie around, and nobody can take them for real. */
import type { Indicator } from '@stoep/contracts';
import { demoAreas } from '../areas/demo-areas.js';
import { demoFigures } from './demo-figures.js';

const valueOf = (areaCode: string, indicator: Indicator) =>
  demoFigures.find((figure) => figure.areaCode === areaCode && figure.indicator === indicator)?.value ?? NaN;
const levelsOf = (indicator: Indicator) => [
  ...new Set(demoFigures.filter((figure) => figure.indicator === indicator).map((figure) => figure.level)),
];

describe('the figures of Lindermeer', () => {
  it('count some 41,000 residents', () => {
    expect(valueOf('GM9900', 'residents')).toBe(41_030);
  });

  it.each(['residents', 'households'] as const)('add up to the wijk and the gemeente: %s', (indicator) => {
    for (const area of demoAreas.filter(({ kind }) => kind !== 'buurt')) {
      const parts = demoAreas.filter(({ parentCode }) => parentCode === area.code);
      const sum = parts.reduce((total, part) => total + valueOf(part.code, indicator), 0);
      expect(valueOf(area.code, indicator)).toBe(sum);
    }
  });

  it('have one value per area and indicator', () => {
    const keys = demoFigures.map(({ areaCode, indicator }) => `${areaCode} ${indicator}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => key.includes('undefined'))).toBe(false);
  });

  it('know loneliness for a wijk only, as an estimate with a margin', () => {
    expect(levelsOf('lonelyPercent')).toEqual(['wijk']);
    for (const { value, low, high, isEstimate } of demoFigures.filter((row) => row.indicator === 'lonelyPercent')) {
      expect(isEstimate && low !== null && high !== null && low < value && value < high).toBe(true);
    }
  });

  it('never give a buurt its own safety score', () => {
    expect(levelsOf('safetyScore')).toEqual(['gemeente', 'wijk']);
  });

  it('say in every source that they are invented', () => {
    for (const { source } of demoFigures) expect(source).toMatch(/^Verzonnen cijfers voor de demo/);
  });
});

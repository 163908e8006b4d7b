/**
 * The figures of Lindermeer per gemeente, wijk and buurt. Whatever counts people is added up from the buurten, so the
 * levels always agree; what is known for a wijk only is never shown as a buurt's.
 */
import type { Indicator } from '@stoep/contracts';
import { demoArea, demoAreas } from '../areas/demo-areas.js';
import type { DemoArea, DemoFigure } from '../demo-types.js';
import { countsByBuurt, lonelyByWijk, safetyScores, type BuurtCounts } from './figure-counts.js';

const invented = 'Verzonnen cijfers voor de demo';
const units: Record<Indicator, DemoFigure['unit']> = {
  residents: 'persons',
  households: 'households',
  singleHouseholdsPercent: 'percent',
  aged65PlusPercent: 'percent',
  aged0To14Percent: 'percent',
  averageIncomeEuros: 'euros',
  lonelyPercent: 'percent',
  safetyScore: 'score',
  greenDistanceMeters: 'meters',
};

export const demoFigures: DemoFigure[] = [...demoAreas.flatMap(countedFigures), ...safetyFigures(), ...lonelyFigures()];

function countedFigures(area: DemoArea): DemoFigure[] {
  const counts = countsOf(area);
  const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;
  return [
    figure(area, 'residents', counts.residents, 2025, 'bevolking'),
    figure(area, 'households', counts.households, 2025, 'huishoudens'),
    figure(area, 'singleHouseholdsPercent', percent(counts.singleHouseholds, counts.households), 2025, 'huishoudens'),
    figure(area, 'aged65PlusPercent', percent(counts.aged65Plus, counts.residents), 2025, 'bevolking'),
    figure(area, 'aged0To14Percent', percent(counts.aged0To14, counts.residents), 2025, 'bevolking'),
    figure(area, 'averageIncomeEuros', Math.round(counts.averageIncomeEuros / 100) * 100, 2024, 'inkomen'),
    figure(area, 'greenDistanceMeters', Math.round(counts.greenDistanceMeters / 10) * 10, 2025, 'openbaar groen'),
  ];
}

/** The counts of a buurt, or those of all buurten in a wider area taken together. */
function countsOf(area: DemoArea): BuurtCounts {
  const parts = demoAreas
    .filter(({ code, parentCode }) => [code, parentCode].includes(area.code) || area.kind === 'gemeente')
    .flatMap(({ code }) => countsByBuurt.get(code) ?? []);
  const sum = (count: (part: BuurtCounts) => number) => parts.reduce((total, part) => total + count(part), 0);
  const earners = (part: BuurtCounts) => part.residents - part.aged0To14;
  return {
    residents: sum((part) => part.residents),
    households: sum((part) => part.households),
    singleHouseholds: sum((part) => part.singleHouseholds),
    aged65Plus: sum((part) => part.aged65Plus),
    aged0To14: sum((part) => part.aged0To14),
    averageIncomeEuros: sum((part) => part.averageIncomeEuros * earners(part)) / sum(earners),
    greenDistanceMeters: sum((part) => part.greenDistanceMeters * part.residents) / sum((part) => part.residents),
  };
}

function safetyFigures(): DemoFigure[] {
  return safetyScores.map(({ areaCode, value }) =>
    figure(demoArea(areaCode), 'safetyScore', value, 2025, 'vragenlijst over veiligheid'),
  );
}

function lonelyFigures(): DemoFigure[] {
  return lonelyByWijk.map(({ wijkCode, value, low, high }) => ({
    ...figure(demoArea(wijkCode), 'lonelyPercent', value, 2024, 'schatting van eenzaamheid met een rekenmodel'),
    low,
    high,
    isEstimate: true,
  }));
}

function figure(area: DemoArea, indicator: Indicator, value: number, year: number, subject: string): DemoFigure {
  return {
    areaCode: area.code,
    level: area.kind,
    indicator,
    value,
    low: null,
    high: null,
    unit: units[indicator],
    year,
    isEstimate: false,
    source: `${invented} (${subject})`,
  };
}

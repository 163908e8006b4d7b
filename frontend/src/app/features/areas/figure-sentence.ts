/** A figure as a sentence people say: "Ongeveer 3 op de 10 huishoudens bestaan uit één persoon". */
import type { FigureView, Indicator } from '@stoep/contracts';
import { formatEuros } from '@stoep/rules';
import type { TextValues } from '../../core/texts/text-keys';
import type { Texts } from '../../core/texts/texts';

const sharesOfTen: readonly Indicator[] = [
  'singleHouseholdsPercent',
  'aged65PlusPercent',
  'aged0To14Percent',
  'lonelyPercent',
];

export function figureSentence(texts: Texts, figure: FigureView): string {
  return texts.term('areas.figure', figure.indicator, valuesOf(figure, texts.locale()));
}

/** The number itself, for who wants it exactly: "38,2%". Empty when the sentence has it already. */
export function exactValue(figure: Pick<FigureView, 'indicator'>, value: number, language: string): string {
  return sharesOfTen.includes(figure.indicator) ? `${numberOf(value, language, 1)}%` : '';
}

function valuesOf(figure: FigureView, locale: string): TextValues {
  if (sharesOfTen.includes(figure.indicator)) return { n: Math.max(1, Math.round(figure.value / 10)) };
  if (figure.indicator === 'averageIncomeEuros') return { value: formatEuros(Math.round(figure.value) * 100, locale) };
  return { value: numberOf(figure.value, locale, figure.indicator === 'safetyScore' ? 1 : 0) };
}

function numberOf(value: number, language: string, decimals: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

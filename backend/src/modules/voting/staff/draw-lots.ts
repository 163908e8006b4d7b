import { compareNumbers, type CountingSettings } from '@stoep/rules';
import { shuffled } from '../closing/shuffle.js';

/**
 * The order that ends every tie, for all plans that can be voted for: by number where the rules say so, otherwise one lot
 * for the whole count. It is drawn as the round opens, when no ballot can be in, and stands still with the rules.
 */
export function drawLots({ ties }: Pick<CountingSettings, 'ties'>, numbers: readonly string[]): string[] {
  return ties === 'id' ? [...numbers].sort(compareNumbers) : shuffled(numbers);
}

import { faultsOf, type Series } from '@stoep/recurrence';
import { Refusal } from '../../../platform/http/refusal.js';

/** Tells everything that is wrong with a series at once, each fault at its field. @throws Refusal 400 */
export function refuseFaults(series: Series): void {
  const faults = faultsOf(series);
  if (faults.length === 0) return;
  const seen = new Set<string>();
  const errors = faults.flatMap(({ field, reason }) => {
    const key = `${field} ${reason}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ field, reason }];
  });
  throw Refusal.fields(errors);
}

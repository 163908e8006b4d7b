/** Types for what the journeys use of find-chromium.mjs; see there. */
export function findChromium(): Promise<string>;
/** The path of a Chromium with all its windows, or the given one when there is no other. */
export function chromiumWithWindows(given: string): string;

/** Types for what the journeys use of find-chromium.mjs; see there. */
export function findChromium(): Promise<string>;

// Turns whatever was thrown into what a person at the keyboard should read: one sentence when we know what
// to do about it, the whole stack when we do not.

/** A failure that is explained in its message; nothing more needs to be shown. */
export class ExplainedFailure extends Error {}

/** @returns {string} text for the console */
export function explainFailure(error) {
  return isExplained(error) ? error.message : String(error?.stack ?? error);
}

function isExplained(error) {
  if (error instanceof ExplainedFailure || error?.isConfigError) return true;
  return ['ConfigError', 'EmbeddedPostgresError'].includes(error?.name);
}

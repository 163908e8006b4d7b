/** A reason why the database cannot start, in one sentence that tells a person what to do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

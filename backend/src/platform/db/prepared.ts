import pg from 'pg';

/**
 * Statements that are planned once per connection instead of at every call: for those few that many people send in the
 * same minute, and that name their columns, so that another version of the schema never changes what they answer.
 * Everything else is sent as it is.
 */
const names = new Map<string, string>();

/** Makes a statement one of these. @param name unique. @returns the statement, unchanged */
export function prepared(name: string, statement: string): string {
  names.set(statement, name);
  return statement;
}

/** `pg` declares a dozen ways to call it; all of them pass through. */
type Send = (statement: unknown, ...rest: unknown[]) => unknown;

/** A connection that knows these statements by their text, so that whoever sends one need not think of it. */
export class PreparingClient extends pg.Client {
  private readonly send = super.query.bind(this) as Send;

  override query = ((statement: unknown, ...rest: unknown[]) => {
    const name = typeof statement === 'string' ? names.get(statement) : undefined;
    return this.send(name === undefined ? statement : { name, text: statement }, ...rest);
  }) as pg.Client['query'];
}

import type { DataSource } from 'typeorm';

/** Rewrites every statement before it runs, to take a guard out of a command and see that a race then goes wrong. */
export function rewriteStatements(db: DataSource, rewrite: (statement: string) => string): void {
  const create = db.createQueryRunner.bind(db);
  db.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...all: unknown[]) => unknown;
    runner.query = ((statement: string, ...rest: unknown[]) =>
      query(rewrite(statement), ...rest)) as typeof runner.query;
    return runner;
  };
}

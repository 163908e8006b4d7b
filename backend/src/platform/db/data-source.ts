import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { PreparingClient } from './prepared.js';

/** How TypeORM talks to PostgreSQL. Dates stay text, amounts and counts become numbers (all far below 2^53). */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export function dataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    logging: false,
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    extra: {
      Client: PreparingClient,
      query_timeout: 15_000,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 20_000,
    },
  };
}

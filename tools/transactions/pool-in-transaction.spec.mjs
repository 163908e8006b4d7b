import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPoolInTransactions } from './pool-in-transaction.mjs';

const PLATFORM = `
  declare class EntityManager { query<Rows>(statement: string): Promise<Rows>; }
  declare class DataSource {
    query<Rows>(statement: string): Promise<Rows>;
    transaction<Answer>(work: (tx: EntityManager) => Promise<Answer>): Promise<Answer>;
  }
  class Areas {
    constructor(private readonly dataSource: DataSource) {}
    place() { return this.dataSource.query('SELECT'); }
  }
  interface Things { find(): Promise<unknown>; }
  class AreaThings implements Things {
    constructor(private readonly areas: Areas) {}
    find() { return this.areas.place(); }
  }
`;

describe('the pool inside a transaction', () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stoep-pool-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function waysIn(save) {
    writeFileSync(join(folder, 'save.ts'), `${PLATFORM}\n${save}`);
    const compilerOptions = { target: 'es2022', strict: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    return findPoolInTransactions(join(folder, 'tsconfig.json'));
  }

  it('is found behind the functions that lead to it, which are named', () => {
    const [way] = waysIn(`class Save {
      constructor(private readonly pool: DataSource, private readonly areas: Areas) {}
      save() { return this.pool.transaction(async (tx) => this.write(tx)); }
      private async write(tx: EntityManager) { await tx.query('UPDATE'); return this.areas.place(); }
    }`);
    expect(way).toMatch(
      /^Inside a transaction: a function .* → write .* → place .* → this\.dataSource \(save\.ts:9\)$/,
    );
  });

  it('is found behind an interface, in every class that implements it', () => {
    const ways = waysIn('async function write(tx: EntityManager, things: Things) { await things.find(); }');
    expect(ways).toEqual([expect.stringContaining('find (save.ts:14) → place (save.ts:9)')]);
  });

  it('is found where a transaction begins inside another', () => {
    const ways = waysIn(`class Save {
      constructor(private readonly pool: DataSource) {}
      write(tx: EntityManager) { return this.again(); }
      again() { return this.pool.transaction(async () => 1); }
    }`);
    expect(ways).toHaveLength(1);
  });

  it('may be asked before and after, and a question may be put to the transaction', () => {
    const ways = waysIn(`class Save {
      constructor(private readonly pool: DataSource, private readonly areas: Areas) {}
      async save() {
        await this.areas.place();
        return this.pool.transaction(async (tx) => write(tx));
      }
    }
    async function write(tx: EntityManager) { return read(tx); }
    function read(db: Pick<EntityManager, 'query'>) { return db.query('SELECT'); }`);
    expect(ways).toEqual([]);
  });
});

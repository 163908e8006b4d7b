// Starts a PostgreSQL of our own in a folder, so that whoever clones Stoep needs nothing but Node.
// The order is: claim the folder, stop what a killed process left behind, make the files, serve.
import { initialiseCluster, DATABASE_NAME } from './initialise-cluster.js';
import { openHomeFolder } from './home-folder.js';
import { prepareBinaries } from './native-binaries.js';
import { takeOwnership } from './owner-lock.js';
import { stopOrphan } from './stop-orphan.js';
import { supervise } from './supervise.js';

export interface EmbeddedPostgresOptions {
  /** Where the data live, and nothing else; made when absent, kept between starts. */
  dataFolder: string;
  /** Port on 127.0.0.1; 0 or absent means a free one, another at each start. */
  port?: number;
  /** False gives up safety at a crash of the machine for speed; meant for tests. Default true. */
  durable?: boolean;
  /** Gets a line for each thing worth knowing; never a password. */
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection address with user and password; its role owns the database but is no superuser. */
  url: string;
  /** Fast shutdown; may be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts (and the first time makes) the database in `dataFolder`.
 * A server that dies is started again on the same port; a `pg.Pool` therefore needs an `error` listener.
 * @throws EmbeddedPostgresError, one sentence, when a living process uses these data or PostgreSQL cannot run
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, port = 0, durable = true, log = () => undefined } = options;
  const home = openHomeFolder(dataFolder, log);
  const giveBack = takeOwnership(home.folder);
  try {
    const binaries = prepareBinaries(home);
    await stopOrphan(home.data, log);
    const password = await initialiseCluster(home, binaries, durable);
    const server = await supervise({ home, binaries, port, durable }, log);
    let stopped: Promise<void> | undefined;
    return {
      url: `postgres://${DATABASE_NAME}:${password}@127.0.0.1:${server.port}/${DATABASE_NAME}`,
      stop: () => (stopped ??= server.stop().finally(giveBack)),
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

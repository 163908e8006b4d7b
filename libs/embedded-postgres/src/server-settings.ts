// The settings of the server, given on its command line so that a change here takes effect at the next
// start. Sized for a small machine with two cores; a municipality in production brings its own server.

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  // No sockets in a shared temporary folder.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A statement or its details may hold names and addresses: these stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** For tests: a crash of the machine may destroy the data, and everything that writes is much faster. */
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Arguments for `postgres`. */
export function serverArguments(data: string, port: number, durable: boolean): string[] {
  const settings = { ...ALWAYS, port: String(port), ...(durable ? {} : NOT_DURABLE) };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

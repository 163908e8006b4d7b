// The environment PostgreSQL's programs get: the machine's own, without settings that are meant for other
// PostgreSQL servers and clients (PGDATA, PGPORT and the like) and without our secrets.
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'ComSpec', 'LD_LIBRARY_PATH'];

/** The few variables that PostgreSQL needs, with messages in plain English. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const passed = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...(Object.fromEntries(passed) as NodeJS.ProcessEnv), LC_ALL: 'C', TZ: 'UTC' };
}

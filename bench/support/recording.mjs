// Listens to what the platform says to PostgreSQL, so that the floor of a measurement is the same SQL and not what
// somebody thought it would be.
import pg from 'pg';

let heard = null;
const original = pg.Client.prototype.query;

pg.Client.prototype.query = function query(config, values, ...rest) {
  const text = typeof config === 'string' ? config : config?.text;
  if (heard && typeof text === 'string')
    heard.push({ text, values: (Array.isArray(values) ? values : config.values) ?? [] });
  return original.call(this, config, values, ...rest);
};

export function startRecording() {
  heard = [];
}

/** @returns {{ text: string, values: unknown[] }[]} in the order in which they were sent */
export function endRecording() {
  const statements = heard ?? [];
  heard = null;
  return statements;
}

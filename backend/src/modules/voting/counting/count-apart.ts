import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CountingSettings } from '@stoep/rules';
import type { Election } from '@stoep/tally';
import { countTasks, type CountOrder, type CountTasks } from './count-tasks.js';

/** Below this a count takes a few milliseconds, and a thread would take longer to start. */
const lightWork = 20_000;

/**
 * Counts in a thread of its own, so that the site goes on answering while a city is counted. Small rounds are counted
 * where they are.
 */
export function countApart<Task extends keyof CountTasks>(
  task: Task,
  ...given: Parameters<CountTasks[Task]>
): Promise<ReturnType<CountTasks[Task]>> {
  const [election, rule] = given;
  const work: (...given: never) => unknown = countTasks[task];
  return isLight(task, election, rule)
    ? Promise.resolve(work(...(given as never)) as ReturnType<CountTasks[Task]>)
    : inThread({ task, given });
}

/** How often choices are looked at, at most: once or with each raise; a comparison or an explanation counts many times over. */
function isLight(
  task: keyof CountTasks,
  { ballots, budget }: Election,
  { completion, increment }: CountingSettings,
): boolean {
  const choices = ballots.reduce((sum, ballot) => sum + ballot.choices.length, 0);
  const counts = task === 'compare' || task === 'explain' ? 50 : 1;
  return counts * choices * (completion === 'add1' ? budget / increment : 1) < lightWork;
}

export function inThread<Answer>(order: CountOrder): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program(), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After an answer this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`The count ended without an answer, with code ${code}.`)));
  });
}

/** Tests read this file as source; a thread needs what was built. */
function program(): URL {
  const beside = new URL('./count-worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL(beside.href.replace('/backend/src/', '/backend/dist/'));
}

/** The thread that counts: takes one order, answers, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { countTasks, type CountOrder } from './count-tasks.js';

const { task, given } = workerData as CountOrder;
const work = countTasks[task] as (...given: readonly unknown[]) => unknown;
parentPort?.postMessage(work(...given));

/** The database worker: `batch()` blocks its thread through the fsync, and that thread must not be the sockets'. */
import { parentPort, workerData } from 'node:worker_threads';
import { StoreRefused } from '../../src/sync/store.ts';
import type { Call, Reply } from './calls.ts';
import { openConnection, type StorePlace } from './connection.ts';
import { Database } from './database.ts';
import { leavesDoubt, StartRefused } from './refusals.ts';

const port = parentPort!;
const opening = openConnection(workerData as StorePlace).then((client) => new Database(client));
// A failed opening is told by whichever call comes first.
opening.catch(() => {});

// One after the other: a transaction must not begin inside another's.
let last: Promise<unknown> = Promise.resolve();
// What made the store broken. From then on nothing is asked of the database: the process is about to end, and ends
// badly (aborted, or never) while a thread of it is inside the database.
let broken: NonNullable<Reply['error']> | undefined;

port.on('message', (call: Call) => {
  last = last.then(async () => port.postMessage(await answer(call)));
});

async function answer({ id, method, args }: Call): Promise<Reply> {
  if (broken) return { id, error: broken };
  try {
    const database = await opening;
    const value = await (database[method] as (...args: unknown[]) => unknown)(...args);
    return { id, value };
  } catch (error) {
    const described = describe(error);
    if (leavesDoubt(error)) broken = described;
    return { id, error: described };
  }
}

function describe(error: unknown): NonNullable<Reply['error']> {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof StoreRefused) return { type: 'refused', code: error.code, message };
  if (error instanceof StartRefused) return { type: 'start', message };
  return { type: 'fatal', message: stack ?? message };
}

/** Runs the edge until it is told to stop. */
import { flushCompileCache } from 'node:module';
import { makeLog } from './log.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './store/refusals.ts';
import { openStore } from './store/store.ts';

const settings = readSettings(process.env);
// Whoever started it in a terminal reads what is printed for people.
const log = makeLog(process.env.PVM_LOG ?? (process.stdout.isTTY ? 'warn' : 'info'));

// The database's thread opens the data while this one reads the rest of the program.
const store = openStore(settings);

/** Resolves when it serves. Sets the exit code, and ends the process, when told to stop. */
export async function run(): Promise<void> {
  try {
    const { startEdge } = await import('./edge.ts');
    const edge = await startEdge(settings, log, store);
    stopOnSignals(() => edge.stop());
    // Also for a process that will be killed rather than stopped: the next start is the quicker for it.
    void edge.loaded.then(flushCompileCache);
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}

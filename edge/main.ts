/** The venue's edge: `node edge/main.ts`. Options come from the environment (settings.ts). */
import { makeLog } from './log.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './store/connection.ts';

const settings = readSettings(process.env);
const log = makeLog(process.env.PVM_LOG ?? 'info');

try {
  const { startEdge } = await import('./edge.ts');
  const edge = await startEdge(settings, log);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      edge.stop().then(
        () => process.exit(0),
        (error) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exit(1);
}

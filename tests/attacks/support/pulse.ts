import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Pulse {
  readonly beats: number;
  readonly failed: number;
  /** Slowest answer, ms: the edge's event loop stood still no longer than that. */
  readonly slowest: number;
  readonly median: number;
}

/** The event loop may stand no longer than this, ms, on a machine that is busy with the attackers too. */
export const PATIENCE_MS = 3_000;

/** Begins to ask for `/health` again and again; the returned call stops it and says how quickly it was answered. */
export async function startPulse(origin: string, everyMs = 20): Promise<() => Promise<Pulse>> {
  const worker = new Worker(new URL('./pulse-worker.ts', import.meta.url), { workerData: { origin, everyMs } });
  // The first beat: it is at work.
  await once(worker, 'message');
  return async () => {
    worker.postMessage('stop');
    const [{ times, failed }] = (await once(worker, 'message')) as [{ times: number[]; failed: number }];
    const sorted = times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
    return { beats: sorted.length, failed, slowest: at(1), median: at(0.5) };
  };
}

/** How quickly the edge answers while `attack` runs. */
export async function pulseDuring(origin: string, attack: () => Promise<unknown>): Promise<Pulse> {
  const stop = await startPulse(origin);
  try {
    await attack();
  } catch (error) {
    await stop();
    throw error;
  }
  return stop();
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Pulse {
  readonly beats: number;
  readonly failed: number;
  /** Slowest answer, ms: the edge's event loop stood still no longer than that. */
  readonly slowest: number;
  readonly median: number;
}

/** How quickly the edge answers while `attack` runs. */
export async function pulseDuring(origin: string, attack: () => Promise<unknown>, everyMs = 20): Promise<Pulse> {
  const worker = new Worker(new URL('./pulse-worker.ts', import.meta.url), { workerData: { origin, everyMs } });
  // The first beat: it is at work.
  await once(worker, 'message');
  try {
    await attack();
  } finally {
    worker.postMessage('stop');
  }
  const [{ times, failed }] = (await once(worker, 'message')) as [{ times: number[]; failed: number }];
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN);
  return { beats: sorted.length, failed, slowest: at(1), median: at(0.5) };
}

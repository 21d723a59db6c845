/** Loaded before each server: on request it says what the process has cost so far. */
import { isMainThread } from 'node:worker_threads';

export interface Usage {
  /** Processor time of all threads, user and system, µs: what /proc/<pid>/stat counts, finer than its 10 ms. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly rss: number;
}

export interface Ask {
  /** Collect garbage before looking. */
  readonly tidy: boolean;
}

const collect = (globalThis as { gc?: () => void }).gc;

if (isMainThread && process.send) {
  process.on('message', ({ tidy }: Ask) => {
    if (tidy) for (let i = 0; i < 3; i++) collect?.();
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Usage);
  });
  // Nothing is left behind by a suite that was broken off.
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}

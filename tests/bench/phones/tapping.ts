/** A tablet in a thread of its own, so that a thousand phones in one process don't hold up what is measured of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { enrol, SyncClient } from '../../support/sync-client.ts';

const EVERY_MS = 500;

interface Place {
  readonly origin: string;
  readonly code: string;
}

/** Acts twice a second until it is stopped. */
export class Tapping {
  private readonly worker: Worker;
  private times: number[] = [];

  constructor(place: Place) {
    this.worker = new Worker(new URL(import.meta.url), { workerData: place });
    this.worker.on('message', (ms: number) => this.times.push(ms));
  }

  /** How long until each act since the last take was acknowledged, ms. */
  take(): readonly number[] {
    return this.times.splice(0);
  }

  async stop(): Promise<readonly number[]> {
    await this.worker.terminate();
    return this.take();
  }
}

async function tap({ origin, code }: Place): Promise<void> {
  const tablet = new SyncClient(origin, await enrol(origin, code)).connect();
  await tablet.signIn('Ben');
  await tablet.allAcked();
  for (let made = 1; ; made++) {
    const next = sleep(EVERY_MS);
    const begun = performance.now();
    const acked = new Promise<void>((resolve) => {
      tablet.onAck = () => tablet.acked >= tablet.seq && resolve();
    });
    await tablet.act('floor', 'player.added', { player: `tapped-${made}` });
    await acked;
    parentPort!.postMessage(performance.now() - begun);
    await next;
  }
}

if (!isMainThread) await tap(workerData as Place);

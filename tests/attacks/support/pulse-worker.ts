/** Asks for `/health` again and again, in a thread of its own: what this thread's owner does to itself is not measured. */
import { get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { origin, everyMs } = workerData as { origin: string; everyMs: number };
const times: number[] = [];
let failed = 0;

function beat(): void {
  const asked = performance.now();
  const done = (ok: boolean) => {
    if (ok) times.push(performance.now() - asked);
    else failed++;
    setTimeout(beat, everyMs);
  };
  const request = get(`${origin}/health`, { agent: false, timeout: 10_000 }, (response) => {
    response.resume().on('end', () => done(response.statusCode === 200));
  });
  request.on('timeout', () => request.destroy());
  request.on('error', () => done(false));
}

parentPort!.on('message', () => {
  parentPort!.postMessage({ times, failed });
  process.exit(0);
});
beat();

/** Asks for `/health` again and again, in a thread of its own: what this thread's owner does to itself is not measured. */
import { get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { origin, everyMs } = workerData as { origin: string; everyMs: number };
const times: number[] = [];
let failed = 0;
let stopping = false;

function beat(): void {
  const asked = performance.now();
  const done = (ok: boolean) => {
    if (!ok) failed++;
    times.push(performance.now() - asked);
    if (times.length === 1) parentPort!.postMessage('beating');
    if (!stopping) setTimeout(beat, everyMs);
    else report();
  };
  const request = get(`${origin}/health`, { agent: false, timeout: 20_000 }, (response) => {
    response.resume().on('end', () => done(response.statusCode === 200));
  });
  request.on('timeout', () => request.destroy());
  request.on('error', () => done(false));
}

/** With the beat that was under way: what holds the edge up for good is seen by it. */
function report(): void {
  parentPort!.postMessage({ times, failed });
  process.exit(0);
}

parentPort!.on('message', () => {
  stopping = true;
});
beat();

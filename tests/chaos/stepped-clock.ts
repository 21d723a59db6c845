/**
 * Loaded into an edge before its own code (`node --import`): its system clock is off by as many ms as the file says
 * that PVM_CHAOS_CLOCK names, looked at anew at each SIGUSR2. What is monotone stays as it is, as when NTP or a hand
 * sets a real clock. What it has read it writes beside that file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.PVM_CHAOS_CLOCK;
const real = Date.now;
let off = 0;

function look(): void {
  if (!file) return;
  off = Number(readFileSync(file, 'utf8'));
  writeFileSync(`${file}.read`, String(off));
}

look();
Date.now = () => real() + off;
// Signals are the main thread's; the database worker reads no clock.
if (isMainThread) process.on('SIGUSR2', look);

/** Where the suite keeps what it installs and makes, and how a process gets a core of its own. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');
/** The other servers' packages: the suite's own, never the project's. */
export const PACKAGES = join(ROOT, 'data/bench/peers');
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const pins = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;

/** The command on one core, where the machine has several and `taskset`. */
export function pinned(core: number, command: readonly string[]): [string, ...string[]] {
  return (pins ? ['taskset', '-c', String(core), ...command] : [...command]) as [string, ...string[]];
}

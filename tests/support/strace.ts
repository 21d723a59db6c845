/** Ends a process between a write and the fsync that should follow it: strace stops it as it enters that call. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { waitFor } from './wait.ts';

const run = promisify(execFile);
const MISSING = 'strace was not found, and this test needs it to see or fail the edge’s system calls: install strace.';

/** Installs strace where that is ours to do (root on Debian). Throws one sentence where it isn't. */
export async function provideStrace(): Promise<void> {
  if (await present()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', 'strace'], { env });
  }
  if (!(await present())) throw new Error(MISSING);
}

const present = (): Promise<boolean> =>
  run('strace', ['-V']).then(
    () => true,
    () => false,
  );

/** Resolves when the next fsync of the process (any of its threads) will be its end: the call is entered and never carried out. */
export function killAtNextSync(pid: number): Promise<ChildProcess> {
  const inject = 'inject=fsync,fdatasync:error=EIO:signal=SIGKILL:when=1';
  return attachStrace(pid, ['-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject]);
}

/**
 * Attaches strace, with these options, to all threads of a running process; resolves when it is there. SIGTERM ends
 * it, and the process goes on as if nothing had been.
 */
export async function attachStrace(pid: number, options: readonly string[]): Promise<ChildProcess> {
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tracer.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await waitFor(() => /attached/.test(said) || tracer.exitCode !== null, { message: 'strace to attach' });
  // A busy process may have met its end already: then strace is over too, and has said that it was there.
  if (!/attached/.test(said)) throw new Error(`strace could not attach: ${said}`);
  return tracer;
}

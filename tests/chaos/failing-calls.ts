/** Makes system calls of a running edge fail or take long: strace answers in the kernel's place. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { attachStrace } from '../support/strace.ts';

const SYNCS = 'fsync,fdatasync';
const WRITES = 'pwrite64,pwritev';

export class FailingCalls {
  private readonly tracer: ChildProcess;

  private constructor(tracer: ChildProcess) {
    this.tracer = tracer;
  }

  /** The fsync after `spared` others of its thread fails: that one, or every one from there on. */
  static sync(pid: number, spared: number, which: 'once' | 'for good'): Promise<FailingCalls> {
    return FailingCalls.attach(pid, SYNCS, `error=EIO:when=${spared + 1}${which === 'once' ? '' : '+'}`);
  }

  /** After so many writes more, of each thread, there is no space. */
  static space(pid: number, spared: number): Promise<FailingCalls> {
    return FailingCalls.attach(pid, WRITES, `error=ENOSPC:when=${spared + 1}+`);
  }

  /** Every fsync takes so many ms more. */
  static slow(pid: number, ms: number): Promise<FailingCalls> {
    return FailingCalls.attach(pid, SYNCS, `delay_enter=${ms * 1000}`);
  }

  private static async attach(pid: number, calls: string, what: string): Promise<FailingCalls> {
    const options = ['-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:${what}`];
    return new FailingCalls(await attachStrace(pid, options));
  }

  /** The calls do what they are for again; resolves when that is so, or the process is gone. */
  async end(): Promise<void> {
    if (this.tracer.exitCode !== null || this.tracer.signalCode !== null) return;
    this.tracer.kill('SIGTERM');
    await once(this.tracer, 'exit');
  }
}

/** The load generator as the suite sees it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LoadMethods } from './load.ts';
import { LOAD_CORE, pinned, ROOT } from './place.ts';

type Answer<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
export type Generator = { [K in keyof LoadMethods]: Answer<LoadMethods[K]> } & Disposable;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function startLoad(): Generator {
  const [command, ...args] = pinned(LOAD_CORE, [process.execPath, join(import.meta.dirname, 'load.ts')]);
  const child = spawn(command, args, {
    ...{ cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const call = caller(child);
  return new Proxy({} as Generator, {
    get: (_target, method) =>
      method === Symbol.dispose ? () => child.kill('SIGKILL') : (...args: unknown[]) => call(String(method), args),
  });
}

function caller(child: ChildProcess) {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`the load generator: ${error}`));
    else one?.resolve(value);
  });
  child.once('exit', (code, signal) => {
    for (const one of waiting.values()) one.reject(new Error(`the load generator ended (${signal ?? code})`));
  });
  return (method: string, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = calls++;
      waiting.set(id, { resolve, reject });
      child.send({ id, method, args });
    });
}

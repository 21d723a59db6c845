/** One of the servers, in a process of its own on a core of its own, on a copy of prepared data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { EDGE_FLAGS } from '../../../scripts/setup.mjs';
import { tempDir } from '../../support/temp-dir.ts';
import { PACKAGES, pinned, ROOT, SERVER_CORE } from './place.ts';
import type { Ask, Usage } from './servers/probe.ts';

export type ServerName = 'bare' | 'batched' | 'y-websocket' | 'hocuspocus' | 'pvm';

const SERVERS = join(import.meta.dirname, 'servers');
const START_MS = 60_000;

export class ServerProcess {
  readonly name: ServerName;
  readonly data: string;
  port = 0;
  private readonly removeData: () => Promise<void>;
  private child: ChildProcess | undefined;
  private output = '';
  private ending = false;

  private constructor(name: ServerName, data: string, removeData: () => Promise<void>) {
    this.name = name;
    this.data = data;
    this.removeData = removeData;
  }

  /** `prepared`: a folder with data that it starts from; it works on a copy. */
  static async on(name: ServerName, prepared?: string): Promise<ServerProcess> {
    const data = await tempDir(`bench-${name}`);
    if (prepared) await cp(prepared, data.path, { recursive: true });
    const server = new ServerProcess(name, data.path, data.remove);
    await server.start();
    return server;
  }

  /** Resolves once it has said its port. */
  async start(): Promise<void> {
    const file = this.name === 'batched' ? 'bare' : this.name;
    // As `npm start` runs it; the others have no such flags of their own.
    const flags = this.name === 'pvm' ? EDGE_FLAGS : [];
    const node = [
      process.execPath,
      ...flags,
      '--expose-gc',
      '--import',
      join(SERVERS, 'probe.ts'),
      join(SERVERS, `${file}.ts`),
    ];
    const [command, ...args] = pinned(SERVER_CORE, node);
    const child = spawn(command, args, {
      ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
      env: {
        ...{ ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1' },
        // Types are stripped once and kept, for each of them: what strips them is no part of a server.
        ...{ NODE_COMPILE_CACHE: join(PACKAGES, 'cache') },
        ...{ PEERS_PACKAGES: PACKAGES, PEERS_DATA: this.data, PEERS_BATCH: this.name === 'batched' ? '1' : '' },
      },
    });
    this.child = child;
    this.output = '';
    this.ending = false;
    this.port = await this.saysPort(child);
    child.once('exit', (code, signal) => {
      if (!this.ending) console.error(`${this.name} ended by itself (${signal ?? code}):\n${this.output}`);
    });
  }

  /** What it has cost since it started. */
  async usage(ask: Ask = { tidy: false }): Promise<Usage> {
    const child = this.child!;
    const answer = once(child, 'message');
    child.send(ask);
    return (await answer)[0] as Usage;
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As a service manager does: it may write what it still holds. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await this.removeData();
  }

  private saysPort(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${this.name} ${why}; it wrote:\n${this.output}`));
      const patience = setTimeout(() => fail('did not start'), START_MS);
      const read = (text: string) => {
        this.output = (this.output + text).slice(-20_000);
        const port = /^ready (\d+)$/m.exec(this.output)?.[1];
        if (!port) return;
        clearTimeout(patience);
        resolve(Number(port));
      };
      for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', read);
      child.once('exit', (code, signal) => {
        clearTimeout(patience);
        fail(`ended (${signal ?? code})`);
      });
    });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    this.ending = true;
    child.kill(signal);
    await ended;
  }
}

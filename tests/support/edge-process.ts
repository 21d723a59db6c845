import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { tempDir } from './temp-dir.ts';
import { waitFor } from './wait.ts';

const ROOT = join(import.meta.dirname, '../..');
const NODE = join(ROOT, 'node_modules/.bin/node');

/** What `npm start` runs: built by scripts/build-edge.mjs. Tests start the edge from its sources unless they say otherwise. */
export const BUILT_EDGE = 'dist/edge/main.mjs';

export interface EdgeOptions {
  /** Port to listen on; default a free one. Kept over restarts. */
  port?: number;
  /** Data directory; default a new temporary one, which `dispose` removes. */
  dataDir?: string;
  /** More environment. `PVM_DEMO` is `0` unless it is set here: tests make the venue that they need. */
  env?: Record<string, string>;
  /** Node options before the entry file, for example `['--inspect']`. */
  nodeArgs?: string[];
  /** Entry file from the project's root; default `edge/main.ts`. */
  entry?: string;
  /** What starts it elsewhere than on this machine's loopback interface, and its address there. */
  within?: { readonly command: readonly string[]; readonly host: string };
  /** Milliseconds until `/health` must answer; default 60,000. */
  timeout?: number;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A real edge in a process of its own, for tests that take its life. */
export class EdgeProcess {
  readonly port: number;
  readonly dataDir: string;
  readonly origin: string;
  #child: ChildProcess | undefined;
  #exit: Promise<Exit> | undefined;
  #logs: string[] = [];
  readonly #options: EdgeOptions;
  readonly #removeData: () => Promise<void>;

  constructor(options: EdgeOptions, port: number, dataDir: string, removeData: () => Promise<void>) {
    this.#options = options;
    this.port = port;
    this.dataDir = dataDir;
    this.origin = `http://${options.within?.host ?? '127.0.0.1'}:${port}`;
    this.#removeData = removeData;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** All that the edge has written so far, over all its lives, stdout and stderr as they came. */
  get logs(): string {
    return this.#logs.join('');
  }

  /** The parts of `logs` that are JSON lines (pino's), parsed. */
  get entries(): Record<string, unknown>[] {
    return this.logs.split('\n').flatMap((line) => parseObject(line));
  }

  /** Starts it (again), on the same port and data; resolves when `/health` answers. Rejects with its logs if it ends first. */
  async start(): Promise<void> {
    if (this.running) throw new Error('the edge runs already');
    const { within, nodeArgs = [], entry = 'edge/main.ts', env } = this.#options;
    const [command = NODE, ...args] = [...(within?.command ?? []), NODE, ...nodeArgs, entry];
    const place = within ? { PVM_HOST: within.host } : {};
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PVM_DEMO: '0', ...place, ...env, PORT: String(this.port), PVM_DATA: this.dataDir },
    });
    this.#child = child;
    this.#exit = new Promise((resolve) => {
      child.once('error', (error) => {
        this.#logs.push(`${error}\n`);
        resolve({ code: null, signal: null });
      });
      child.once('close', (code, signal) => resolve({ code, signal }));
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.#logs.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.#logs.push(text));
    await waitFor(async () => !this.running || (await this.answers()), {
      timeout: this.#options.timeout ?? 60_000,
      message: () => `${this.origin}/health; the edge wrote:\n${this.logs}`,
    });
    if (this.running) return;
    const { code, signal } = await this.exited();
    throw new Error(`the edge ended before it served (${signal ?? `code ${code}`}); it wrote:\n${this.logs}`);
  }

  /** `kill -9`: what a power cut does to the process. Resolves when it is gone. */
  kill(): Promise<Exit> {
    return this.#end('SIGKILL');
  }

  /** SIGTERM, as a service manager stops it; resolves when it has ended by itself. */
  stop(): Promise<Exit> {
    return this.#end('SIGTERM');
  }

  /** Sends any signal (for example SIGSTOP, to freeze it) without waiting. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Resolves when the process ends by itself. */
  exited(): Promise<Exit> {
    return this.#exit ?? Promise.resolve({ code: null, signal: null });
  }

  async answers(): Promise<boolean> {
    const response = await fetch(`${this.origin}/health`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => undefined,
    );
    await response?.body?.cancel();
    return response !== undefined;
  }

  /** Kills it if it runs and removes its data, unless the data directory was the caller's. */
  async dispose(): Promise<void> {
    await this.kill();
    await this.#removeData();
  }

  async #end(signal: NodeJS.Signals): Promise<Exit> {
    // A frozen process does not act on SIGTERM until it is let go on.
    if (this.running && signal !== 'SIGKILL') this.#child?.kill('SIGCONT');
    if (this.running) this.#child?.kill(signal);
    return this.exited();
  }
}

function parseObject(line: string): Record<string, unknown>[] {
  if (!line.startsWith('{')) return [];
  try {
    return [JSON.parse(line) as Record<string, unknown>];
  } catch {
    return [];
  }
}

/** Starts an edge and resolves when it serves. The caller disposes of it: `afterEach(() => edge.dispose())`. */
export async function startEdge(options: EdgeOptions = {}): Promise<EdgeProcess> {
  const port = options.port ?? (await freePort());
  const data = options.dataDir ? { path: options.dataDir, remove: async () => {} } : await tempDir('edge');
  const edge = new EdgeProcess(options, port, data.path, data.remove);
  try {
    await edge.start();
    return edge;
  } catch (error) {
    await edge.dispose();
    throw error;
  }
}

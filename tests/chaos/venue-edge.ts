/** One edge process of the venue, its clock, and what it has promised. */
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EdgeProcess, startEdge } from '../support/edge-process.ts';
import { waitFor } from '../support/wait.ts';
import type { End } from './link.ts';
import { Network } from './network.ts';

/** A busy machine, and an edge under strace. */
export const PATIENCE = { timeout: 120_000 };

/** Shorter than a venue would have them, so that a run need not wait for them. */
const SETTINGS = {
  PVM_HEARTBEAT_MS: '2000',
  PVM_DUE_MS: '200',
  PVM_PROBE_MS: '100',
  PVM_BUSY_MS: '500',
  // All tablets have one address here.
  PVM_CODE_TRIES: '1000000',
};
const PRELOAD = join(import.meta.dirname, 'stepped-clock.ts');
const ERRORS = ['error', 'fatal'];
/** What it says in due form when its disk is full, or failed. */
const EXPECTED = /^(storage$|the store is broken)/;
/** Whoever sent a request is gone. */
const GONE = 'ECONNRESET';

export interface Health {
  readonly node: { readonly term: number; readonly start: string };
  readonly store: 'ok' | 'full' | 'locked';
}

export class VenueEdge {
  readonly process: EdgeProcess;
  readonly folder: string;
  /** Where only root may have one: undefined for anybody else. */
  readonly network: Network | undefined;
  /** Highest seq of each device that was told to be safe here. */
  readonly promised = new Map<string, number>();
  /** How far its system clock is off, ms. */
  off = 0;
  private readonly clock: string;
  private errorsSeen = 0;

  private constructor(process: EdgeProcess, folder: string, clock: string, network: Network | undefined) {
    this.process = process;
    this.folder = folder;
    this.clock = clock;
    this.network = network;
  }

  /** Starts one whose data lies in `folder`/data; `planted`: modules that it loads before its own code. */
  static async start(folder: string, planted: readonly string[] = []): Promise<VenueEdge> {
    await mkdir(folder, { recursive: true });
    const clock = join(folder, 'clock');
    await writeFile(clock, '0');
    const network = (await Network.possible()) ? await Network.lay() : undefined;
    const process = await startEdge({
      ...(network && { within: network }),
      ...{
        dataDir: join(folder, 'data'),
        nodeArgs: [PRELOAD, ...planted].flatMap((module) => ['--import', module]),
        timeout: PATIENCE.timeout,
      },
      env: { ...SETTINGS, PVM_CHAOS_CLOCK: clock },
    });
    return new VenueEdge(process, folder, clock, network);
  }

  /** Where a tablet's line leads. */
  get end(): End {
    return { port: this.process.port, host: this.network?.host ?? '127.0.0.1' };
  }

  promise(device: string, seq: number): void {
    this.promised.set(device, Math.max(seq, this.promised.get(device) ?? 0));
  }

  async health(): Promise<Health> {
    return (await (
      await fetch(`${this.process.origin}/health`, { signal: AbortSignal.timeout(5_000) })
    ).json()) as Health;
  }

  /** Resolves when it has seen its clock step; at once when it is not running. */
  async stepClock(ms: number): Promise<void> {
    this.off += ms;
    await writeFile(this.clock, String(this.off));
    this.process.signal('SIGUSR2');
    const seen = async () =>
      !this.process.running || (await readFile(`${this.clock}.read`, 'utf8')) === String(this.off);
    await waitFor(seen, { ...PATIENCE, message: 'the edge to see its clock step' });
  }

  /** Stops it where it stands; what it has written stays as it is, as at a power cut. */
  async freeze(): Promise<void> {
    this.process.signal('SIGSTOP');
    await waitFor(() => isStopped(this.process.pid!), { ...PATIENCE, interval: 2, message: 'the edge to stand still' });
  }

  thaw(): void {
    this.process.signal('SIGCONT');
  }

  /** Its data as it lies on disk in one moment. */
  async copyTo(folder: string): Promise<void> {
    await this.freeze();
    try {
      await cp(join(this.folder, 'data'), join(folder, 'data'), { recursive: true });
    } finally {
      this.thaw();
    }
  }

  /** Puts other data in place of its own. It must be dead. What it promised with the old is no promise of the new. */
  async putBack(folder: string): Promise<void> {
    await rm(this.process.dataDir, { recursive: true });
    await cp(join(folder, 'data'), this.process.dataDir, { recursive: true });
    this.promised.clear();
  }

  /** What it logged as errors since it was last asked, as messages. */
  newErrors(): string[] {
    const errors = this.process.entries.filter((entry) => ERRORS.includes(entry.level as string) && !isExpected(entry));
    const fresh = errors.slice(this.errorsSeen);
    this.errorsSeen = errors.length;
    return fresh.map((entry) => JSON.stringify(entry).slice(0, 600));
  }

  async dispose(): Promise<void> {
    await this.process.dispose();
    await this.network?.remove();
  }
}

const isExpected = ({ msg, err }: Record<string, unknown>): boolean =>
  EXPECTED.test(msg as string) || (err as { code?: string } | undefined)?.code === GONE;

/** Every thread: the database worker may be in the middle of a write. */
function isStopped(pid: number): boolean {
  const states = readdirSync(`/proc/${pid}/task`).map((task) => readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'));
  return states.every((stat) => /^[Tt]$/.test(stat.slice(stat.lastIndexOf(')') + 2)[0] ?? ''));
}

/**
 * The flush loop: what waits is committed in one transaction; what arrives during its fsync makes
 * the next one, so slow disks group by themselves. So do busy rooms: what is already at the gate is waited for.
 */
import type { Committed, OwnAct, Primary } from '../../src/sync/primary.ts';
import { StoreRefused } from '../../src/sync/store.ts';

/**
 * Longest wait for what is at the gate, ms: a flush costs an fsync and a write to each reader, so many acts that come
 * at once should share it.
 */
const GATHER_MS = 10;

export interface FlushPorts {
  now(): number;
  /** More acts are on their way through the gate: `request` will be called when they have come. */
  moreComing(): boolean;
  /** Durable: broadcast and acknowledge. */
  onCommitted(committed: Committed): void;
  /** Nothing was written; the primary has dropped what devices sent. */
  onRefused(refused: StoreRefused): void;
  /** The disk is not to be trusted any more. */
  onBroken(error: unknown): void;
}

interface Waiter {
  resolve(committed: Committed): void;
  reject(error: unknown): void;
}

export class Flushing {
  private readonly primary: Primary;
  private readonly ports: FlushPorts;
  private waiters: Waiter[] = [];
  private scheduled = false;
  private running: Promise<void> | undefined;
  private holds = 0;
  /** Since when something waits, by `performance.now()`. */
  private since: number | undefined;
  private patience: NodeJS.Timeout | undefined;
  /** One after the other: what `alone` runs. */
  private works: Promise<unknown> = Promise.resolve();

  constructor(primary: Primary, ports: FlushPorts) {
    this.primary = primary;
    this.ports = ports;
  }

  /** Something waits. */
  request(): void {
    if (this.scheduled || this.running || this.holds > 0 || this.primary.idle) return;
    this.scheduled = true;
    this.since ??= performance.now();
    setImmediate(() => {
      this.scheduled = false;
      if (!this.running && this.mayBegin()) this.running = this.run().finally(() => this.ended());
    });
  }

  private mayBegin(): boolean {
    if (this.holds > 0 || this.primary.idle) return false;
    this.since ??= performance.now();
    if (!this.ports.moreComing() || performance.now() - this.since >= GATHER_MS) return true;
    // Whoever keeps the gate busy with what is never admitted holds nobody up for longer.
    this.patience ??= setTimeout(() => {
      this.patience = undefined;
      this.request();
    }, GATHER_MS);
    return false;
  }

  /** Commit the primary's own acts; resolves when they are durable and broadcast. */
  commit(acts: readonly OwnAct[]): Promise<Committed> {
    for (const act of acts) this.primary.act(act);
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      this.request();
    });
  }

  /** Runs `work` while no flush does, and no other such work: a meeting replaces what each of them would build on. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    this.holds++;
    const mine = this.works.then(async () => {
      await this.running;
      return work();
    });
    this.works = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      this.holds--;
      this.request();
    }
  }

  /** No flush begins for `ms`, or until the returned call: what is on its way would change what it builds on. */
  hold(ms: number): () => void {
    this.holds++;
    let held = true;
    const release = () => {
      clearTimeout(timer);
      if (!held) return;
      held = false;
      this.holds--;
      this.request();
    };
    const timer = setTimeout(release, ms);
    return release;
  }

  /** Resolves when no flush runs. */
  async settled(): Promise<void> {
    while (this.scheduled || this.running) {
      await (this.running ?? new Promise((resolve) => setImmediate(resolve)));
    }
  }

  private ended(): void {
    this.running = undefined;
    if (this.waiters.length > 0 && !this.primary.idle) this.request();
  }

  private async run(): Promise<void> {
    while (this.mayBegin()) {
      this.since = undefined;
      const waiters = this.waiters.splice(0);
      const committed = await this.flush(waiters);
      if (!committed) return;
      this.ports.onCommitted(committed);
      for (const waiter of waiters) waiter.resolve(committed);
    }
  }

  private async flush(waiters: readonly Waiter[]): Promise<Committed | undefined> {
    try {
      return await this.primary.flush(this.ports.now());
    } catch (error) {
      for (const waiter of waiters) waiter.reject(error);
      if (error instanceof StoreRefused) this.ports.onRefused(error);
      else this.ports.onBroken(error);
      return undefined;
    }
  }
}

/** Sealing: the state at the end of closed segments is kept as a checkpoint, and the directory says so. */
import { makeCheckpoint, subjectsToSeal } from '../../src/sync/checkpoint.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import { type Store, StoreRefused } from '../../src/sync/store.ts';
import type { Log } from '../log.ts';
import type { Directory } from '../sync/directory.ts';

export interface SealingPorts {
  readonly primary: Primary;
  readonly store: Pick<Store, 'saveCheckpoint'>;
  readonly directory: Directory;
  readonly log: Log;
  onBroken(error: unknown): void;
}

export class Sealing {
  private readonly ports: SealingPorts;
  private last: Promise<void> = Promise.resolve();

  constructor(ports: SealingPorts) {
    this.ports = ports;
  }

  /** It may lag behind the commits: nobody waits for a checkpoint. */
  committed(committed: Committed): void {
    for (const subject of subjectsToSeal(this.ports.primary, committed))
      this.last = this.last.then(() => this.seal(subject)).catch((error) => this.failed(subject, error));
  }

  settled(): Promise<void> {
    return this.last;
  }

  private async seal(subject: string): Promise<void> {
    const { primary, store, directory } = this.ports;
    const checkpoint = await makeCheckpoint(primary, subject);
    await store.saveCheckpoint(checkpoint);
    directory.sealed(checkpoint);
  }

  private failed(subject: string, error: unknown): void {
    // One that could not be kept is made again at the next seal.
    if (error instanceof StoreRefused) this.ports.log.warn({ subject, code: error.code }, 'not sealed');
    else this.ports.onBroken(error);
  }
}

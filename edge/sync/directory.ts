/** The directory document: each subject's chain of segments, and where its newest checkpoint stands. */
import { type Chain, chainOf, DIRECTORY_ROOT } from '../../src/sync/directory.ts';
import type { Primary } from '../../src/sync/primary.ts';
import type { StoredCheckpoint } from '../../src/sync/store.ts';
import { LiveDocument } from './live-document.ts';

export class Directory {
  readonly document = new LiveDocument();
  private readonly primary: Primary;
  private readonly checkpoints = new Map<string, StoredCheckpoint>();

  constructor(primary: Primary, checkpoints: Iterable<StoredCheckpoint>) {
    this.primary = primary;
    for (const checkpoint of checkpoints) this.checkpoints.set(checkpoint.subject, checkpoint);
    this.write(primary.logs.keys());
  }

  sealed(checkpoint: StoredCheckpoint): void {
    this.checkpoints.set(checkpoint.subject, checkpoint);
    this.write([checkpoint.subject]);
  }

  checkpointOf(subject: string): StoredCheckpoint | undefined {
    return this.checkpoints.get(subject);
  }

  /** Another history stands there: its end is sealed at the next occasion. */
  taken(subject: string): void {
    this.checkpoints.delete(subject);
    this.write([subject]);
  }

  /** The chains of these subjects have changed. */
  write(subjects: Iterable<string>): void {
    const map = this.document.doc.getMap<Chain>(DIRECTORY_ROOT);
    this.document.doc.transact(() => {
      for (const subject of subjects) {
        const log = this.primary.logs.get(subject);
        if (!log || log.segments.length === 0) continue;
        map.set(subject, chainOf(log, this.checkpoints.get(subject)));
      }
    });
  }
}

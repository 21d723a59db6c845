/** Keeps single values that change often: the newest of each is written, one write at a time. */
import { type Database, type KeptValues, keepValue } from './database.ts';

export interface Keeper {
  keep<K extends keyof KeptValues>(name: K, value: KeptValues[K] | undefined): void;
  /** Resolves when nothing waits to be written. */
  idle(): Promise<void>;
}

/**
 * Everything kept this way can be found out again, so a failed write is let go: a disk that takes nothing
 * tells of itself at the next act.
 */
export function makeKeeper(db: Database): Keeper {
  const waiting = new Map<keyof KeptValues, KeptValues[keyof KeptValues] | undefined>();
  let writing: Promise<void> = Promise.resolve();
  let busy = false;

  async function write(): Promise<void> {
    for (const [name, value] of waiting) {
      waiting.delete(name);
      await keepValue(db, name, value).catch(() => {});
    }
    busy = false;
  }

  return {
    keep(name, value) {
      waiting.set(name, value);
      if (busy) return;
      busy = true;
      writing = write();
    },
    idle: () => writing,
  };
}

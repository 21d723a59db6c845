/**
 * What a screen remembers over a power cut: who it is, its venue, and the last boards with their age. It lives in
 * localStorage, which is read in the same tick (the first paint shows the room) and is there on plain http too.
 */
import type { BoardContent } from '../../../src/sync/board.ts';
import type { VenueFacts } from './venue.ts';

/** This screen as the venue knows it. */
export interface Identity {
  readonly device: string;
  readonly token: string;
}

export interface Memory {
  readonly facts?: VenueFacts | undefined;
  /** When the venue was last heard from, ms by its clock. */
  readonly heardAt: number;
  /** The venue's clock minus the device's own, ms, as last measured. */
  readonly offset: number;
  readonly boards: { readonly [view: string]: BoardContent };
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const IDENTITY = 'pvm.screen.identity';
const MEMORY = 'pvm.screen.memory';

function read<T>(store: Store, key: string, fits: (value: T) => boolean): T | undefined {
  try {
    const value = JSON.parse(store.getItem(key) ?? 'null') as T | null;
    return value !== null && fits(value) ? value : undefined;
  } catch {
    // Cut off by a power loss, or storage is refused: as good as never written.
    return undefined;
  }
}

function write(store: Store, key: string, value: unknown): void {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // Full or refused: the screen works on, and after a power cut it starts with nothing to show.
  }
}

export const readIdentity = (store: Store): Identity | undefined =>
  read<Identity>(store, IDENTITY, ({ device, token }) => typeof device === 'string' && typeof token === 'string');

export const keepIdentity = (store: Store, identity: Identity): void => write(store, IDENTITY, identity);

/** Not a screen of this room any more: what it showed goes with it. */
export function forgetAll(store: Store): void {
  try {
    store.removeItem(IDENTITY);
    store.removeItem(MEMORY);
  } catch {
    // Storage is refused: nothing was kept either.
  }
}

export const readMemory = (store: Store): Memory | undefined =>
  read<Memory>(
    store,
    MEMORY,
    ({ heardAt, offset, boards }) =>
      Number.isFinite(heardAt) && Number.isFinite(offset) && typeof boards === 'object' && boards !== null,
  );

export const keepMemory = (store: Store, memory: Memory): void => write(store, MEMORY, memory);

/**
 * The venue's time as far as a screen can tell that just woke with no server: its own clock and the difference it measured
 * last. Never before the moment it last heard of: a board without a battery-backed clock wakes in the past.
 */
export const guessNow = (memory: Memory | undefined, ownClock: number): number =>
  memory ? Math.max(ownClock + memory.offset, memory.heardAt) : ownClock;

/**
 * What an error of the database means. A full disk or a lock held by another program is a refusal:
 * nothing was written, the devices keep their acts, it passes. Anything else means that what is on
 * disk is not known any more: the process ends, and the next start reads what is really there.
 */
import { StoreRefused } from '../../src/sync/store.ts';

/** A reason to end that whoever starts the edge can act on: one sentence, shown without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** SQLite's primary result codes are the low byte of the extended ones. */
const BUSY = 5;
const LOCKED = 6;
const IOERR = 10;
const FULL = 13;
const CONSTRAINT = 19;
/** The WAL's index could not grow: a full disk, too (SQLite has no better name for it). */
const IOERR_SHMSIZE = IOERR | (19 << 8);

export type Meaning = 'store.full' | 'store.locked' | 'fatal';

export function meaningOf(error: unknown): Meaning {
  const raw = (error as { rawCode?: unknown }).rawCode;
  if (typeof raw !== 'number') return 'fatal';
  if (raw === IOERR_SHMSIZE || (raw & 0xff) === FULL) return 'store.full';
  if ((raw & 0xff) === BUSY || (raw & 0xff) === LOCKED) return 'store.locked';
  return 'fatal';
}

/** The database itself failed: what it says from now on is not to be believed. A constraint that holds is no such thing. */
export function leavesDoubt(error: unknown): boolean {
  const raw = (error as { rawCode?: unknown }).rawCode;
  return typeof raw === 'number' && (raw & 0xff) !== CONSTRAINT && meaningOf(error) === 'fatal';
}

/** The error that the store's port names for it, or the error itself when there is none. */
export function asRefusal(error: unknown): unknown {
  const meaning = meaningOf(error);
  return meaning === 'fatal' ? error : new StoreRefused(meaning, error);
}

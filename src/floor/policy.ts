/** What rooms set differently; adopted whole by `policy.adopted`. */
import type { Reader } from '../kernel/layer.ts';
import type { FloorTables } from './state.ts';

/** What becomes of an entry whose call ran out: `end-once` = to the end the first time, then removed. */
export const EXPIRIES = ['end-once', 'end', 'hold', 'remove'] as const;

/** [CASH-3] `ask`: they are kept, and the floor is asked. */
export const OTHER_LISTS = ['ask', 'keep', 'drop'] as const;

export interface FloorPolicy {
  /** [LIST-3] Time to answer a call, in seconds. */
  readonly callSeconds: number;
  /** After it, for answers on their way. */
  readonly graceSeconds: number;
  /** What "more time" adds. */
  readonly extendSeconds: number;
  /** How often "more time" may be asked for, for one call. */
  readonly extensions: number;
  readonly expiry: (typeof EXPIRIES)[number];
  /** [LIST-2] A call-in is removed unless checked in by then. */
  readonly checkinMinutes: number;
  /** [CASH-2] Away longer than that: the floor is told. */
  readonly awayMinutes: number;
  /** [CASH-3] A seated player's entries on the lists of other games. */
  readonly otherLists: (typeof OTHER_LISTS)[number];
  /** [LIST-5] 0: no limit. */
  readonly listsPerPlayer: number;
  /** [MOVE-2] A table change that leaves the source shorter than the destination. */
  readonly shorteningMove: 'refuse' | 'warn';
  /** [DAY-1] Minutes after midnight, venue time. */
  readonly dayTurnsAtMinutes: number;
  /** IANA name; without it no day turns by itself. */
  readonly timeZone?: string | undefined;
}

export const DEFAULT_FLOOR_POLICY: FloorPolicy = {
  callSeconds: 300,
  graceSeconds: 120,
  extendSeconds: 300,
  extensions: 1,
  expiry: 'end-once',
  checkinMinutes: 90,
  awayMinutes: 15,
  otherLists: 'ask',
  listsPerPlayer: 0,
  shorteningMove: 'refuse',
  dayTurnsAtMinutes: 360,
};

export const floorPolicy = (state: Reader<FloorTables>): FloorPolicy =>
  state.get('policy', 'policy') ?? DEFAULT_FLOOR_POLICY;

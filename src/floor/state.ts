/** The floor's tables. Times are milliseconds since 1970. */
import type { KernelTables } from '../kernel/entry.ts';
import type { EventId } from '../kernel/layer.ts';
import type { FloorPolicy } from './policy.ts';

export type PlayerId = string;
export type GameId = string;
export type TableId = string;
/** 1 … the table's number of seats. */
export type SeatNumber = number;

export interface FloorPlayer {
  /** Name and notes are gone from the rosters; the id stands in the log for ever. */
  readonly erased: boolean;
}

/** [CASH-1] */
export interface Game {
  readonly name: string;
  /** A label: "1/3", "5/5 PLO". */
  readonly stakes: string;
  readonly seats: number;
  /** Buy-in range, a label. */
  readonly buyIn?: string | undefined;
  readonly closed: boolean;
}

/** [CASH-1] `open`: being filled. */
export type TableState = 'closed' | 'open' | 'running' | 'short' | 'breaking';

export interface CashTable {
  readonly game: GameId;
  readonly seats: number;
  /** What the room calls it: "12". Undefined: its id. */
  readonly label?: string | undefined;
  readonly state: TableState;
  readonly openedAt: number;
}

/** [CASH-2] Row id: `${table}.${seat}`; a closed table has none. */
export type Seat =
  | { readonly type: 'open' }
  | { readonly type: 'held'; readonly player: PlayerId; readonly call: EventId }
  | { readonly type: 'occupied'; readonly player: PlayerId; readonly since: number }
  | {
      readonly type: 'away';
      readonly player: PlayerId;
      /** Since when in this seat. */
      readonly since: number;
      readonly awaySince: number;
      /** From then on the floor is told. */
      readonly awayUntil: number;
    }
  | { readonly type: 'locked' };

/** Where a player sits: the index that holds [SEAT-3]. Row id: the player's. */
export interface Sitting {
  readonly table: TableId;
  readonly seat: SeatNumber;
}

/** [LIST-2] A phone in the room, or one elsewhere (`callin`). */
export type Origin = 'floor' | 'phone' | 'callin' | 'kiosk';

/** [LIST-1] What orders a list; see places.ts. */
export interface Place {
  readonly time: number;
  readonly device: string;
  readonly seq: number;
  /** Behind the entry with the shorter place; the latest that was moved there comes first. */
  readonly behind: readonly number[];
}

export type EntryStatus =
  | { readonly type: 'waiting' }
  | { readonly type: 'called'; readonly call: EventId }
  /** Not called until resumed (policy `hold` after an unanswered call). */
  | { readonly type: 'held' };

export type MoveReason = 'mistake' | 'seniority' | 'must-move' | 'floor-decision';

/** Row id: `${game}.${player}`. */
export interface WaitlistEntry {
  readonly game: GameId;
  readonly player: PlayerId;
  readonly origin: Origin;
  readonly joinedAt: number;
  readonly place: Place;
  /** Why the place isn't the one of joining. */
  readonly moved?: { readonly reason: MoveReason | 'expired'; readonly by: string; readonly at: number } | undefined;
  readonly status: EntryStatus;
  /** A call-in is not, until checked in; only who is present is called. */
  readonly present: boolean;
  /** When a call-in that hasn't been checked in is removed. */
  readonly checkinBy?: number | undefined;
  /** Calls that ran out. */
  readonly expiries: number;
}

export type RemovalReason = 'asked' | 'no-show' | 'floor' | 'declined' | 'expired' | 'checkin' | 'erased' | 'seated';

/** An entry taken off its list, kept to be restored until the day turns. Row id: `${game}.${player}`. */
export interface RemovedEntry {
  readonly entry: WaitlistEntry;
  readonly reason: RemovalReason;
  readonly removedAt: number;
}

/** One row a game: who is on its list, in order. */
export interface Waitlist {
  readonly order: readonly PlayerId[];
  /** Moves so far: numbers them. */
  readonly moves: number;
}

/** An open call. Row id: the calling event's. */
export interface Call {
  readonly game: GameId;
  readonly player: PlayerId;
  readonly table?: TableId | undefined;
  readonly seat?: SeatNumber | undefined;
  readonly device: string;
  readonly by: string;
  readonly at: number;
  readonly deadline: number;
  /** Milliseconds after the deadline in which an answer may still arrive. */
  readonly grace: number;
  readonly extensions: number;
  /** When the player said that they are on their way: then it doesn't run out by itself. */
  readonly comingAt?: number | undefined;
}

export type CallEnd = 'seated' | 'declined' | 'expired' | 'withdrawn' | 'left';

/** A call that is over, kept until the day turns. Row id: the calling event's. */
export interface PastCall {
  readonly game: GameId;
  readonly player: PlayerId;
  readonly end: CallEnd;
  readonly endedAt: number;
}

/** A device's last "call next" for a game: how a second tap is known. Row id: `${game}.${device}`. */
export interface LastTap {
  readonly saw: PlayerId;
  readonly target: string;
  readonly at: number;
}

/** When seats of a game opened today, the latest 60. One row a game. [LIST-8] */
export interface Openings {
  readonly times: readonly number[];
}

/** One row, `day`: the gaming day that runs. [DAY-1] */
export interface Day {
  /** `YYYY-MM-DD` by the venue's calendar. */
  readonly day: string;
  readonly since: number;
}

export interface FloorTables extends KernelTables {
  players: FloorPlayer;
  games: Game;
  tables: CashTable;
  seats: Seat;
  sitting: Sitting;
  lists: Waitlist;
  entries: WaitlistEntry;
  removed: RemovedEntry;
  calls: Call;
  pastCalls: PastCall;
  taps: LastTap;
  openings: Openings;
  /** One row, `policy`; without it DEFAULT_FLOOR_POLICY holds. */
  policy: FloorPolicy;
  day: Day;
}

export const seatKey = (table: TableId, seat: SeatNumber): string => `${table}.${seat}`;
export const entryKey = (game: GameId, player: PlayerId): string => `${game}.${player}`;

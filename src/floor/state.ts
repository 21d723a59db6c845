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
  /** Not on any list nor in any seat till then (for ever when it says no time). */
  readonly barred?: { readonly since: number; readonly until?: number | undefined } | undefined;
  /** An account has claimed this player of the venue: acts that name the one mean the other. */
  readonly mergedInto?: PlayerId | undefined;
}

/** [CASH-1] */
export interface Game {
  readonly name: string;
  /** A label: "1/3", "5/5 PLO". */
  readonly stakes: string;
  readonly seats: number;
  /** Buy-in range, a label. */
  readonly buyIn?: string | undefined;
  /** A mixed game's rotation, in order. */
  readonly rotation?: readonly string[] | undefined;
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
  /** [MUST-1] The tables that its players must move to. Undefined: it feeds none. */
  readonly feeds?: readonly TableId[] | undefined;
}

/** [MUST-1] How long someone has been in a table's line: since when, then the how-manieth of those who came at once. */
export interface Standing {
  readonly time: number;
  readonly nth: number;
}

/** [CASH-2] Row id: `${table}.${seat}`; a closed table has none. */
export type Seat =
  | { readonly type: 'open' }
  | { readonly type: 'held'; readonly player: PlayerId; readonly call: EventId }
  | {
      readonly type: 'occupied';
      readonly player: PlayerId;
      /** Since when in this seat. */
      readonly since: number;
      readonly standing: Standing;
    }
  | {
      readonly type: 'away';
      readonly player: PlayerId;
      readonly since: number;
      readonly standing: Standing;
      readonly awaySince: number;
      /** From then on the floor is told. */
      readonly awayUntil: number;
      /** The act that told the floor. */
      readonly told?: EventId | undefined;
    }
  | { readonly type: 'locked' };

export const OPEN: Seat = { type: 'open' };

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
  readonly moved?:
    | { readonly reason: MoveReason | 'expired' | 'broken-table'; readonly by: string; readonly at: number }
    | undefined;
  readonly status: EntryStatus;
  /** A call-in is not, until checked in; only who is present is called. */
  readonly present: boolean;
  /** When a call-in that hasn't been checked in is removed. */
  readonly checkinBy?: number | undefined;
  /** Calls that ran out. */
  readonly expiries: number;
}

export type RemovalReason =
  | 'asked'
  | 'no-show'
  | 'floor'
  | 'declined'
  | 'expired'
  | 'checkin'
  | 'erased'
  | 'seated'
  | 'barred'
  | 'merged';

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
  /** [LIST-9] It did not reach their phone: somebody walks over. `notice` told the floor. */
  readonly undelivered?: { readonly reason: string; readonly at: number; readonly notice: EventId } | undefined;
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

/** [MOVE-1] `seat`: at the same table; `table`: in the same game. */
export type MoveSort = 'seat' | 'table';

/** [MOVE-1] A seated player who wants another seat. Row id: `${sort}.${player}`. */
export interface MoveRequest {
  readonly player: PlayerId;
  readonly sort: MoveSort;
  /** Orders its queue (`queueKey`): the lower, the earlier. */
  readonly number: number;
  /** Seats of their table, or tables of their game, that they want. Empty: any other. */
  readonly seats: readonly SeatNumber[];
  readonly tables: readonly TableId[];
  readonly askedAt: number;
  /** What last sent it to the end. */
  readonly sent?: { readonly because: 'moved' | 'declined'; readonly at: number } | undefined;
  /** Open seats (`seatKey`) that they said no to: not offered again before somebody has sat there. */
  readonly declined: readonly string[];
}

/** The last number given out. One row a queue. */
export interface RequestQueue {
  readonly last: number;
}

/** [MUST-1] A table that broke today, and the order drawn. Row id: the act's. */
export interface BrokenTable {
  readonly table: TableId;
  readonly game: GameId;
  readonly seed: string;
  readonly players: readonly PlayerId[];
  readonly order: readonly PlayerId[];
  readonly at: number;
}

/** A phone that wants to hear of a tournament. Row id: `${tournament}.${player}`. */
export interface Interest {
  readonly tournament: string;
  readonly player: PlayerId;
  readonly at: number;
}

export type HistoryWhat =
  | 'joined'
  | 'checked-in'
  | 'restored'
  | 'off-list'
  | 'called'
  | 'call-ended'
  | 'seated'
  | 'moved'
  | 'left'
  | 'away'
  | 'back'
  | 'asked'
  | 'declined'
  | 'refused-must-move'
  | 'table-broke'
  | 'barred';

/** What befell a player today; `why` is a code (how a call ended, why someone is off a list). */
export interface HistoryLine {
  readonly at: number;
  readonly what: HistoryWhat;
  readonly game?: GameId | undefined;
  readonly table?: TableId | undefined;
  readonly seat?: SeatNumber | undefined;
  readonly why?: string | undefined;
}

/** One row a player, until the day turns; the latest lines. */
export interface History {
  readonly lines: readonly HistoryLine[];
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
  requests: MoveRequest;
  queues: RequestQueue;
  breaks: BrokenTable;
  interests: Interest;
  history: History;
  /** One row, `policy`; without it DEFAULT_FLOOR_POLICY holds. */
  policy: FloorPolicy;
  day: Day;
}

export const seatKey = (table: TableId, seat: SeatNumber): string => `${table}.${seat}`;
export const requestKey = (sort: MoveSort, player: PlayerId): string => `${sort}.${player}`;
/** Seat changes queue at their table, table changes in their game. */
export const queueKey = (sort: MoveSort, of: TableId | GameId): string => `${sort}.${of}`;
export const interestKey = (tournament: string, player: PlayerId): string => `${tournament}.${player}`;
export const entryKey = (game: GameId, player: PlayerId): string => `${game}.${player}`;

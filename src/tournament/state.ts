/**
 * One tournament's state: the tables that its fold writes. Subject `tournament/<id>`.
 *
 * Places, averages and lists are not stored: selectors reckon them. What is stored beside plain facts
 * are counters (`counts`, `TableRow.seated`), so that no act has to look at every player.
 * Times are milliseconds since 1970; amounts are chips.
 */
import type { KernelTables } from '../kernel/entry.ts';
import type { EventId } from '../kernel/layer.ts';
import type { StructureRow } from '../structure/structure.ts';

export type PlayerId = string;
export type TableId = string;
/** `<table>.<seat number>`. */
export type SeatKey = string;

/** [ENTRY-1] Whether the clock is paused or on a break, and whether entry is open, stand elsewhere. */
export type Phase = 'announced' | 'registering' | 'running' | 'finished' | 'cancelled';

/** [ENTRY-4] `limit: null` = no limit. A tournament without re-entries has null in place of these terms. */
export interface ReentryTerms {
  readonly limit: number | null;
}
/** Open from the start of row `fromRow` to the end of row `untilRow` (rows counted from 0). */
export interface ChipTerms {
  readonly fromRow: number;
  readonly untilRow: number;
  readonly limit: number | null;
  readonly chips: number;
}

/** Id `this`. */
export interface TournamentRow {
  readonly name: string;
  readonly phase: Phase;
  readonly seatsPerTable: number;
  readonly startingStack: number;
  /** Most entries that may be live at once; null = as many as come. */
  readonly capacity: number | null;
  /** How many places win something (tickets, points); 0 = not known yet ([BUST-4]). */
  readonly prizePlaces: number;
  readonly registration: 'unopened' | 'open' | 'closed';
  /** [ENTRY-3] Registration closes when this row (from 0) ends; null = only by hand. */
  readonly closesAfterRow: number | null;
  /** When it closed. An entry that began before is honoured, by policy. */
  readonly closedAt: number | null;
  readonly reentries: ReentryTerms | null;
  readonly rebuys: ChipTerms | null;
  readonly addOns: ChipTerms | null;
  /** When play is announced to begin, by the room's calendar: not moved when the primary's clock is corrected. */
  readonly startsAt?: number | undefined;
  /** [REDRAW-1] Players that the latest redraw seated; absent before the first. */
  readonly redrawnAt?: number | undefined;
  /** [REDRAW-2] The final table, once it is drawn. */
  readonly finalTable?: TableId | undefined;
}

/**
 * House rules in force. Id `this`. What a body leaves out has its default: read them with `policyOf` (policy.ts).
 */
export interface PolicyRow {
  /** [ENTRY-3] Entries begun in the final minute count although they arrive after the close. */
  readonly honourFinalMinute: boolean;
  /** [SEAT-2] Which open seats a draw uses. */
  readonly drawPool: 'shortest' | 'all';
  /** [ENTRY-6] What a withdrawal is once play began. */
  readonly withdrawal: 'blinded' | 'bust';
  /** [BAL-1] Players between fullest and shortest from which tables are out of balance; 3 counts while over four tables are left. */
  readonly balanceAt?: 2 | 3 | undefined;
  /** [BAL-4] Which of the fullest tables gives; of the shortest, the one at the other end of that order receives. */
  readonly givesFirst?: 'highest-number' | 'lowest-number' | 'break-order' | undefined;
  /** [BAL-2] Who moves where: by the big blind, or into the seat that opened last (stud). */
  readonly balanceBy?: 'big-blind' | 'last-seat' | undefined;
  /** [BREAK-1] Seats that a break must leave open once entry is closed. */
  readonly breakSpare?: number | undefined;
  /** [BREAK-1] The same while entry is open; null = as many as one table has. */
  readonly breakSpareInEntry?: number | null | undefined;
  /** [REDRAW-1] Numbers of players left at which all are seated anew. The final table is not among them. */
  readonly redrawPoints?: readonly number[] | undefined;
  /** [REDRAW-1] Players at the final table; null = one full table plus one, ten at most. */
  readonly finalTableAt?: number | null | undefined;
  /** [BUST-3] What the clock gives for each hand of hand-for-hand (ms); null = it is paused. */
  readonly handMs?: number | null | undefined;
  /** [BUST-3] Busts of one such hand at several tables: do they tie, or do stacks rank them? */
  readonly acrossTables?: 'tie' | 'stacks' | undefined;
  /** [ENTRY-5] How long a called alternate has (ms), and how often one is called in a turn. */
  readonly alternateCallMs?: number | undefined;
  readonly alternateCalls?: number | undefined;
  /** [ENTRY-7] Which stack a player takes on who came through several flights. */
  readonly stackForward?: 'best' | 'last' | 'sum' | undefined;
}

/** Id `this`. */
export interface StructureState {
  readonly rows: readonly StructureRow[];
}

/** Id `this`. Counters that every act keeps right. */
export interface CountsRow {
  /** Entries that stand: first entries and re-entries, less the voided ones. */
  readonly entries: number;
  /** Players who ever had an entry that stands. Places run from 1 to this. */
  readonly entrants: number;
  /** Players still in, seated or not. */
  readonly left: number;
  readonly seated: number;
  readonly tables: number;
  /** Hands that ended with somebody out, and hands of hand-for-hand; numbers the busts in committed order. */
  readonly bustHands: number;
  /** Clock acts that took effect; numbers them in committed order. */
  readonly clockActs: number;
  readonly chipsIssued: number;
  /** Part of `chipsIssued` that no entry brought: bonuses, roundings, corrections. */
  readonly chipsAdded: number;
  readonly chipsRemoved: number;
  /** Seats that somebody left, so far: numbers them (`SeatRow.opened`). */
  readonly seatsOpened?: number | undefined;
  /** Listings of alternates and goings to the end, so far: numbers them ([ENTRY-5]). */
  readonly alternatesListed?: number | undefined;
}

/** By player id. */
export interface PlayerRow {
  /** `in` with no seat: registered, unseated. `withdrawn`: the entry is void. */
  readonly status: 'in' | 'out' | 'withdrawn';
  /** Number of the present (or last) entry: 1 = first, 2 = first re-entry. */
  readonly entry: number;
  readonly seat: SeatKey | null;
  readonly present: boolean;
  /** Left after play began; the stack stays and is blinded off ([ENTRY-6]). */
  readonly away: boolean;
  readonly rebuys: number;
  readonly addOns: number;
  /** Chips issued to this player less those taken out with them, all entries together. */
  readonly issued: number;
  /** Last chip count, null when never counted in this entry. */
  readonly chips: number | null;
  readonly registeredAt: number;
}

/** By table id. */
export interface TableRow {
  /** What people call it. */
  readonly number: number;
  readonly seats: number;
  readonly seated: number;
  /** [BAL-1] Players at the table when the director let it play on although short; over once their number changes. */
  readonly playsShort?: number | undefined;
  /** [REDRAW-2] Seat of the button that was drawn for the final table's first hand. */
  readonly button?: number | undefined;
}

/** By seat key; a row for every seat of every table in play, taken or not. */
export interface SeatRow {
  readonly player: PlayerId | null;
  readonly locked: boolean;
  /** When it was last left, as a number that grows ([BAL-2], stud); absent while nobody has left it. */
  readonly opened?: number | undefined;
}

export type MoveCause = 'balance' | 'break' | 'redraw' | 'floor';

/** A seat as people call it: the numbers stay readable when the table has left play. */
export interface Spot {
  readonly table: number;
  readonly seat: number;
}

/** [BREAK-2] By player id: somebody who has to change seats and has not been seen at the new one. */
export interface MoveRow {
  /** Null: they had no seat. */
  readonly from: Spot | null;
  readonly to: SeatKey;
  readonly cause: MoveCause;
  /** Dealt in only once the button has passed ([SEAT-2]); null = not known, the button was not told. */
  readonly waits: boolean | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: EventId;
}

/** [BREAK-1] Id `this`: tables in the order in which they break, as staff set it. */
export interface BreakOrderRow {
  readonly tables: readonly TableId[];
}

/** By `<player>.<entry>`. */
export interface BustRow {
  readonly player: PlayerId;
  readonly entry: number;
  /** Number of the hand in committed order; busts of one hand share it ([BUST-2]). */
  readonly hand: number;
  readonly seat: SeatKey | null;
  /** Stack at the start of the hand, where known. */
  readonly stack: number | null;
  readonly eliminator: PlayerId | null;
  readonly at: number;
  readonly event: EventId;
}

/**
 * Id `this`. The clock's anchor: `remainingMs` were left of row `index` at time `at`, and it has run since
 * if `run` is `running`. An index of one past the structure's end means the last level, repeated.
 */
export interface ClockRow {
  readonly run: 'ready' | 'running' | 'paused';
  readonly index: number;
  readonly remainingMs: number;
  readonly at: number;
}

/** [ENTRY-5] By player id. */
export interface AlternateRow {
  /** Grows with each listing and each going to the end. */
  readonly order: number;
  /** How often called in this turn. */
  readonly calls: number;
  /** When the present call runs out (ms since 1970); null = not called. */
  readonly until: number | null;
  readonly listedAt: number;
}

/** [ENTRY-7] By the flight's id: a first day that feeds this one. */
export interface FlightRow {
  /** The level that it reached, as people call it. */
  readonly level: number;
  readonly entries: number;
  readonly entrants: number;
  /** Players whom it sent forward. */
  readonly forward: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** [ENTRY-7] By player id: the stack that came forward from the flights. */
export interface CarriedRow {
  readonly chips: number;
}

/** [CHIP-2] By row of the structure: a colour-up that was done. */
export interface ColourUpRow {
  readonly chips: readonly number[];
  readonly rounding: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: EventId;
}

/** [BUST-5] Id `this`. */
export interface ResultsRow {
  /** Milliseconds since 1970; null = not published yet. */
  readonly publishedAt: number | null;
  readonly times: number;
  /** Acts of correction so far, and when last published. */
  readonly corrections: number;
  readonly publishedCorrections: number;
}

/** [BUST-5] By player id: the place that staff gave, in place of the one that the busts give. */
export interface CorrectionRow {
  readonly place: number;
}

/** [BUST-3] Id `this`. Hands are numbered through the evening, however often hand-for-hand begins. */
export interface HandForHandRow {
  readonly on: boolean;
  /** The hand being played, from 1; the last one while it is off. */
  readonly hand: number;
  /** Tables that have reported this hand done. */
  readonly done: readonly TableId[];
  /** What the clock gives for a hand (ms); null = it is paused. */
  readonly handMs: number | null;
  /** The clock ran before, and runs again after. */
  readonly resume: boolean;
}

/** [BUST-3] By hand number: the busts of one hand of hand-for-hand, at whatever table, share `number`. */
export interface HandRow {
  /** Its place among all hands that ended with somebody out (`BustRow.hand`), kept for it when it was dealt. */
  readonly number: number;
  /** Dealt, and over (null while it is played): milliseconds since 1970. */
  readonly from: number;
  readonly until: number | null;
}

export type ClockAct =
  | { readonly type: 'start' | 'pause' | 'resume' }
  | { readonly type: 'level'; readonly index: number; readonly remainingMs: number | null }
  | { readonly type: 'adjust'; readonly ms: number }
  /** Goes on by so much, whether it runs or stands ([BUST-3]). */
  | { readonly type: 'spend'; readonly ms: number }
  | { readonly type: 'set'; readonly clock: ClockRow };

/** By event id: the clock's own history, from which a late act's outcome is reckoned ([CLOCK-3]). */
export interface ClockActRow {
  readonly order: number;
  readonly effective: number;
  readonly act: ClockAct;
}

/** By event id of the draw: enough to replay it ([SEAT-1]). */
export interface DrawRow {
  readonly algorithm: string;
  readonly seed: string;
  readonly pool: readonly DrawTable[];
  readonly players: readonly PlayerId[];
  /** Seats that the draw gave, in the order of `players`, as recorded. */
  readonly seats: readonly SeatKey[];
  /** Where they sat before, in the same order: breaks and redraws ([BREAK-2]). */
  readonly from?: readonly (Spot | null)[] | undefined;
  /** [REDRAW-2] The button's seat, where it was drawn too. */
  readonly button?: SeatKey | undefined;
}
/** One table of a draw's pool: how many sat there, and its open seats in order. */
export interface DrawTable {
  readonly table: TableId;
  readonly seated: number;
  readonly seats: readonly number[];
}

/** Rows that exist only to be touched: what an act `expect`s. Ids: `clock.position`. */
export interface MarkRow {
  readonly by: EventId;
}

export interface TournamentTables extends KernelTables {
  tournament: TournamentRow;
  structure: StructureState;
  policy: PolicyRow;
  counts: CountsRow;
  clock: ClockRow;
  clockActs: ClockActRow;
  players: PlayerRow;
  tables: TableRow;
  seats: SeatRow;
  busts: BustRow;
  draws: DrawRow;
  moves: MoveRow;
  breakOrder: BreakOrderRow;
  handForHand: HandForHandRow;
  hands: HandRow;
  alternates: AlternateRow;
  flights: FlightRow;
  carried: CarriedRow;
  colourUps: ColourUpRow;
  results: ResultsRow;
  corrections: CorrectionRow;
  marks: MarkRow;
}

/** The id of the rows of which there is one. */
export const THIS = 'this';
export const CLOCK_POSITION = 'clock.position';

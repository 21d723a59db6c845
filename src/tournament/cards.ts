/** Seat cards: what a player is handed after a draw ([SEAT-6]). */
import type { EventId } from '../kernel/layer.ts';
import { waitsForButton } from './buttons.ts';
import type { State } from './fields.ts';
import type { Buttons } from './moves.ts';
import { numberOfSeat, tableOfSeat, takenSeats } from './seating.ts';
import { clockFacts, lifeCycle } from './select.ts';
import { type PlayerId, THIS } from './state.ts';

export interface SeatCard {
  readonly event: string;
  readonly player: PlayerId;
  /** 1 = first entry, 2 = first re-entry. */
  readonly entry: number;
  readonly table: number;
  readonly seat: number;
  /** What people call the level being played, and its blinds; the first level before play. */
  readonly level: number;
  readonly smallBlind: number;
  readonly bigBlind: number;
  readonly ante: number;
  readonly startingStack: number;
  /**
   * [SEAT-2] Dealt in only once the button has passed. Null while play goes on and nobody told the button: then the
   * card states the rule. False before play.
   */
  readonly waits: boolean | null;
}

/** Undefined for anybody without a seat. `now`: ms since 1970. */
export function seatCard(state: State, player: PlayerId, now: number, buttons: Buttons = {}): SeatCard | undefined {
  const row = state.get('players', player);
  const tournament = state.get('tournament', THIS);
  const clock = clockFacts(state, now);
  if (!row?.seat || !tournament || !clock) return undefined;
  const { level, levelNumber } = clock;
  return {
    ...{ event: tournament.name, player, entry: row.entry },
    ...{ table: state.get('tables', tableOfSeat(row.seat))!.number, seat: numberOfSeat(row.seat) },
    ...{ level: levelNumber, smallBlind: level.smallBlind, bigBlind: level.bigBlind, ante: level.ante },
    ...{ startingStack: tournament.startingStack, waits: waits(state, row.seat, now, buttons) },
  };
}

function waits(state: State, seat: string, now: number, buttons: Buttons): boolean | null {
  if (lifeCycle(state, now)!.is === 'registering' || state.get('clock', THIS)!.run === 'ready') return false;
  const table = tableOfSeat(seat);
  const number = numberOfSeat(seat);
  const button = buttons[table];
  const others = takenSeats(state, table).filter((each) => each !== number);
  return button === undefined ? null : waitsForButton(number, others, button);
}

/** The cards of everyone whom a draw seated and who has a seat now, by table and seat. */
export function cardsOfDraw(state: State, draw: EventId, now: number, buttons: Buttons = {}): SeatCard[] {
  return (state.get('draws', draw)?.players ?? [])
    .flatMap((player) => seatCard(state, player, now, buttons) ?? [])
    .sort((a, b) => a.table - b.table || a.seat - b.seat);
}

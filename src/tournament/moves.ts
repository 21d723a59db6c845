/** Moves: who has to change seats and has not been seen at the new one yet ([BREAK-2]). */
import type { ApplyContext } from '../kernel/kind.ts';
import type { EventId } from '../kernel/layer.ts';
import { waitsForButton } from './buttons.ts';
import type { State, TournamentDraft } from './fields.ts';
import { numberOfSeat, sit, tableOfSeat, takenSeats } from './seating.ts';
import type { MoveCause, MoveRow, PlayerId, SeatKey, Spot, TableId } from './state.ts';

/** Buttons as staff told them: a seat number by table, in the hand being played. */
export type Buttons = { readonly [table: TableId]: number | undefined };

/** [SEAT-2] Whether whoever comes to this seat waits for the button; null when the button was not told. */
export function waitsAt(state: State, seat: SeatKey, buttons: Buttons): boolean | null {
  const table = tableOfSeat(seat);
  const button = buttons[table];
  return button === undefined ? null : waitsForButton(numberOfSeat(seat), takenSeats(state, table), button);
}

/** The seat in numbers; null for none, or when its table is not in play. */
export function spotOf(state: State, seat: SeatKey | null): Spot | null {
  const table = seat === null ? undefined : state.get('tables', tableOfSeat(seat));
  return table ? { table: table.number, seat: numberOfSeat(seat!) } : null;
}

export interface Moving {
  readonly to: SeatKey;
  readonly cause: MoveCause;
  readonly waits: boolean | null;
}

/** A seated player to a seat that is known to be open: not present there until somebody has seen them. */
export function moveTo(
  draft: TournamentDraft,
  player: PlayerId,
  { to, cause, waits }: Moving,
  ctx: ApplyContext,
): void {
  const row = draft.get('players', player)!;
  const from = spotOf(draft, row.seat);
  sit(draft, player, { ...row, present: false }, to);
  draft.set('moves', player, { from, to, cause, waits, at: ctx.effective, event: ctx.id });
}

export interface MoveView extends Omit<MoveRow, 'to'> {
  readonly player: PlayerId;
  readonly seat: SeatKey;
  readonly to: Spot;
}

/** [BREAK-2] What the move sheet and the screens show: by the table that players come from, then by seat. */
export function movesOutstanding(state: State): MoveView[] {
  return [...state.entries('moves')]
    .map(([player, { to, ...row }]) => ({ player, ...row, seat: to, to: spotOf(state, to)! }))
    .sort((a, b) => bySpot(a.from, b.from) || bySpot(a.to, b.to) || (a.player < b.player ? -1 : 1));
}

export interface MoveLine {
  readonly player: PlayerId;
  readonly from: Spot | null;
  /** As the draw gave it; null when the table has left play since. */
  readonly to: Spot | null;
  /** Null once the player was seen there, or has moved on. */
  readonly outstanding: MoveRow | null;
}

/** [BREAK-2] The whole sheet of one break or redraw, by its event's id, for print; empty for anything else. */
export function moveSheet(state: State, draw: EventId): MoveLine[] {
  const row = state.get('draws', draw);
  if (!row?.from) return [];
  return row.players
    .map((player, i) => {
      const move = state.get('moves', player);
      const to = spotOf(state, row.seats[i] ?? null);
      return { player, from: row.from![i] ?? null, to, outstanding: move?.event === draw ? move : null };
    })
    .sort((a, b) => bySpot(a.from, b.from) || bySpot(a.to, b.to) || (a.player < b.player ? -1 : 1));
}

function bySpot(a: Spot | null, b: Spot | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.table - b.table || a.seat - b.seat;
}

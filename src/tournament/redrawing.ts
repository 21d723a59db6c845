/** A redraw taking effect: tables made ready, everyone put on the seat that the draw gave ([REDRAW-1]). */
import type { ApplyContext } from '../kernel/kind.ts';
import type { State, TournamentDraft } from './fields.ts';
import { spotOf } from './moves.ts';
import type { RedrawTable } from './redraw.ts';
import { numberOfSeat, seatKey, tableOfSeat } from './seating.ts';
import { type PlayerId, type SeatKey, type Spot, THIS } from './state.ts';
import { removeTable } from './tables.ts';

export interface Missed {
  readonly player: PlayerId;
  readonly seat: SeatKey | undefined;
  readonly why: 'player.not-in' | 'player.unlisted' | 'seat.locked';
}

/** Who gets which seat, and who none: out since, entered since, or a seat that was locked since. */
export function allot(state: State, players: readonly PlayerId[], seats: readonly SeatKey[]) {
  const given = new Map<PlayerId, SeatKey>();
  const missed: Missed[] = [];
  players.forEach((player, i) => {
    const seat = seats[i]!;
    if (state.get('players', player)?.status !== 'in') missed.push({ player, seat, why: 'player.not-in' });
    else if (state.get('seats', seat)?.locked) missed.push({ player, seat, why: 'seat.locked' });
    else given.set(player, seat);
  });
  const listed = new Set(players);
  const unlisted = [...state.entries('players')]
    .filter(([player, row]) => row.status === 'in' && !listed.has(player))
    .map(([player]) => player)
    .sort();
  for (const player of unlisted) missed.push({ player, seat: undefined, why: 'player.unlisted' });
  return { given, missed };
}

/** Only the tables of the redraw stay, empty, with the seats that it says; locked seats stay locked. */
export function layTables(draft: TournamentDraft, tables: readonly RedrawTable[]): void {
  const staying = new Set(tables.map(({ table }) => table));
  for (const table of [...draft.entries('tables')].map(([table]) => table))
    if (!staying.has(table)) removeTable(draft, table);
  for (const { table, seats, number } of tables) {
    const before = draft.get('tables', table);
    if (!before) draft.patch('counts', THIS, { tables: draft.get('counts', THIS)!.tables + 1 });
    draft.set('tables', table, { number: before?.number ?? number!, seats, seated: 0 });
    for (let seat = 1; seat <= seats; seat++) {
      const locked = draft.get('seats', seatKey(table, seat))?.locked ?? false;
      draft.set('seats', seatKey(table, seat), { player: null, locked });
    }
    for (let seat = seats + 1; seat <= (before?.seats ?? 0); seat++) draft.delete('seats', seatKey(table, seat));
  }
}

/** Where everyone sits before the tables are laid anew. */
export const spotsOf = (state: State, players: readonly PlayerId[]): (Spot | null)[] =>
  players.map((player) => spotOf(state, state.get('players', player)?.seat ?? null));

/** Put players on their seats; whoever is in and got none has none, and stays in. */
export function seatAll(
  draft: TournamentDraft,
  given: ReadonlyMap<PlayerId, SeatKey>,
  from: ReadonlyMap<PlayerId, Spot | null>,
  ctx: ApplyContext,
): void {
  const seated = new Map<string, number>();
  for (const [player, row] of [...draft.entries('players')]) {
    const seat = given.get(player);
    if (seat !== undefined) {
      const table = tableOfSeat(seat);
      seated.set(table, (seated.get(table) ?? 0) + 1);
      draft.set('seats', seat, { player, locked: false });
      draft.set('players', player, { ...row, seat, present: false });
      noteMove(draft, player, from.get(player) ?? null, seat, ctx);
    } else if (row.seat !== null) {
      draft.set('players', player, { ...row, seat: null, present: false });
      draft.delete('moves', player);
    }
  }
  for (const [table, count] of seated) draft.patch('tables', table, { seated: count });
  draft.patch('counts', THIS, { seated: given.size });
}

/** Whoever drew the seat that they had has nowhere to go. */
function noteMove(draft: TournamentDraft, player: PlayerId, from: Spot | null, to: SeatKey, ctx: ApplyContext): void {
  const same = from?.table === draft.get('tables', tableOfSeat(to))!.number && from.seat === numberOfSeat(to);
  if (same) draft.delete('moves', player);
  else draft.set('moves', player, { from, to, cause: 'redraw', waits: false, at: ctx.effective, event: ctx.id });
}

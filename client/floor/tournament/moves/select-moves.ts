/** Who has to be seen where, by the table at which they are expected. */
import type { EventId } from '../../../../src/kernel/layer.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { movesOutstanding } from '../../../../src/tournament/moves.ts';
import { numberOfSeat, tableOfSeat } from '../../../../src/tournament/seating.ts';
import { noShows } from '../../../../src/tournament/select.ts';

export interface Expected {
  /** The player's id. */
  readonly id: string;
  readonly seat: number;
  /** Where they come from, in numbers; both null for somebody who had no seat, or does not move. */
  readonly fromTable: number | null;
  readonly fromSeat: number | null;
  readonly waits: boolean;
  readonly tentative: boolean;
}

export interface ExpectedTable {
  /** The table's id. */
  readonly id: string;
  readonly number: number;
  readonly players: readonly Expected[];
}

/** [BREAK-2] Movers by the table that they move to. */
export function selectMovers(state: State, pending: ReadonlySet<EventId>): ExpectedTable[] {
  return byTable(
    state,
    movesOutstanding(state).map(({ player, from, seat, waits, event }) => ({
      ...{ id: player, at: seat, fromTable: from?.table ?? null, fromSeat: from?.seat ?? null },
      ...{ waits: waits === true, tentative: pending.has(event) },
    })),
  );
}

/** [SEAT-5] Seated players whom nobody has seen, movers among them. */
export function selectUnseen(state: State, pending: ReadonlySet<EventId>): ExpectedTable[] {
  return byTable(
    state,
    noShows(state).map((player) => ({
      ...{ id: player, at: state.get('players', player)!.seat!, fromTable: null, fromSeat: null, waits: false },
      tentative: pending.size > 0 && pending.has(state.touchedBy('players', player) ?? ''),
    })),
  );
}

function byTable(state: State, all: readonly (Omit<Expected, 'seat'> & { at: string })[]): ExpectedTable[] {
  const tables = new Map<string, Expected[]>();
  for (const { at, ...player } of all) {
    const table = tableOfSeat(at);
    tables.set(table, [...(tables.get(table) ?? []), { ...player, seat: numberOfSeat(at) }]);
  }
  return [...tables]
    .map(([id, players]) => ({
      ...{ id, number: state.get('tables', id)?.number ?? 0 },
      players: players.sort((a, b) => a.seat - b.seat),
    }))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

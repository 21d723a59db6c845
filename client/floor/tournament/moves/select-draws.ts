/** The draws, breaks and redraws of a tournament as rows to show. */
import type { EventId } from '../../../../src/kernel/layer.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { moveSheet, spotOf } from '../../../../src/tournament/moves.ts';
import type { DrawRow, Spot } from '../../../../src/tournament/state.ts';

export interface DrawFacts {
  /** The act's id. */
  readonly id: EventId;
  readonly players: number;
  /** A break or a redraw: people change seats. */
  readonly moves: boolean;
  /** The number of the table that was broken. */
  readonly table: number | undefined;
  readonly final: boolean;
  readonly seed: string;
  readonly algorithm: string;
}

export function selectDraw(state: State, id: EventId): DrawFacts | undefined {
  const row = state.get('draws', id);
  return row && factsOf(id, row);
}

/** All of them, in no particular order: the record knows when each was made. */
export const selectDraws = (state: State): DrawFacts[] =>
  [...state.entries('draws')].map(([id, row]) => factsOf(id, row));

function factsOf(id: EventId, { players, from, button, seed, algorithm }: DrawRow): DrawFacts {
  return {
    ...{ id, seed, algorithm, players: players.length, moves: from !== undefined },
    ...{ table: brokenTable(from), final: button !== undefined },
  };
}

/** Everyone of a break comes from one table and goes to others; a redraw of one table would keep some in place. */
function brokenTable(from: DrawRow['from']): number | undefined {
  const tables = new Set(from?.map((spot) => spot?.table));
  return tables.size === 1 ? from?.[0]?.table : undefined;
}

export interface DrawLine {
  /** The player's id. */
  readonly id: string;
  readonly from: (Spot & { readonly id: string }) | null;
  readonly to: (Spot & { readonly id: string }) | null;
  /** `moved`: has left that seat again, or the tournament. */
  readonly status: 'outstanding' | 'there' | 'moved';
  readonly waits: boolean;
  readonly tentative: boolean;
}

/** Who a draw seated where: a break's or redraw's by the tables that they come from, another's in the order drawn. */
export function selectDrawLines(state: State, id: EventId, pending: ReadonlySet<EventId>): DrawLine[] {
  const row = state.get('draws', id);
  if (!row) return [];
  const tentative = pending.has(id);
  if (row.from)
    return moveSheet(state, id).map(({ player, from, to, outstanding }) => ({
      ...{ id: player, from: withId(from), to: withId(to), waits: outstanding?.waits === true, tentative },
      status: outstanding ? 'outstanding' : statusAt(state, player, row.seats[row.players.indexOf(player)]),
    }));
  return row.players.flatMap((player, at) => {
    const seat = row.seats[at];
    if (seat === undefined) return [];
    const status = statusAt(state, player, seat);
    return { id: player, from: null, to: withId(spotOf(state, seat)), status, waits: false, tentative };
  });
}

function statusAt(state: State, player: string, seat: string | undefined): DrawLine['status'] {
  const row = state.get('players', player);
  if (row?.seat !== seat) return 'moved';
  return row?.present ? 'there' : 'outstanding';
}

const withId = (spot: Spot | null) => spot && { ...spot, id: `${spot.table}.${spot.seat}` };

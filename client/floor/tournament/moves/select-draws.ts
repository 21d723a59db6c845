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
  /** [REDRAW-2] A final table, with its button drawn. */
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
  /** Last count; null when it is not known. */
  readonly chips: number | null;
  /** Has the button in the first hand of a final table. */
  readonly button: boolean;
  readonly tentative: boolean;
}

/**
 * Who a draw seated where: a break's or redraw's by the tables that they come from, a final table's by seat, another's
 * in the order drawn.
 */
export function selectDrawLines(state: State, id: EventId, pending: ReadonlySet<EventId>): DrawLine[] {
  const row = state.get('draws', id);
  if (!row) return [];
  const sheet = new Map(moveSheet(state, id).map((line) => [line.player, line]));
  const lines = row.players.flatMap((player, at): DrawLine[] => {
    const seat = row.seats[at];
    if (seat === undefined) return [];
    const moving = sheet.get(player);
    return [
      {
        ...{ id: player, from: withId(moving?.from ?? null), to: withId(spotOf(state, seat)) },
        ...{ status: moving?.outstanding ? 'outstanding' : statusAt(state, player, seat) },
        ...{ waits: moving?.outstanding?.waits === true, chips: state.get('players', player)?.chips ?? null },
        ...{ button: row.button === seat, tentative: pending.has(id) },
      },
    ];
  });
  if (row.button !== undefined) return lines.sort((a, b) => (a.to?.seat ?? 0) - (b.to?.seat ?? 0));
  if (!row.from) return lines;
  const order = new Map([...sheet.keys()].map((player, at) => [player, at]));
  return lines.sort((a, b) => (order.get(a.id) ?? -1) - (order.get(b.id) ?? -1));
}

function statusAt(state: State, player: string, seat: string): DrawLine['status'] {
  const row = state.get('players', player);
  if (row?.seat !== seat) return 'moved';
  return row.present ? 'there' : 'outstanding';
}

const withId = (spot: Spot | null) => spot && { ...spot, id: `${spot.table}.${spot.seat}` };

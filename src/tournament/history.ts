/** The record as lines: who did what, when, on which device, and whom and what it names. Words are the surface's. */
import type { FoldEntry, Outcome } from '../kernel/entry.ts';
import type { Plain } from '../kernel/plain.ts';
import type { PlayerId, SeatKey, TableId } from './state.ts';

export interface HistoryLine {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  readonly device: string;
  readonly at: number;
  readonly effective: number;
  readonly outcome: Outcome['type'] | undefined;
  readonly players: readonly PlayerId[];
  readonly seats: readonly SeatKey[];
  readonly table: TableId | undefined;
  readonly body: Plain;
}

type Body = { readonly [field: string]: Plain | undefined };

/** One entry of the log as a line. `outcome`: what the fold made of it, where known. */
export function historyLine(entry: FoldEntry, outcome?: Outcome): HistoryLine {
  const body = (entry.body ?? {}) as Body;
  const { id, kind, actor, device, at, effective } = entry;
  const seats = [body.seat, body.from, body.to].filter((seat): seat is string => typeof seat === 'string');
  const table = typeof body.table === 'string' ? body.table : undefined;
  return {
    id,
    kind,
    actor,
    device,
    at,
    effective,
    outcome: outcome?.type,
    players: playersIn(body),
    seats,
    table,
    body,
  };
}

function playersIn(body: Body): PlayerId[] {
  const single = typeof body.player === 'string' ? [body.player] : [];
  const listed = Array.isArray(body.players) ? (body.players as PlayerId[]) : [];
  const within = [body.busts, body.counts, body.places].flatMap((list) =>
    Array.isArray(list) ? (list as Body[]) : [],
  );
  return [...single, ...listed, ...within.map((each) => each.player as PlayerId)];
}

/**
 * Whose an open seat is before a newcomer ([MOVE-1], [MUST-1]).
 *
 *   1. seat changes at its table, by number
 *   2. table changes to it, by number, where [MOVE-2] lets them go
 *   3. must-moves: its feeders' line, the longest seated first
 *   4. the list
 *
 * Whoever puts somebody else there is refused, unless the act says `anyway`. What an act's first fold found is pinned:
 * an undo elsewhere must not unseat somebody who went in turn.
 */
import { z } from 'zod/mini';
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { feedersOf, moversTo, reaches, seatedAt } from './chain.ts';
import { floorPolicy } from './policy.ts';
import { anyRequests, requestsIn, wants } from './requests.ts';
import {
  type FloorTables,
  type MoveRequest,
  type PlayerId,
  queueKey,
  requestKey,
  type SeatNumber,
  type Sitting,
  seatKey,
  type TableId,
} from './state.ts';

type State = Reader<FloorTables>;

/** `position` counts from 1: in the queue of requests, or in the line of movers. */
export interface Claim {
  readonly type: 'seat-change' | 'table-change' | 'must-move';
  readonly player: PlayerId;
  readonly position: number;
  /** Where the player sits now. */
  readonly table: TableId;
  readonly seat: SeatNumber;
}

/** The floor puts somebody there although it is another's turn. */
export const anyway = z.optional(z.literal(true));

/** Who may have this seat before the list, in order. None for a seat that isn't open or whose table breaks. */
export function claimsOn(state: State, to: Sitting): Claim[] {
  // So it is in most rooms, most of the time.
  if (!anyRequests(state) && feedersOf(state, to.table).length === 0) return [];
  const table = state.get('tables', to.table);
  if (!table || table.state === 'breaking' || state.get('seats', seatKey(to.table, to.seat))?.type !== 'open')
    return [];
  return [
    ...claimsOf(state, 'seat-change', queueKey('seat', to.table), to),
    ...claimsOf(state, 'table-change', queueKey('table', table.game), to),
    ...moversTo(state, to.table).map(({ player, table, seat }, index) => ({
      ...{ type: 'must-move' as const, player, position: index + 1, table, seat },
    })),
  ];
}

function claimsOf(state: State, type: 'seat-change' | 'table-change', queue: string, to: Sitting): Claim[] {
  return requestsIn(state, queue).flatMap((request, index): Claim[] => {
    const from = state.get('sitting', request.player)!;
    if (!isOffered(state, request, from, to)) return [];
    return [{ type, player: request.player, position: index + 1, table: from.table, seat: from.seat }];
  });
}

function isOffered(state: State, request: MoveRequest, from: Sitting, to: Sitting): boolean {
  if (!wants(request, from, to) || request.declined.includes(seatKey(to.table, to.seat))) return false;
  if (request.sort === 'seat') return true;
  // Up the chain nobody goes by asking: that is what the line is for.
  if (reaches(state, from.table, to.table)) return false;
  return floorPolicy(state).shorteningMove === 'warn' || !shortens(state, from.table, to.table);
}

/** [MOVE-2] The move would leave its source shorter than its destination. A table that breaks is to get short. */
export function shortens(state: State, from: TableId, to: TableId): boolean {
  if (from === to || state.get('tables', from)?.state === 'breaking') return false;
  return seatedAt(state, from).length - 1 < seatedAt(state, to).length + 1;
}

/** Whose turn it is before this player's; undefined when it is theirs. */
export function claimAhead(state: State, to: Sitting, player: PlayerId): Claim | undefined {
  const first = claimsOn(state, to)[0];
  return first && first.player !== player ? first : undefined;
}

/** [MOVE-1] [MUST-1] Why this player can't have the seat yet; undefined when it is their turn. Always pins. */
export function turnRefusal(
  state: State,
  to: Sitting,
  player: PlayerId,
  body: { anyway?: true | undefined },
  ctx: ApplyContext,
): Refusal | undefined {
  const claim = ctx.pin(() => (body.anyway ? null : (claimDetails(claimAhead(state, to, player)) ?? null)));
  return claim === null ? undefined : refuse('seat.claimed', { ...to, player, ...claim });
}

/** What a refusal tells of a claim. */
export const claimDetails = (claim: Claim | undefined) => claim && { by: claim.player, claim: claim.type };

/** [MOVE-2] The move is one that the player asked for, and it shortens. Up a chain it is no table change. */
export function asksToShorten(state: State, player: PlayerId, from: Sitting, to: Sitting): boolean {
  const request = state.get('requests', requestKey('table', player));
  const asked = request !== undefined && wants(request, from, to) && !reaches(state, from.table, to.table);
  return asked && shortens(state, from.table, to.table);
}

/** [MOVE-2] For a player who asked to change tables: refused, or a notice, by policy and by `anyway`. Always pins. */
export function shorteningRefusal(
  state: State,
  player: PlayerId,
  from: Sitting,
  to: Sitting,
  body: { anyway?: true | undefined },
  ctx: ApplyContext,
): Refusal | undefined {
  const counts = ctx.pin(() =>
    asksToShorten(state, player, from, to)
      ? { fromPlayers: seatedAt(state, from.table).length, toPlayers: seatedAt(state, to.table).length }
      : null,
  );
  if (counts === null) return undefined;
  const details = { player, from: from.table, to: to.table, ...counts };
  if (floorPolicy(state).shorteningMove === 'refuse' && !body.anyway) return refuse('change.shortens', details);
  ctx.notice('change.left-shorter', details);
  return undefined;
}

/** [MOVE-1] The queues of seated players who want another seat. Rows `requests` and `queues` change only here. */
import type { Draft, Reader } from '../kernel/layer.ts';
import {
  type FloorTables,
  type MoveRequest,
  type MoveSort,
  type PlayerId,
  queueKey,
  requestKey,
  type Sitting,
  seatKey,
} from './state.ts';

type State = Reader<FloorTables>;
export const MOVE_SORTS = ['seat', 'table'] as const satisfies readonly MoveSort[];

/** The queue that a seated player's request of this sort stands in. */
export const queueAt = (state: State, sort: MoveSort, at: Sitting): string =>
  queueKey(sort, sort === 'seat' ? at.table : state.get('tables', at.table)!.game);

/** Every request, by number. Few are asked for, and each call and each seat looks at them. */
const byNumber = (requests: Iterable<[string, MoveRequest]>): readonly MoveRequest[] =>
  Array.from(requests, ([, request]) => request).sort((a, b) => a.number - b.number);

export const anyRequests = (state: State): boolean => state.derive('requests', byNumber).length > 0;

/** A queue's requests, the first first. Their positions count from 1. */
export function requestsIn(state: State, queue: string): MoveRequest[] {
  const dot = queue.indexOf('.');
  const sort = queue.slice(0, dot);
  const of = queue.slice(dot + 1);
  return state.derive('requests', byNumber).filter((request) => {
    const at = request.sort === sort ? state.get('sitting', request.player) : undefined;
    return at !== undefined && of === (sort === 'seat' ? at.table : state.get('tables', at.table)!.game);
  });
}

/** The number for a request that comes to the end of its queue. */
export function nextNumber(draft: Draft<FloorTables>, queue: string): number {
  const last = (draft.get('queues', queue)?.last ?? 0) + 1;
  draft.set('queues', queue, { last });
  return last;
}

/** [MOVE-1] Having moved or declined, a player goes to the end. */
export function sendRequestToEnd(
  draft: Draft<FloorTables>,
  request: MoveRequest,
  at: Sitting,
  sent: NonNullable<MoveRequest['sent']>,
  declined: readonly string[],
): void {
  const number = nextNumber(draft, queueAt(draft, request.sort, at));
  draft.patch('requests', requestKey(request.sort, request.player), { number, sent, declined });
}

export const dropRequest = (draft: Draft<FloorTables>, sort: MoveSort, player: PlayerId): void =>
  draft.delete('requests', requestKey(sort, player));

export function dropRequests(draft: Draft<FloorTables>, player: PlayerId): void {
  if (!anyRequests(draft)) return;
  for (const sort of MOVE_SORTS) dropRequest(draft, sort, player);
}

/** The request asks for this seat, from where its player sits. */
export function wants(request: MoveRequest, from: Sitting, to: Sitting): boolean {
  if (request.sort === 'seat')
    return from.table === to.table && (request.seats.length === 0 || request.seats.includes(to.seat));
  return from.table !== to.table && (request.tables.length === 0 || request.tables.includes(to.table));
}

/**
 * After a move: what was asked for by name and is got now, or can't be got any more, is over; what was asked for
 * without naming it goes to the end.
 */
export function settleRequests(
  draft: Draft<FloorTables>,
  player: PlayerId,
  from: Sitting,
  to: Sitting,
  now: number,
): void {
  const gameOf = (at: Sitting): string | undefined => draft.get('tables', at.table)?.game;
  for (const sort of MOVE_SORTS) {
    const request = draft.get('requests', requestKey(sort, player));
    if (!request) continue;
    const lost = sort === 'seat' ? from.table !== to.table : gameOf(from) !== gameOf(to);
    const named = request.seats.length + request.tables.length > 0;
    const got = wants(request, from, to);
    if (lost || (got && named)) dropRequest(draft, sort, player);
    else if (got) sendRequestToEnd(draft, request, to, { because: 'moved', at: now }, []);
  }
}

/** Somebody sits there now: when the seat opens again it is a new opening, offered to everyone. */
export function forgetDeclined(draft: Draft<FloorTables>, at: Sitting): void {
  if (!anyRequests(draft)) return;
  const key = seatKey(at.table, at.seat);
  for (const { sort, player, declined } of draft.derive('requests', byNumber))
    if (declined.includes(key))
      draft.patch('requests', requestKey(sort, player), { declined: declined.filter((one) => one !== key) });
}

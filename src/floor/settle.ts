/**
 * Ways out of a conflict, each one tap: an act that carries `settles`, or "leave it". They are reckoned
 * from the state as it is now, so none is offered that would be refused at once.
 */
import type { Conflict } from '../kernel/entry.ts';
import type { Act } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { playsGame, seatRefusal } from './seating.ts';
import { nearestOpenSeats } from './select.ts';
import { entryKey, type FloorTables, type GameId, type PlayerId, type SeatNumber, type TableId } from './state.ts';
import { firstToCall } from './waiting.ts';

export interface Way {
  /** A code that the client's catalogue words; what it is about stands in the act's body. */
  readonly label:
    | 'sit-here'
    | 'call-next'
    | 'move-there'
    | 'restore-entry'
    | 'leave-seat'
    | 'close-anyway'
    | 'leave-it'
    | 'seen';
  readonly act: Act;
}

type State = Reader<FloorTables>;
type Found = readonly Way[];

/** Open seats offered at once. */
const SEATS_OFFERED = 3;

/** None for a conflict that is unknown or settled; else at least one, the last being to leave it. */
export function waysToSettle(state: State, conflictId: EventId): Way[] {
  const conflict: Conflict | undefined = state.get('$conflicts', conflictId);
  if (!conflict || conflict.settledBy !== undefined) return [];
  const label = conflict.sort === 'notice' ? 'seen' : 'leave-it';
  const leave: Way = { label, act: { kind: 'conflict.settled', body: { conflict: conflictId } } };
  return [...(conflict.sort === 'refused' ? waysFor(state, conflict, conflictId) : []), leave];
}

function waysFor(state: State, conflict: Conflict, settles: EventId): Found {
  switch (conflict.kind) {
    case 'cash.seated':
    case 'cash.moved':
      return forSeating(state, conflict, settles);
    case 'waitlist.called':
      return forCall(state, conflict, settles);
    case 'call.answered':
    case 'call.extended':
      return forAnswer(state, conflict, settles);
    case 'cash.left':
      return forLeaving(state, conflict, settles);
    case 'cashtable.closed':
      return forClosing(state, conflict, settles);
    default:
      return [];
  }
}

/** The seat is another's: the nearest open ones. The player sits elsewhere: move them to where they were seated. */
function forSeating(state: State, conflict: Conflict, settles: EventId): Found {
  const { player, table, seat } = conflict.body as { player: PlayerId; table: TableId; seat: SeatNumber };
  if (state.get('players', player)?.erased !== false) return [];
  const sits = state.get('sitting', player);
  const kind = sits ? 'cash.moved' : 'cash.seated';
  const there: Way = { label: 'move-there', act: { kind, body: { player, table, seat, settles } } };
  const isThere = sits?.table === table && sits.seat === seat;
  if (!isThere && !seatRefusal(state, table, seat, player)) return [there];
  // One who was seated apart and has a seat by now keeps it: nothing to offer but to leave it.
  if (isThere || (sits && conflict.kind === 'cash.seated')) return [];
  return nearestOpenSeats(state, table, seat, SEATS_OFFERED).map((place) => ({
    label: 'sit-here',
    act: { kind, body: { player, ...place, settles } },
  }));
}

/** Call the next, for the seat meant if it is open still, else for the nearest. */
function forCall(state: State, conflict: Conflict, settles: EventId): Found {
  const { game, table, seat } = conflict.body as { game: GameId; table?: TableId; seat?: SeatNumber };
  const saw = firstToCall(state, game);
  if (saw === undefined || state.get('games', game)?.closed !== false) return [];
  const call = (place: { readonly [field: string]: Plain }): Way => ({
    label: 'call-next',
    act: { kind: 'waitlist.called', body: { game, saw, ...place, settles } },
  });
  if (table === undefined || seat === undefined) return [call({})];
  const usable = state.get('tables', table)?.game === game && state.get('tables', table)?.state !== 'breaking';
  if (usable && !seatRefusal(state, table, seat)) return [call({ table, seat })];
  return nearestOpenSeats(state, table, seat, SEATS_OFFERED)
    .filter((place) => state.get('tables', place.table)?.game === game)
    .map((place) => call({ ...place }));
}

/** The answer came too late: back to the old place. */
function forAnswer(state: State, conflict: Conflict, settles: EventId): Found {
  const { call } = conflict.body as { call: EventId };
  const past = state.get('pastCalls', call);
  if (!past || conflict.details.player !== past.player) return [];
  const { game, player } = past;
  const restorable =
    state.has('removed', entryKey(game, player)) &&
    !state.has('entries', entryKey(game, player)) &&
    !playsGame(state, player, game) &&
    state.get('players', player)?.erased === false;
  return restorable
    ? [{ label: 'restore-entry', act: { kind: 'entry.restored', body: { game, player, settles } } }]
    : [];
}

/** They had moved before they were said to leave: the seat they are in now is meant, perhaps. */
function forLeaving(state: State, conflict: Conflict, settles: EventId): Found {
  const { player } = conflict.body as { player: PlayerId };
  const sits = state.get('sitting', player);
  return sits ? [{ label: 'leave-seat', act: { kind: 'cash.left', body: { player, ...sits, settles } } }] : [];
}

function forClosing(state: State, conflict: Conflict, settles: EventId): Found {
  const { table } = conflict.body as { table: TableId };
  if ((state.get('tables', table)?.state ?? 'closed') === 'closed') return [];
  return [{ label: 'close-anyway', act: { kind: 'cashtable.closed', body: { table, players: 'leave', settles } } }];
}

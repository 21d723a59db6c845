/**
 * Ways out of a conflict, each one tap: an act that carries `settles`, or "leave it". They are reckoned
 * from the state as it is now, so none is offered that would be refused at once.
 */
import type { Conflict } from '../kernel/entry.ts';
import type { Act } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { asksToShorten, claimAhead, claimsOn } from './claims.ts';
import { playsGame, seatRefusal } from './seating.ts';
import { nearestOpenSeats, openSeatsAt } from './select.ts';
import {
  entryKey,
  type FloorTables,
  type GameId,
  type PlayerId,
  type SeatNumber,
  type Sitting,
  type TableId,
} from './state.ts';
import { firstToCall, gamesOf } from './waiting.ts';

export interface Way {
  /** A code that the client's catalogue words; what it is about stands in the act's body. */
  readonly label:
    | 'sit-here'
    | 'call-next'
    | 'move-there'
    | 'seat-anyway'
    | 'call-anyway'
    | 'seat-first'
    | 'drop-lists'
    | 'restore-entry'
    | 'leave-seat'
    | 'no-show'
    | 'close-anyway'
    | 'leave-it'
    | 'seen';
  readonly act: Act;
}

type State = Reader<FloorTables>;
type Found = readonly Way[];

/** Open seats offered at once. */
const SEATS_OFFERED = 3;
const ALL_SEATS = 200;

/** None for a conflict that is unknown or settled; else at least one, the last being to leave it. */
export function waysToSettle(state: State, conflictId: EventId): Way[] {
  const conflict: Conflict | undefined = state.get('$conflicts', conflictId);
  if (!conflict || conflict.settledBy !== undefined) return [];
  const label = conflict.sort === 'notice' ? 'seen' : 'leave-it';
  const leave: Way = { label, act: { kind: 'conflict.settled', body: { conflict: conflictId } } };
  return [...waysBefore(state, conflict, conflictId), leave];
}

function waysBefore(state: State, conflict: Conflict, settles: EventId): Found {
  if (conflict.sort === 'notice') return forNotice(state, conflict, settles);
  if (conflict.sort !== 'refused') return [];
  const ahead = conflict.code === 'seat.claimed' || conflict.code === 'change.shortens';
  return ahead ? forTurn(state, conflict, settles) : waysFor(state, conflict, settles);
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
    case 'mustmove.refused':
      return forLeaving(state, conflict, settles);
    case 'cashtable.closed':
      return forClosing(state, conflict, settles);
    default:
      return [];
  }
}

/** [CASH-2] [CASH-3] What the floor was told, and asked. */
function forNotice(state: State, conflict: Conflict, settles: EventId): Found {
  if (conflict.code === 'fill.seated-elsewhere') return forPassed(state, conflict, settles);
  const { player } = conflict.details as { player?: PlayerId };
  if (player === undefined) return [];
  if (conflict.code === 'player.other-lists' && gamesOf(state, player).length > 0)
    return [{ label: 'drop-lists', act: { kind: 'lists.left', body: { player, settles } } }];
  if (conflict.code === 'call.undelivered') return forUnreached(state, conflict, settles);
  return conflict.code === 'player.away-long' ? forLeaving(state, conflict, settles) : [];
}

/** [LIST-9] Somebody walked over: they take the seat that is held for them, or are nowhere to be found. */
function forUnreached(state: State, conflict: Conflict, settles: EventId): Found {
  const call = state.get('calls', String(conflict.details.call));
  if (!call) return [];
  const { game, player, table, seat } = call;
  const gone: Way = {
    ...{ label: 'no-show', act: { kind: 'waitlist.left', body: { game, player, reason: 'no-show', settles } } },
  };
  if (table === undefined || seat === undefined || state.has('sitting', player) || !canSit(state, player))
    return [gone];
  return [{ label: 'sit-here', act: { kind: 'cash.seated', body: { player, table, seat, settles } } }, gone];
}

/** [CASH-4] [LIST-6] Who stood ahead and plays another game is asked: they take an open seat of the new table, or stay. */
function forPassed(state: State, conflict: Conflict, settles: EventId): Found {
  const { table, players } = conflict.details as unknown as { table: TableId; players: readonly PlayerId[] };
  const seat = openSeatsAt(state, table)[0];
  const game = state.get('tables', table)?.game;
  if (!seat || game === undefined) return [];
  return players
    .filter((player) => state.has('sitting', player) && state.has('entries', entryKey(game, player)))
    .filter((player) => canHave(state, player, seat))
    .slice(0, SEATS_OFFERED)
    .map((player) => ({ label: 'sit-here', act: { kind: 'cash.moved', body: { player, ...seat, settles } } }));
}

/** [MOVE-1] [MUST-1] [MOVE-2] It wasn't their turn: whoever's it is goes there, or they do all the same. */
function forTurn(state: State, conflict: Conflict, settles: EventId): Found {
  const { player, game, table, seat } = conflict.body as unknown as Wanted;
  const place = { table, seat };
  if (seatRefusal(state, table, seat)) return player ? forSeating(state, conflict, settles) : [];
  const claim = claimsOn(state, place)[0];
  const ways: Way[] = [];
  if (claim && claim.player !== player && canHave(state, claim.player, place))
    ways.push({ label: 'seat-first', act: { kind: 'cash.moved', body: { player: claim.player, ...place, settles } } });
  const saw = game === undefined ? undefined : firstToCall(state, game);
  if (player !== undefined && canSit(state, player)) {
    const kind = state.has('sitting', player) ? 'cash.moved' : 'cash.seated';
    ways.push({ label: 'seat-anyway', act: { kind, body: { player, ...place, anyway: true, settles } } });
  } else if (game !== undefined && saw !== undefined && takesCalls(state, game, table)) {
    const body = { game, saw, ...place, anyway: true, settles };
    ways.push({ label: 'call-anyway', act: { kind: 'waitlist.called', body } });
  }
  return ways;
}

interface Wanted {
  readonly player?: PlayerId;
  readonly game?: GameId;
  readonly table: TableId;
  readonly seat: SeatNumber;
}

/** A bar may have ended by now: not offering is safe, a tap that is refused is not. */
const canSit = (state: State, player: PlayerId): boolean => {
  const known = state.get('players', player);
  return known?.erased === false && (known.barred === undefined || state.has('sitting', player));
};

/** The seat is free, and it is their turn. Nobody in particular: somebody from the list. */
function canHave(state: State, player: PlayerId | undefined, to: Sitting): boolean {
  if (seatRefusal(state, to.table, to.seat, player) || claimAhead(state, to, player ?? '')) return false;
  const from = player === undefined ? undefined : state.get('sitting', player);
  return !from || !asksToShorten(state, player!, from, to);
}

const takesCalls = (state: State, game: GameId, table: TableId): boolean =>
  state.get('tables', table)?.game === game &&
  state.get('tables', table)?.state !== 'breaking' &&
  state.get('games', game)?.closed === false;

/** The seat is another's: the nearest open ones. The player sits elsewhere: move them to where they were seated. */
function forSeating(state: State, conflict: Conflict, settles: EventId): Found {
  const { player, table, seat } = conflict.body as { player: PlayerId; table: TableId; seat: SeatNumber };
  if (!canSit(state, player)) return [];
  const sits = state.get('sitting', player);
  const kind = sits ? 'cash.moved' : 'cash.seated';
  const there: Way = { label: 'move-there', act: { kind, body: { player, table, seat, settles } } };
  const isThere = sits?.table === table && sits.seat === seat;
  if (!isThere && canHave(state, player, { table, seat })) return [there];
  // One who was seated apart and has a seat by now keeps it: nothing to offer but to leave it.
  if (isThere || (sits && conflict.kind === 'cash.seated')) return [];
  return nearestOpenSeats(state, table, seat, ALL_SEATS)
    .filter((place) => canHave(state, player, place))
    .slice(0, SEATS_OFFERED)
    .map((place) => ({ label: 'sit-here', act: { kind, body: { player, ...place, settles } } }));
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
  if (takesCalls(state, game, table) && canHave(state, undefined, { table, seat })) return [call({ table, seat })];
  return nearestOpenSeats(state, table, seat, ALL_SEATS)
    .filter((place) => state.get('tables', place.table)?.game === game && canHave(state, undefined, place))
    .slice(0, SEATS_OFFERED)
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
    canSit(state, player);
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

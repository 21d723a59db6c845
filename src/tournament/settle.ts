/**
 * Ways out of a conflict, one tap each: every way is an act that names the conflict in `settles`, or
 * `conflict.settled`, which leaves things as they are. Labels and codes become words at the surface.
 */
import type { Conflict } from '../kernel/entry.ts';
import type { Act } from '../kernel/kind.ts';
import type { EventId } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { placeRefusal } from './alternates.ts';
import { clockWith } from './clock-acts.ts';
import { drawFor } from './drawing.ts';
import { reentryRefusal } from './entering.ts';
import type { State } from './fields.ts';
import { nearestFairSeats, seatRefusal } from './seating.ts';
import { closedToActs, entryRefusal } from './standing.ts';
import type { ClockAct, PlayerId, SeatKey } from './state.ts';

export interface WayOut {
  readonly label:
    | 'seat.at'
    | 'move.to'
    | 'draw.again'
    | 'clock.as-made'
    | 'bust.anyway'
    | 'entry.again'
    | 'alternate.list'
    | 'leave-it'
    | 'seen';
  readonly details: { readonly [detail: string]: Plain | undefined };
  readonly act: Act;
}

type Body = { readonly [field: string]: Plain | undefined };

/** What the surface brings: without them the ways that need them are not offered. */
export interface Means {
  /** 32 hex digits from a cryptographic source, for a way that draws again. */
  readonly seed?: string | undefined;
  /** Milliseconds since 1970, for a way that depends on late registration. */
  readonly now?: number | undefined;
}

/** The ways out of an open conflict, the likeliest first, last to leave it as it is; none when it is settled or gone. */
export function waysToSettle(state: State, conflictId: EventId, means: Means = {}): WayOut[] {
  const conflict = state.get('$conflicts', conflictId);
  if (!conflict || conflict.settledBy !== undefined) return [];
  const leave: WayOut = {
    label: conflict.sort === 'notice' ? 'seen' : 'leave-it',
    details: {},
    act: { kind: 'conflict.settled', body: { conflict: conflictId } },
  };
  return closedToActs(state) ? [leave] : [...ways(state, conflict, conflictId, means), leave];
}

function ways(state: State, conflict: Conflict, settles: EventId, { seed, now }: Means): WayOut[] {
  const body = conflict.body as Body;
  switch (conflict.code) {
    case 'seat.taken':
    case 'seat.locked':
    case 'seat.unknown':
      return seats(state, body, conflict.details.seat as SeatKey, settles);
    case 'player.seated':
      return move(state, body.player as PlayerId, body.seat as SeatKey, settles);
    case 'player.elsewhere':
    case 'balance.done':
      return move(state, body.player as PlayerId, body.to as SeatKey, settles);
    case 'draw.partly':
    case 'draw.void':
    case 'redraw.partly':
      return drawAgain(state, missedPlayers(conflict), settles, seed);
    case 'clock.late':
    case 'clock.changed':
      return asMade(state, conflict, settles);
    case 'bust.not-seated':
      return bustAnyway(state, [body], settles);
    case 'bust.partly':
    case 'bust.none':
      return bustAnyway(state, body.busts as readonly Body[], settles);
    case 'tournament.full':
    case 'alternate.first':
      return waitAsAlternate(state, body.player as PlayerId, settles, now);
    case 'entry.after-bust':
      return enterAgain(state, body.player as PlayerId, settles, now);
    default:
      return [];
  }
}

/** [SEAT-4] The nearest fair seats, as they are open now. */
function seats(state: State, body: Body, wanted: SeatKey, settles: EventId): WayOut[] {
  const player = (body.player ?? (body.players as readonly PlayerId[] | undefined)?.[0]) as PlayerId;
  const row = state.get('players', player);
  if (row?.status !== 'in') return [];
  const from = row.seat;
  // Seated meanwhile by another act: the seat was wanted for somebody who had none.
  if (from !== null && body.to === undefined) return [];
  return nearestFairSeats(state, wanted).map((seat) => ({
    label: from === null ? 'seat.at' : 'move.to',
    details: { player, seat },
    act:
      from === null
        ? { kind: 'player.seated', body: { player, seat, settles } }
        : { kind: 'player.moved', body: { player, from, to: seat, settles } },
  }));
}

function move(state: State, player: PlayerId, to: SeatKey, settles: EventId): WayOut[] {
  const from = state.get('players', player)?.seat;
  if (!from || from === to || seatRefusal(state, to, player)) return [];
  const act = { kind: 'player.moved', body: { player, from, to, settles } };
  return [{ label: 'move.to', details: { player, seat: to }, act }];
}

const missedPlayers = (conflict: Conflict): PlayerId[] =>
  ((conflict.details.missed ?? []) as readonly { player: PlayerId }[]).map(({ player }) => player);

function drawAgain(state: State, missed: PlayerId[], settles: EventId, seed: string | undefined): WayOut[] {
  const players = missed.filter((player) => {
    const row = state.get('players', player);
    return row?.status === 'in' && row.seat === null;
  });
  if (!seed || players.length === 0) return [];
  const body = { ...drawFor(state, players, seed), settles };
  return body.pool.length === 0
    ? []
    : [{ label: 'draw.again', details: { players }, act: { kind: 'seats.drawn', body } }];
}

/** [CLOCK-3] The act with the effect that it would have had, reckoned among the clock's acts as they stand now. */
function asMade(state: State, conflict: Conflict, settles: EventId): WayOut[] {
  const act = clockActOf(conflict.kind, conflict.body as Body);
  const made = conflict.details.made;
  if (!act || typeof made !== 'number') return [];
  const clock = clockWith(state, act, made);
  return [{ label: 'clock.as-made', details: { ...clock }, act: { kind: 'clock.set', body: { ...clock, settles } } }];
}

/** What a clock event does, from its kind and body. */
function clockActOf(kind: string, body: Body): ClockAct | undefined {
  switch (kind) {
    case 'clock.started':
      return { type: 'start' };
    case 'clock.paused':
      return { type: 'pause' };
    case 'clock.resumed':
      return { type: 'resume' };
    case 'clock.level-set':
      return { type: 'level', index: body.index as number, remainingMs: null };
    case 'clock.adjusted':
      return { type: 'adjust', ms: body.ms as number };
    case 'clock.set': {
      const { run, index, remainingMs, at } = body as never;
      return { type: 'set', clock: { run, index, remainingMs, at } };
    }
    default:
      return undefined;
  }
}

/** Out although no seat is known: the seat was lost to somebody else while two devices were apart. */
function bustAnyway(state: State, busts: readonly Body[], settles: EventId): WayOut[] {
  const still = busts.filter((bust) => {
    const row = state.get('players', bust.player as PlayerId);
    return row?.status === 'in' && row.entry === bust.entry;
  });
  if (still.length === 0) return [];
  const unseated = still.map(({ settles: _, ...bust }) => ({ ...bust, unseated: true }));
  const players = still.map((bust) => bust.player as PlayerId);
  const act = { kind: 'players.busted', body: { busts: unseated, oneHand: false, settles } };
  return [{ label: 'bust.anyway', details: { players }, act }];
}

function enterAgain(state: State, player: PlayerId, settles: EventId, now: number | undefined): WayOut[] {
  const entry = (state.get('players', player)?.entry ?? 0) + 1;
  if (now === undefined || reentryRefusal(state, player, entry) || entryRefusal(state, now, undefined)) return [];
  const act = { kind: 'player.reentered', body: { player, entry, settles } };
  return [{ label: 'entry.again', details: { player, entry }, act }];
}

/** [ENTRY-5] No place for this player: at the end of the list of alternates, while it is open. */
function waitAsAlternate(state: State, player: PlayerId, settles: EventId, now: number | undefined): WayOut[] {
  if (now === undefined || state.has('alternates', player) || entryRefusal(state, now, undefined)) return [];
  const row = state.get('players', player);
  if (row?.status === 'in' || !placeRefusal(state, player)) return [];
  if (row?.status === 'out' && reentryRefusal(state, player, row.entry + 1)) return [];
  return [
    { label: 'alternate.list', details: { player }, act: { kind: 'alternate.listed', body: { player, settles } } },
  ];
}

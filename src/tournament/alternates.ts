/**
 * Alternates: who waits for a place in a full tournament, in order ([ENTRY-5]). A place that opens is the first
 * one's. Whoever is called comes in by `player.registered` or `player.reentered`, and draws a seat like everyone.
 */
import type { Act } from '../kernel/kind.ts';
import { type Refusal, refuse } from '../kernel/kind.ts';
import type { State } from './fields.ts';
import { lifeCycle } from './select.ts';
import { type AlternateRow, type PlayerId, THIS } from './state.ts';

export interface Alternate extends Omit<AlternateRow, 'order'> {
  readonly player: PlayerId;
  /** From 1. */
  readonly place: number;
}

/** The list in order. It closes with late registration: then there is none. */
export function alternates(state: State, now: number): Alternate[] {
  return lifeCycle(state, now)?.entryOpen ? listed(state) : [];
}

/** Whoever is on the list, whether or not it is closed. */
export function listed(state: State): Alternate[] {
  return [...state.entries('alternates')]
    .sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1))
    .map(([player, { order: _, ...row }], i) => ({ player, place: i + 1, ...row }));
}

/** Entries that the tournament could take now; null = as many as come. */
export function openPlaces(state: State): number | null {
  const capacity = state.get('tournament', THIS)?.capacity ?? null;
  return capacity === null ? null : Math.max(0, capacity - state.get('counts', THIS)!.left);
}

/** Why this player can't come in just now: full, or alternates come first. */
export function placeRefusal(state: State, player: PlayerId): Refusal | undefined {
  const open = openPlaces(state);
  if (open === null) return undefined;
  const { capacity } = state.get('tournament', THIS)!;
  const list = listed(state);
  const own = list.find((each) => each.player === player);
  if (open === 0) return refuse('tournament.full', { player, capacity, waiting: list.length });
  const ahead = own ? own.place - 1 : list.length;
  if (own?.until != null || open > ahead) return undefined;
  return refuse('alternate.first', { player, open, waiting: ahead, first: list[0]!.player });
}

export interface AlternateAdvice {
  readonly rule: 'ENTRY-5';
  readonly player: PlayerId;
  /** Places open that nobody was called for. */
  readonly open: number;
  readonly act: Act;
}

/** Who should be called next, when a place is open that nobody was called for. */
export function adviseAlternate(state: State, now: number): AlternateAdvice | undefined {
  const list = alternates(state, now);
  const open = unclaimed(state, list);
  const next = list.find((each) => each.until === null);
  if (!next || open <= 0) return undefined;
  return {
    rule: 'ENTRY-5',
    player: next.player,
    open,
    act: { kind: 'alternate.called', body: { player: next.player } },
  };
}

/** Places that are open and that nobody was called for. */
export const unclaimed = (state: State, list: readonly Alternate[]): number =>
  (openPlaces(state) ?? Number.POSITIVE_INFINITY) - list.filter((each) => each.until !== null).length;

/** [ENTRY-5] Calls that have run out, for the primary to commit. */
export const callsDue = (state: State, now: number): Act[] =>
  alternates(state, now)
    .filter((each) => each.until !== null && now >= each.until)
    .map(({ player, until }) => ({ kind: 'alternate.expired', body: { player, until } }));

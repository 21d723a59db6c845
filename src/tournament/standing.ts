/** Whether a tournament takes acts at all, and whether it takes entries at a given time. */
import { type Refusal, refuse } from '../kernel/kind.ts';
import { type Clock, endOfRow } from './clock.ts';
import type { State } from './fields.ts';
import { THIS, type TournamentRow } from './state.ts';

/** Undefined when the tournament stands open to acts. */
export function closedToActs(state: State): Refusal | undefined {
  const tournament = state.get('tournament', THIS);
  if (!tournament) return refuse('tournament.unknown');
  if (tournament.phase === 'finished' || tournament.phase === 'cancelled')
    return refuse('tournament.over', { phase: tournament.phase });
  return undefined;
}

export function clockOf(state: State): Clock | undefined {
  const structure = state.get('structure', THIS);
  const anchor = state.get('clock', THIS);
  return structure && anchor && { rows: structure.rows, anchor };
}

/**
 * When entry closed or will close if nobody touches the clock (ms since 1970); null = not in sight.
 * The clock closes it by itself: `registration.closed` only writes down what has come about ([ENTRY-3]).
 */
export function entryClosesAt(state: State, tournament: TournamentRow): number | null {
  if (tournament.registration === 'closed') return tournament.closedAt;
  const clock = clockOf(state);
  if (tournament.registration !== 'open' || tournament.closesAfterRow === null || !clock) return null;
  if (clock.anchor.index > tournament.closesAfterRow) return clock.anchor.at;
  return endOfRow(clock, tournament.closesAfterRow);
}

const FINAL_MINUTE_MS = 60_000;

/**
 * [ENTRY-3] May an entry made at `effective` stand? One that was made in time stands however late it
 * arrives; one begun in time and made within a minute of that, by policy.
 */
export function entryRefusal(state: State, effective: number, began: number | undefined): Refusal | undefined {
  const tournament = state.get('tournament', THIS)!;
  if (tournament.registration === 'unopened') return refuse('registration.unopened');
  const closes = entryClosesAt(state, tournament);
  if (closes === null || effective < closes) return undefined;
  const honoured = state.get('policy', THIS)?.honourFinalMinute && began !== undefined;
  if (honoured && began < closes && began >= effective - FINAL_MINUTE_MS) return undefined;
  return refuse('registration.closed', { closedAt: closes });
}

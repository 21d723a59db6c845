/** A player going out: the seat is free, the bust takes its number in committed order ([BUST-1]). */
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { State, TournamentDraft } from './fields.ts';
import { handAt } from './hand-for-hand.ts';
import { free } from './seating.ts';
import { type PlayerId, THIS } from './state.ts';

export interface Bust {
  readonly player: PlayerId;
  /** Which of the player's entries: a bust that arrives after a re-entry must not end the new one. */
  readonly entry: number;
  readonly stack?: number | undefined;
  readonly eliminator?: PlayerId | undefined;
  /** The floor says that the player is out although no seat is known ([SEAT-4] left them unseated). */
  readonly unseated?: boolean | undefined;
}

export const bustKey = (player: PlayerId, entry: number): string => `${player}.${entry}`;

/** Already out in that very entry: the same bust told twice. */
export const isOutAlready = (state: State, bust: Bust): boolean => state.has('busts', bustKey(bust.player, bust.entry));

export function bustRefusal(state: State, bust: Bust): Refusal | undefined {
  const row = state.get('players', bust.player);
  if (row?.status !== 'in' || row.entry !== bust.entry) return refuse('player.not-in', { player: bust.player });
  if (row.seat === null && !bust.unseated) return refuse('bust.not-seated', { player: bust.player });
  return leavesNobody(state, 1) ? refuse('bust.last', { player: bust.player }) : undefined;
}

/** [BUST-5] Once nobody can come in any more, the last player is the winner: tablets that were apart can't bust everyone. */
export function leavesNobody(state: State, busts: number): boolean {
  const left = state.get('counts', THIS)?.left ?? 0;
  return left <= busts && state.get('tournament', THIS)?.registration === 'closed';
}

/**
 * Record busts that have been found good, as one hand. A bust proves that play began, even where the act that
 * started the clock came late and waits to be settled ([CLOCK-3]): busts must not fall with it. While
 * hand-for-hand is played, all busts of its hand are one hand, at whatever table ([BUST-3]).
 */
export function recordHand(draft: TournamentDraft, busts: readonly Bust[], ctx: ApplyContext): void {
  if (draft.get('tournament', THIS)!.phase !== 'running') draft.patch('tournament', THIS, { phase: 'running' });
  const counts = draft.get('counts', THIS)!;
  const together = handAt(draft, ctx.effective)?.number;
  const hand = together ?? counts.bustHands;
  let seated = counts.seated;
  for (const bust of busts) {
    const row = draft.get('players', bust.player)!;
    if (row.seat !== null) {
      free(draft, row.seat);
      seated--;
    }
    draft.set('players', bust.player, { ...row, status: 'out', seat: null, away: false });
    draft.delete('moves', bust.player);
    draft.set('busts', bustKey(bust.player, bust.entry), {
      player: bust.player,
      entry: bust.entry,
      hand,
      seat: row.seat,
      stack: bust.stack ?? null,
      eliminator: bust.eliminator ?? null,
      at: ctx.effective,
      event: ctx.id,
    });
  }
  const left = counts.left - busts.length;
  draft.patch('counts', THIS, { seated, left, bustHands: counts.bustHands + (together === undefined ? 1 : 0) });
}

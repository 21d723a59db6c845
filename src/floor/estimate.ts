/**
 * [LIST-8] The expected wait, from this game's own seat openings today: mean gap × (entries ahead + 1).
 *
 * Openings come irregularly, so the sum of k gaps strays from k × mean by about √k times what one gap
 * strays: that gives the range. It is rounded outward to whole five minutes. Not part of the fold.
 */
import type { Reader } from '../kernel/layer.ts';
import type { FloorTables, GameId } from './state.ts';

export const LEAST_OPENINGS = 5;
const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

export interface WaitEstimate {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** What it rests on, to be shown. */
  readonly openings: number;
  readonly meanGapMinutes: number;
}

/** For someone with `ahead` entries before them; undefined with fewer than five openings today. */
export function waitEstimate(state: Reader<FloorTables>, game: GameId, ahead: number): WaitEstimate | undefined {
  const times = [...(state.get('openings', game)?.times ?? [])].sort((a, b) => a - b);
  if (times.length < LEAST_OPENINGS) return undefined;
  const gaps = times.slice(1).map((time, index) => (time - times[index]!) / MINUTE_MS);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  const seats = ahead + 1;
  const strays = Math.sqrt(seats * variance);
  const down = (minutes: number): number => Math.floor(minutes / STEP_MINUTES) * STEP_MINUTES;
  const up = (minutes: number): number => Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;
  return {
    fromMinutes: Math.max(0, down(mean * seats - strays)),
    toMinutes: Math.max(STEP_MINUTES, up(mean * seats + strays)),
    openings: times.length,
    meanGapMinutes: Math.round(mean),
  };
}

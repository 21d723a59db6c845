import type { TournamentFacts } from './create-tournament.tsx';

/** A tournament in one word ([ENTRY-1]), as its clock and its life stand together. */
export type ClockStatus = 'running' | 'paused' | 'break' | 'announced' | 'registering' | 'finished' | 'cancelled';

export function clockStatus(tournament: TournamentFacts): ClockStatus {
  const phase = tournament.row()?.phase ?? 'announced';
  const run = tournament.clock()?.anchor.run;
  if (phase !== 'running' || run === 'ready') return phase === 'running' ? 'registering' : phase;
  if (run === 'paused') return 'paused';
  return tournament.time()?.onBreak ? 'break' : 'running';
}

/** Colour of the word; the word says it too. */
export const STATUS_INK: Record<ClockStatus, string> = {
  running: 'text-running-ink',
  paused: 'text-paused-ink',
  break: 'text-break-ink',
  announced: 'text-quiet',
  registering: 'text-quiet',
  finished: 'text-quiet',
  cancelled: 'text-quiet',
};

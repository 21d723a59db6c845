import type { ResultsBoard } from '../../../src/screens/content.ts';

export type Standing = 'provisional' | 'so-far' | 'final';

/**
 * [BUST-1] `provisional` while an entry may still come in; `so-far` once none can, so that what stands is fixed; `final` when the
 * tournament is over. By the time alone: entry closes with no message.
 */
export function standingOf({ entry, finished }: Pick<ResultsBoard, 'entry' | 'finished'>, now: number): Standing {
  if (finished) return 'final';
  return entry.open && (entry.closesAt === null || now < entry.closesAt) ? 'provisional' : 'so-far';
}

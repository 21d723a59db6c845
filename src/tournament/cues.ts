/**
 * Cues: the moments at which a screen that wants it sounds and flashes ([CLOCK-5]). A function of the clock and two
 * instants, like everything about the clock: a screen asks for what came since it last asked. It imports the clock only.
 */
import { type Clock, levelNumberAt, rowAt, rowMs } from './clock.ts';

export interface Cue {
  /** `warning`: a minute is left of this row. The others: this row begins. */
  readonly sort: 'warning' | 'level' | 'break' | 'break-end';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Row of the structure, from 0; its length while the last level repeats. */
  readonly index: number;
  /** What people call the level; of a break, the one before it. */
  readonly levelNumber: number;
}

const WARNING_MS = 60_000;
/** A screen that slept longer than this is not told what it missed before. */
const LONGEST_MS = 3_600_000;

/** What happens after `from` and up to `to` (ms since 1970), in order, if the clock runs on as it does. */
export function cuesBetween(clock: Clock, from: number, to: number): Cue[] {
  const { rows, anchor } = clock;
  const cues: Cue[] = [];
  if (anchor.run !== 'running' || to <= from) return cues;
  const since = Math.max(from, to - LONGEST_MS);
  let index = anchor.index;
  let ends = anchor.at + anchor.remainingMs;
  // The last level repeats for ever: skip the repeats that are over by then.
  const skip = () => {
    const ms = rowMs(rows, index);
    if (index === rows.length && ends + ms < since) ends += Math.floor((since - ends) / ms) * ms;
  };
  for (let left = anchor.remainingMs; ; left = rowMs(rows, index)) {
    const add = (sort: Cue['sort'], at: number) => {
      if (at > since && at <= to) cues.push({ sort, at, index, levelNumber: Math.max(1, levelNumberAt(rows, index)) });
    };
    if (left > WARNING_MS) add('warning', ends - WARNING_MS);
    if (ends > to) return cues;
    const wasBreak = rowAt(rows, index).type === 'break';
    index = Math.min(index + 1, rows.length);
    add(rowAt(rows, index).type === 'break' ? 'break' : wasBreak ? 'break-end' : 'level', ends);
    ends += rowMs(rows, index);
    skip();
  }
}

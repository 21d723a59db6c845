/**
 * [CLOCK-5] When a screen sounds and flashes: a minute before the end of a level or break, at a new level, at a break's end.
 * Pure, and by the board and the time alone: nothing is sent for it, so it happens with no server too.
 */
import { type Clock, positionAt, rowAt, rowMs } from '../../../src/tournament/clock.ts';

export type Cue = 'minute' | 'level' | 'break-end';

export interface Cued {
  readonly cue: Cue;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const MINUTE_MS = 60_000;
/** A moment further back than this is over: the page slept, or the time was set right. */
const OVER_MS = 3_000;

/** What falls into the time after `from`, up to and with `to`. Nothing while the clock stands. */
export function cuesBetween(clock: Clock, from: number, to: number): Cued[] {
  const { rows, anchor } = clock;
  const after = Math.max(from, to - OVER_MS);
  if (anchor.run !== 'running' || to <= after) return [];
  const cues: Cued[] = [];
  let begins = anchor.at;
  let ends = anchor.at + anchor.remainingMs;
  // A repeated last level is no new level: nobody needs to hear of it.
  for (let index = anchor.index; index < rows.length && begins <= to; index++) {
    const warned = ends - MINUTE_MS;
    const next = index + 1 < rows.length;
    const onBreak = rowAt(rows, index).type === 'break';
    if ((next || onBreak) && warned > begins) cues.push({ cue: 'minute', at: warned });
    if (next || onBreak) cues.push({ cue: onBreak ? 'break-end' : 'level', at: ends });
    begins = ends;
    ends += rowMs(rows, index + 1);
  }
  return cues.filter(({ at }) => after < at && at <= to);
}

/**
 * What an act on the clock brings about at once: sent on to a later row while it runs, the room must hear of it as if the time
 * had come. Sent back, or set while it stands, it is put right, and nobody is called to anything.
 */
export function cueOfAct(before: Clock, after: Clock, now: number): Cue | undefined {
  if (before.anchor === after.anchor || before.anchor.run !== 'running' || after.anchor.run !== 'running')
    return undefined;
  const [was, is] = [positionAt(before, now).index, positionAt(after, now).index];
  if (is <= was) return undefined;
  return rowAt(before.rows, was).type === 'break' ? 'break-end' : 'level';
}

/**
 * Subjects that have ended. They stay on the disk until someone looks at them: a room's past tournaments
 * must not weigh on every start.
 */
import type { Replica } from '../../src/sync/replica.ts';

export interface Endings {
  /** A tournament that is over, with nothing left to settle. */
  hasEnded(subject: string): boolean;
  /** Ended, and not looked at since this page was loaded. */
  isAsleep(subject: string): boolean;
  /** Someone looks at it: true when it has to be taken from the disk. */
  wake(subject: string): boolean;
  /** A subject has changed: has it ended, or gone on? */
  look(subject: string): void;
}

export function makeEndings(
  replica: Replica,
  kept: readonly string[],
  keep: (ended: readonly string[]) => void,
): Endings {
  const ended = new Set(kept);
  const asleep = new Set(kept);

  function hasEnded(subject: string): boolean {
    if (!subject.startsWith('tournament/')) return false;
    const { state, complete, pending } = replica.view(subject);
    const phase = state.get('tournament', 'this')?.phase;
    if (!complete || pending.size > 0 || (phase !== 'finished' && phase !== 'cancelled')) return false;
    for (const conflict of state.rows('$conflicts')) if (conflict.settledBy === undefined) return false;
    return true;
  }

  return {
    hasEnded,
    isAsleep: (subject) => asleep.has(subject),
    wake: (subject) => asleep.delete(subject),
    look(subject) {
      const now = hasEnded(subject);
      if (now === ended.has(subject)) return;
      if (now) ended.add(subject);
      else ended.delete(subject);
      keep([...ended]);
    },
  };
}

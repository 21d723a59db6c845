/** What the rules advise just now, as facts for cards: plain values, so that equal advice stays the same card. */
import { type Advice, advise } from '../../../../src/tournament/advice.ts';
import { type HaltNotice, haltNotices } from '../../../../src/tournament/balance.ts';
import type { State } from '../../../../src/tournament/fields.ts';

export type AdviceOf<Sort extends Advice['sort']> = Extract<Advice, { sort: Sort }>['advice'];

export interface AdviceShown {
  /** [BAL-1] Tables that halt, on one card. */
  readonly halts: readonly HaltNotice[];
  /** Those that the director lets play on. */
  readonly waived: readonly HaltNotice[];
  /** One card each, the most urgent first. */
  readonly others: readonly Exclude<Advice, { sort: 'halt' }>[];
}

/** `now`: ms since 1970. */
export function selectAdvice(state: State, now: number): AdviceShown {
  const all = advise(state, now);
  return {
    halts: all.flatMap((each) => (each.sort === 'halt' ? [each.advice] : [])),
    waived: haltNotices(state).filter((halt) => halt.waived),
    others: all.filter((each) => each.sort !== 'halt'),
  };
}

/** What the rules advise just now, as facts for cards: plain values, so that equal advice stays the same card. */
import { adviseBalance, type HaltNotice, haltNotices } from '../../../../src/tournament/balance.ts';
import { adviseBreak, type BreakAdvice } from '../../../../src/tournament/breaking.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { adviseRedraw, type RedrawAdvice } from '../../../../src/tournament/redraw.ts';

export interface BalanceFacts {
  /** Numbers of the tables. */
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly limit: number;
}

export interface Advice {
  readonly halts: readonly HaltNotice[];
  readonly redraw: RedrawAdvice | undefined;
  readonly breaks: BreakAdvice | undefined;
  readonly balance: BalanceFacts | undefined;
}

/**
 * `now`: ms since 1970. A redraw seats everyone anew, so nothing is balanced or broken before it; and a table that
 * breaks is not balanced first.
 */
export function selectAdvice(state: State, now: number): Advice {
  const halts = haltNotices(state);
  const redraw = adviseRedraw(state, now);
  const breaks = redraw ? undefined : adviseBreak(state, now);
  const found = redraw ? undefined : adviseBalance(state);
  const number = (table: string) => state.get('tables', table)?.number ?? 0;
  const gone =
    breaks && breaks.players > 0 && found && (found.giver === breaks.table || found.receiver === breaks.table);
  const balance =
    found && !gone
      ? {
          ...{ from: number(found.giver), to: number(found.receiver) },
          ...{ difference: found.difference, limit: found.limit },
        }
      : undefined;
  return { halts, redraw, breaks, balance };
}

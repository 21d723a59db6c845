/** Hand-for-hand: every table reports its hand done before the next is dealt ([BUST-3]). */
import type { State } from './fields.ts';
import { type HandRow, type PlayerId, type TableId, THIS } from './state.ts';

/** The hand of hand-for-hand that was being played at `time` (ms since 1970), or undefined. */
export function handAt(state: State, time: number): HandRow | undefined {
  let found: HandRow | undefined;
  for (const row of state.rows('hands'))
    if (row.from <= time && (row.until === null || time < row.until) && !(found && found.number > row.number))
      found = row;
  return found;
}

/** Tables in play that have not reported the present hand done, by number. */
export function tablesPlaying(state: State): TableId[] {
  const done = state.get('handForHand', THIS)?.done ?? [];
  return [...state.entries('tables')]
    .filter(([table, row]) => row.seated > 0 && !done.includes(table))
    .sort(([a, x], [b, y]) => x.number - y.number || (a < b ? -1 : 1))
    .map(([table]) => table);
}

export interface HandForHand {
  readonly hand: number;
  readonly handMs: number | null;
  /** When this hand was dealt (ms since 1970). */
  readonly since: number;
  /** By number; a table that broke has none. */
  readonly tables: readonly { readonly table: TableId; readonly number: number; readonly done: boolean }[];
  /** Everybody has reported: the next hand can be dealt. */
  readonly allDone: boolean;
  /** Players out in this hand. */
  readonly out: readonly PlayerId[];
}

/** Undefined while hand-for-hand is off. */
export function handForHand(state: State): HandForHand | undefined {
  const row = state.get('handForHand', THIS);
  const hand = row?.on ? state.get('hands', String(row.hand)) : undefined;
  if (!row || !hand) return undefined;
  const playing = tablesPlaying(state);
  const tables = [...state.entries('tables')]
    .filter(([, each]) => each.seated > 0)
    .sort(([a, x], [b, y]) => x.number - y.number || (a < b ? -1 : 1))
    .map(([table, { number }]) => ({ table, number, done: !playing.includes(table) }));
  const out = [...state.rows('busts')].filter((bust) => bust.hand === hand.number).map(({ player }) => player);
  const { hand: number, handMs } = row;
  return { hand: number, handMs, since: hand.from, tables, allDone: playing.length === 0, out: out.sort() };
}

export interface HandAdvice {
  readonly rule: 'BUST-3';
  readonly do: 'begin' | 'deal' | 'end';
  readonly left: number;
  readonly prizePlaces: number;
}

/** Begin with one player too many for the prize places and two tables or more; deal when all are done; end after. */
export function adviseHandForHand(state: State): HandAdvice | undefined {
  const tournament = state.get('tournament', THIS);
  if (tournament?.phase !== 'running' || tournament.prizePlaces === 0) return undefined;
  const { left } = state.get('counts', THIS)!;
  const { prizePlaces } = tournament;
  const several = [...state.rows('tables')].filter((row) => row.seated > 0).length > 1;
  const on = state.get('handForHand', THIS)?.on ?? false;
  const advise = (what: HandAdvice['do']): HandAdvice => ({ rule: 'BUST-3', do: what, left, prizePlaces });
  if (!on) return several && left === prizePlaces + 1 ? advise('begin') : undefined;
  if (left <= prizePlaces || !several) return advise('end');
  return tablesPlaying(state).length === 0 ? advise('deal') : undefined;
}

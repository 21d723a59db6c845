/** Results as rows to show: the best place first, with what staff corrected ([BUST-5]). */
import type { EventId } from '../../../../src/kernel/layer.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { results } from '../../../../src/tournament/results.ts';

export interface ResultRow {
  /** The player's id. */
  readonly id: string;
  readonly place: number;
  readonly tied: boolean;
  readonly prize: boolean;
  readonly corrected: boolean;
  readonly entries: number;
  /** When they went out; null for the winner. */
  readonly at: number | null;
  readonly tentative: boolean;
}

export const selectResults = (state: State, pending: ReadonlySet<EventId>): ResultRow[] =>
  results(state).map(({ player, outAt, entries, place, tied, prize, corrected }) => {
    const touched = (table: 'busts' | 'corrections', id: string) => pending.has(state.touchedBy(table, id) ?? '');
    const tentative = pending.size > 0 && (touched('busts', `${player}.${entries}`) || touched('corrections', player));
    return { id: player, place, tied, prize, corrected, entries, at: outAt, tentative };
  });

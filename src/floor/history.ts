/** What befell a player today, in a line each: for their card, and for their own phone. */
import type { Draft, Reader } from '../kernel/layer.ts';
import { withLatest } from './latest.ts';
import type { FloorTables, HistoryLine, PlayerId } from './state.ts';

/** More than a busy day; it bounds what a player who taps all day can make the room keep. */
const LINES_KEPT = 40;

export function noteHistory(draft: Draft<FloorTables>, player: PlayerId, line: HistoryLine): void {
  const lines = draft.get('history', player)?.lines ?? [];
  draft.set('history', player, { lines: withLatest(lines, line, LINES_KEPT) });
}

/** Today's lines, the latest first. */
export const historyOf = (state: Reader<FloorTables>, player: PlayerId): HistoryLine[] =>
  [...(state.get('history', player)?.lines ?? [])].reverse();

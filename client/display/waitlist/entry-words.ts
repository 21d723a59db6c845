import type { BoardCall, BoardEntry, BoardGame, BoardTable } from '../../../src/floor/board.ts';
import type { Formats } from '../../text/format.ts';
import { boardWords as words } from '../board-words.ts';

/** How long a called player has. */
export const leftWords = ({ deadline }: BoardCall, now: number, formats: Formats): string =>
  deadline <= now ? words.timeUp : formats.countdown(deadline - now);

/** Where a called player goes. */
export function placeWords({ table, seat }: BoardCall): string {
  if (table === null) return words.callNow;
  return seat === null ? tableName(table) : `${tableName(table)}, ${words.seat(seat)}`;
}

/** The same on one line, with whether they said they are coming. */
export const callWords = (call: BoardCall): string =>
  call.coming ? `${placeWords(call)} · ${words.coming}` : placeWords(call);

/** Tables carry a label of the floor's choosing: "3" becomes "Table 3", "Table 3" and "High limit" stay. */
export const tableName = (label: string): string => (/^\d/.test(label) ? words.table(label) : label);

/** Why a waiting player is not simply next: held, or not in the room yet. */
export function standingWords({ held, present, origin }: BoardEntry): string | undefined {
  if (held) return words.held;
  return !present && origin === 'callin' ? words.notHere : undefined;
}

export interface TableLine {
  readonly name: string;
  /** `seats 2, 7`, or `full`. */
  readonly open: string;
  readonly hasOpen: boolean;
}

/** A game's tables, those with open seats first. */
export const allTables = ({ tables }: BoardGame): TableLine[] =>
  tables.map(lineOf).sort((a, b) => Number(b.hasOpen) - Number(a.hasOpen));

export const openSeatsOf = ({ tables }: BoardGame): number =>
  tables.reduce((sum, { openSeats }) => sum + openSeats.length, 0);

/** The same in two lines at most; the second sums up what has none of its own. */
export function tableLines(game: BoardGame): TableLine[] {
  const lines = allTables(game);
  if (lines.length <= 2) return lines;
  const first = game.tables.find(({ openSeats }) => openSeats.length > 0);
  const open = openSeatsOf(game) - (first?.openSeats.length ?? 0);
  return [lines[0]!, { name: words.moreTables(lines.length - 1), open: words.openSeats(open), hasOpen: open > 0 }];
}

const lineOf = ({ label, openSeats }: BoardTable): TableLine => ({
  name: tableName(label),
  open: openSeats.length === 1 ? words.seat(openSeats[0]!) : words.seats(openSeats.join(', ')),
  hasOpen: openSeats.length > 0,
});

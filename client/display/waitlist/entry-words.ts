import type { BoardCall, BoardEntry, BoardGame, BoardTable } from '../../../src/floor/board.ts';
import type { Formats } from '../../text/format.ts';
import { words } from '../words.ts';

/** What stands beside a called player's name: how long they have, and whether they said they are coming. */
export function callWords({ deadline, coming }: BoardCall, now: number, formats: Formats): string {
  if (deadline <= now) return coming ? words.coming : words.timeUp;
  return coming ? `${words.coming} ${formats.countdown(deadline - now)}` : formats.countdown(deadline - now);
}

/** Where a called player goes; nothing when no seat is kept for them. */
export function placeWords({ table, seat }: BoardCall): string | undefined {
  if (table === null) return undefined;
  return seat === null ? tableName(table) : `${tableName(table)}, ${words.seat(seat)}`;
}

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
export function tableLines({ tables }: BoardGame): TableLine[] {
  const line = ({ label, openSeats }: BoardTable): TableLine => ({
    name: tableName(label),
    open:
      openSeats.length === 0
        ? words.full
        : openSeats.length === 1
          ? words.seat(openSeats[0]!)
          : words.seats(openSeats.join(', ')),
    hasOpen: openSeats.length > 0,
  });
  return tables.map(line).sort((a, b) => Number(b.hasOpen) - Number(a.hasOpen));
}

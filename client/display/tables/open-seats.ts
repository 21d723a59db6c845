import type { BoardGame, BoardTable } from '../../../src/floor/board.ts';

type Tables = Pick<BoardGame, 'tables'>;

/** Seats that somebody could take: a table that is breaking takes nobody. */
const openAt = ({ state, openSeats }: BoardTable): number => (state === 'breaking' ? 0 : openSeats.length);

export const openCount = ({ tables }: Tables): number => tables.reduce((sum, table) => sum + openAt(table), 0);

/** Those with open seats first; otherwise as the room orders them. */
export const tablesInOrder = ({ tables }: Tables): BoardTable[] =>
  [...tables].sort((a, b) => Number(openAt(b) > 0) - Number(openAt(a) > 0));

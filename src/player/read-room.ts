/** Board `room` as a phone reads it. By itself: a phone folds nothing, and must not load what does. */
import type { BoardGame } from '../floor/board.ts';
import type { BoardContent } from '../sync/board.ts';

export interface RoomGame extends Omit<BoardGame, 'entries'> {
  /** How many are on its list. */
  readonly waiting: number;
}

export interface RoomBoard {
  readonly games: readonly RoomGame[];
}

/** Begins the names of the games' fields. */
export const FIELD = 'game ';

/** Undefined before it is here. */
export function readRoom(content: BoardContent | undefined): RoomBoard | undefined {
  const order = content?.order as readonly string[] | undefined;
  if (!content || !order) return undefined;
  return { games: order.flatMap((id) => (content[`${FIELD}${id}`] as unknown as RoomGame | undefined) ?? []) };
}

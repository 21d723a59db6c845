/**
 * Board `room`: what a phone shows of the room. No names, and each game in a field of its own, since a field is what is
 * sent anew: an act costs a thousand phones a few hundred bytes each, not the lists of all games.
 */
import { type FloorTables, gamesInOrder, waitlistGame } from '../floor/index.ts';
import type { Reader } from '../kernel/layer.ts';
import type { BoardContent } from '../sync/board.ts';
import { FIELD } from './read-room.ts';

/** As it stands on the board: `order` names the games, `game <id>` is each. */
export function roomBoard(state: Reader<FloorTables>): BoardContent {
  const games = gamesInOrder(state).map(({ id, game }) => {
    const { entries, ...shown } = waitlistGame(state, id, game, () => '');
    return [`${FIELD}${id}`, { ...shown, waiting: entries.length }] as const;
  });
  const order = games.map(([field]) => field.slice(FIELD.length));
  return { order, ...Object.fromEntries(games) } as unknown as BoardContent;
}

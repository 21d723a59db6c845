/** [MUST-1] The must-move board: who moves up next, in each chain of the room. */
import type { Reader } from '../kernel/layer.ts';
import type { MustMoveBoard } from '../screens/content.ts';
import { chainsOf } from './advice.ts';
import { gamesInOrder, labelOf, openSeatsAt } from './select.ts';
import type { FloorTables, GameId, PlayerId } from './state.ts';

/** `names` gives a player's short public name. All games, or one. A game with two chains stands there twice. */
export function mustMoveBoard(
  state: Reader<FloorTables>,
  names: (player: PlayerId) => string,
  only?: GameId,
): MustMoveBoard {
  const games = gamesInOrder(state)
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id, game }) =>
      chainsOf(state, id).map(({ main, line }) => ({
        ...{ game: id, name: game.name, stakes: game.stakes },
        into: main.map((table) => [labelOf(state, table), openSeatsAt(state, table).length] as const),
        order: line.map(({ player, table }) => [names(player), labelOf(state, table)] as const),
      })),
    );
  return { board: 'must-move', games };
}

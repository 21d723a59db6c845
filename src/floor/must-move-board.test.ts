import { expect, it } from 'vitest';
import { mustMoveBoard } from './must-move-board.ts';
import { TestChain } from './test-chain.ts';

it('[MUST-1] [SCREEN-1] shows who moves up next, from which table into which', () => {
  const room = new TestChain().sit('main', 'gus').sit('feed', 'ana', 'ben').sit('last', 'cy');
  const board = mustMoveBoard(room.state, (player) => player.toUpperCase());
  expect(board).toEqual({
    board: 'must-move',
    games: [
      {
        ...{ game: 'nlh', name: 'NLH', stakes: '1/3', into: [['main', 2]] },
        order: [
          ['ANA', 'feed'],
          ['BEN', 'feed'],
          ['CY', 'last'],
        ],
      },
    ],
  });
  expect(mustMoveBoard(room.state, String, 'plo').games).toEqual([]);
});

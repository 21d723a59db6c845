import { expect, it } from 'vitest';
import { historyOf } from './history.ts';
import { interestIn, playerCard } from './select.ts';
import { TestRoom } from './test-room.ts';

it('keeps a busy day of a player, and no more than that', () => {
  const room = new TestRoom();
  for (let n = 0; n < 30; n++) {
    room.join('ana');
    room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' });
  }
  expect(historyOf(room.state, 'ana')).toHaveLength(40);
  expect(historyOf(room.state, 'ana')[0]).toMatchObject({ what: 'off-list', why: 'asked', at: room.now });
  room.act('player.erased', { player: 'ana' });
  expect(historyOf(room.state, 'ana')).toEqual([]);
});

it('a card holds seat, lists, requests with their numbers, history and bars', () => {
  const room = new TestRoom();
  room.seat('ben', 2);
  room.seat('ana', 1);
  room.act('move.requested', { player: 'ben', sort: 'seat' });
  room.act('move.requested', { player: 'ana', sort: 'seat' });
  room.act('interest.registered', { player: 'ana', tournament: 'main' });
  const card = playerCard(room.state, 'ana');
  expect(card.requests).toMatchObject([{ position: 2, request: { sort: 'seat', player: 'ana' } }]);
  expect(card.history.map(({ what }) => what)).toEqual(['asked', 'seated']);
  expect(card).toMatchObject({ barred: undefined, interests: ['main'] });
  expect(interestIn(room.state, 'main')).toEqual(['ana']);
});

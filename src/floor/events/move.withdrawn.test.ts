import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[MOVE-1] a request taken back is none; asked anew it is last', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.seat('ben', 2);
  for (const player of ['ana', 'ben']) room.act('move.requested', { player, sort: 'seat' });
  room.act('move.withdrawn', { player: 'ana', sort: 'seat' });
  expect(room.state.get('requests', 'seat.ana')).toBeUndefined();
  expect(room.said(room.act('move.withdrawn', { player: 'ana', sort: 'seat' })), 'twice').toBeUndefined();
  room.act('move.requested', { player: 'ana', sort: 'seat' });
  expect(room.state.get('requests', 'seat.ana')!.number).toBeGreaterThan(
    room.state.get('requests', 'seat.ben')!.number,
  );
  expect(room.said(room.act('move.withdrawn', { player: 'ben', sort: 'seat', validUntil: 1 }))).toBe('act.outdated');
});

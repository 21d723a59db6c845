import { describe, expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

function listed(...players: string[]): TestRoom {
  const room = new TestRoom();
  for (const player of players) room.join(player);
  return room;
}
const seat1 = { table: 't1', seat: 1 };
const seat2 = { table: 't1', seat: 2 };
const other = { device: 'tablet-2' };

describe('waitlist.called', () => {
  it('[LIST-3] [CASH-2] opens a deadline and holds the seat', () => {
    const room = listed('ana', 'ben');
    const call = room.callNext('ana', seat1);
    expect(room.state.get('calls', call)).toMatchObject({ deadline: room.now + 5 * MINUTE, grace: 2 * MINUTE });
    expect(room.seatAt(1)).toEqual({ type: 'held', player: 'ana', call });
    expect(room.entryOf('ana')!.status).toEqual({ type: 'called', call });
    expect(room.said(call)).toBeUndefined();
  });

  it('[LIST-4] calls the first who is present and not called', () => {
    const room = new TestRoom();
    room.join('ana', { origin: 'callin' });
    room.join('ben');
    room.join('cy');
    room.callNext('ben');
    room.callNext('cy');
    expect(room.called()).toEqual(['ben', 'cy']);
    expect(room.said(room.callNext('ana')), 'only a call-in is left').toBe('list.empty');
  });

  it('[LIST-4] whom the host saw is gone: the next is called and the host told', () => {
    const room = listed('ana', 'ben');
    room.callNext('ana', {}, other);
    const second = room.callNext('ana');
    expect(room.called()).toEqual(['ana', 'ben']);
    expect(room.conflict(second)).toMatchObject({
      sort: 'notice',
      code: 'call.next-instead',
      details: { saw: 'ana', player: 'ben' },
    });
  });

  it('[LIST-4] a second tap on the same device is ignored', () => {
    const room = listed('ana', 'ben');
    room.callNext('ana');
    expect(room.said(room.callNext('ana'))).toBeUndefined();
    room.callNext('ben', seat1);
    expect(room.said(room.callNext('ben', seat1)), 'for a seat just as well').toBeUndefined();
    expect(room.called()).toEqual(['ana', 'ben']);
  });

  it('[LIST-4] an act over 10 s late becomes a conflict', () => {
    const room = listed('ana', 'ben');
    room.callNext('ana', {}, other);
    const late = room.callNext('ana', {}, { late: 11_000 });
    expect(room.conflict(late)).toMatchObject({ sort: 'refused', code: 'call.gone', details: { saw: 'ana' } });
    expect(room.called()).toEqual(['ana']);
    const fine = room.callNext('ben', {}, { late: 11_000 });
    expect(room.said(fine), 'late, but whom the host saw is still the first').toBeUndefined();
  });

  it('[LIST-4] a second call for a seat already held joins the first and says so', () => {
    const room = listed('ana', 'ben');
    const first = room.callNext('ana', seat1);
    const second = room.callNext('ana', seat1, other);
    expect(room.called()).toEqual(['ana']);
    expect(room.conflict(second)).toMatchObject({
      sort: 'notice',
      code: 'call.joined',
      details: { player: 'ana', call: first },
    });
  });

  it('[LIST-4] two calls for two seats call two players', () => {
    const room = listed('ana', 'ben');
    room.callNext('ana', seat1);
    room.callNext('ana', seat2, other);
    expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
    expect(room.seatAt(2)).toMatchObject({ player: 'ben' });
  });

  it('[LIST-4] someone came before whom the host saw: they are called, and the host is told', () => {
    const room = listed('ana');
    room.join('ben', { device: 'tablet-2', late: 5 * MINUTE });
    expect(room.details(room.callNext('ana'))).toMatchObject({ saw: 'ana', player: 'ben' });
  });

  it('refuses seats that nobody can be called for', () => {
    const room = listed('ana', 'ben');
    room.seat('cy', 1);
    expect(room.said(room.callNext('ana', seat1))).toBe('seat.taken');
    room.act('cashseat.locked', seat2);
    expect(room.said(room.callNext('ana', seat2))).toBe('seat.locked');
    expect(room.said(room.callNext('ana', { table: 't9', seat: 1 }))).toBe('table.closed');
    room.act('cashtable.opened', { table: 't2', game: 'plo' });
    expect(room.said(room.callNext('ana', { table: 't2', seat: 1 }))).toBe('table.other-game');
    expect(() => room.callNext('ana', { table: 't1' }), 'a table without a seat').toThrow();
  });

  describe('when what went before is undone', () => {
    it('[LIST-4] the call keeps whom it called', () => {
      const room = listed('ana', 'ben');
      const first = room.callNext('ana', {}, other);
      room.callNext('ben');
      room.revert(first);
      expect(room.called()).toEqual(['ben']);
      expect(room.list()).toEqual(['ana', 'ben']);
    });

    it('[LIST-4] a call of someone who then never joined becomes a conflict, and back', () => {
      const room = new TestRoom();
      const joined = room.join('ana');
      room.join('ben');
      const call = room.callNext('ana');
      room.revert(joined);
      expect(room.said(call)).toBe('call.gone');
      expect(room.called()).toEqual([]);
      room.restore(joined);
      expect(room.called()).toEqual(['ana']);
    });

    it('[LIST-4] a tap that was ignored does not come to call anyone', () => {
      const room = listed('ana', 'ben');
      const first = room.callNext('ana');
      room.callNext('ana');
      room.revert(first);
      expect(room.called()).toEqual([]);
    });
  });
});

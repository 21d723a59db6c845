import { describe, expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

describe('waitlist.joined', () => {
  it('[LIST-1] orders by effective time, then device, then seq', () => {
    const room = new TestRoom();
    room.join('ana', { device: 'tablet-2' });
    room.join('ben', { device: 'tablet-1', late: 30_000 });
    expect(room.list(), 'the one who joined first though committed later').toEqual(['ben', 'ana']);
    const tied = room.entryOf('ana')!.place.time;
    room.join('cy', { device: 'tablet-1', late: room.now + 1000 - tied });
    expect(room.list(), 'same time: by device').toEqual(['ben', 'cy', 'ana']);
  });

  it("[LIST-1] a phone's join counts when it is committed", () => {
    const room = new TestRoom();
    room.join('ana');
    room.join('ben', { device: 'phone-1', late: 3 * MINUTE, phone: true, origin: 'phone' });
    expect(room.list()).toEqual(['ana', 'ben']);
  });

  it('[LIST-2] keeps where the entry came from; a call-in is not present', () => {
    const room = new TestRoom();
    room.join('ana', { origin: 'kiosk' });
    room.join('ben', { origin: 'callin' });
    expect(room.entryOf('ana')).toMatchObject({ origin: 'kiosk', present: true, checkinBy: undefined });
    expect(room.entryOf('ben')).toMatchObject({ origin: 'callin', present: false, checkinBy: room.now + 90 * MINUTE });
  });

  it('[LIST-2] a player’s own act comes from a phone, whatever it says', () => {
    const room = new TestRoom();
    const own = { device: 'phone-1', actor: 'ana', phone: true };
    room.join('ana', { ...own, origin: 'floor' });
    room.join('ana', { ...own, origin: 'callin', game: 'plo' });
    expect([room.entryOf('ana')?.origin, room.entryOf('ana', 'plo')?.origin]).toEqual(['phone', 'callin']);
  });

  it('[LIST-5] a player who is on the list and joins it again is told by their own phone, and nobody else is', () => {
    const room = new TestRoom();
    const own = { device: 'phone-1', actor: 'ana', phone: true };
    room.join('ana', { ...own, origin: 'callin' });
    const present = room.join('ana', { ...own, origin: 'phone' });
    expect([room.entryOf('ana')?.present, room.said(present)]).toEqual([true, undefined]);
    const place = room.entryOf('ana')?.place;
    const again = room.join('ana', { ...own, origin: 'phone' });
    expect(room.said(again)).toBe('list.already-on');
    expect(room.conflict(again)?.settledBy).toBe(again);
    expect(room.entryOf('ana')?.place).toEqual(place);
    const staff = room.join('ana');
    expect(room.said(staff)).toBe('entry.twice');
    expect(room.conflict(staff)?.settledBy).toBeUndefined();
  });

  it('[LIST-10] a phone’s join that waited past its time joins nothing', () => {
    const room = new TestRoom();
    const join = (validUntil: number) =>
      room.act(
        'waitlist.joined',
        { game: 'nlh', player: 'ana', origin: 'phone', validUntil },
        { device: 'phone-1', actor: 'ana', late: 10 * MINUTE, phone: true },
      );
    expect(room.conflict(join(room.now))).toMatchObject({ sort: 'refused', code: 'act.outdated' });
    expect(room.list()).toEqual([]);
    expect(room.said(join(room.now + MINUTE))).toBeUndefined();
  });

  it('[LIST-10] whether it stands is decided at the commit: a leaving that waited too long takes no later entry', () => {
    const room = new TestRoom();
    const leave = { game: 'nlh', player: 'ana', reason: 'no-show', validUntil: room.now + MINUTE };
    room.pass(10 * MINUTE);
    room.join('ana');
    const own = { device: 'phone-1', actor: 'ana', phone: true };
    expect(room.said(room.act('waitlist.left', leave, own))).toBe('act.outdated');
    expect(room.said(room.act('waitlist.checked-in', { player: 'ana', validUntil: 1 }, own))).toBe('act.outdated');
    expect(room.said(room.act('entry.resumed', { game: 'nlh', player: 'ana', validUntil: 1 }, own))).toBe(
      'act.outdated',
    );
    room.act('waitlist.left', { ...leave, validUntil: undefined }, own);
    expect(room.state.get('removed', 'nlh.ana')?.reason, 'of themselves they say that they asked').toBe('asked');
  });

  it('[LIST-5] one game twice: one entry, the earlier place, and it says so', () => {
    const room = new TestRoom();
    room.join('ana');
    room.join('ben');
    const again = room.join('ana');
    expect(room.list()).toEqual(['ana', 'ben']);
    expect(room.conflict(again)).toMatchObject({ sort: 'notice', code: 'entry.twice', details: { earlier: false } });
    const before = room.join('ben', { device: 'tablet-2', late: 10 * MINUTE });
    expect(room.list(), 'made earlier on a tablet that was apart').toEqual(['ben', 'ana']);
    expect(room.details(before)).toMatchObject({ earlier: true });
  });

  it('[LIST-5] several games are fine, up to the policy', () => {
    const room = new TestRoom({ listsPerPlayer: 1 });
    room.join('ana');
    expect(room.said(room.join('ana', { game: 'plo' }))).toBe('player.list-limit');
    const unlimited = new TestRoom();
    unlimited.join('ana');
    unlimited.join('ana', { game: 'plo' });
    expect(unlimited.list('plo')).toEqual(['ana']);
  });

  it('[LIST-2] joining in the room checks in a call-in', () => {
    const room = new TestRoom();
    room.join('ana', { origin: 'callin' });
    room.join('ana', { origin: 'floor' });
    expect(room.entryOf('ana')).toMatchObject({ present: true, checkinBy: undefined });
  });

  it('refuses games and players that are not known, the erased, and who plays that game already', () => {
    const room = new TestRoom();
    expect(room.said(room.join('ana', { game: 'razz' }))).toBe('game.unknown');
    expect(room.said(room.join('stranger'))).toBe('player.unknown');
    room.seat('ana', 1);
    expect(room.said(room.join('ana'))).toBe('player.plays-it');
    room.act('player.erased', { player: 'ben' });
    expect(room.said(room.join('ben'))).toBe('player.erased');
  });
});

/** A player's phone without its views, against a real edge: what it keeps, sends, reads, and says of its acts. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Device } from '../../client/device/make-device.ts';
import { currentEnrolment } from '../../client/device/store/enrolment.ts';
import { enrolPhone, type WayIn } from '../../client/player/account/enrol-phone.ts';
import { makePhone, type Phone } from '../../client/player/phone/make-phone.ts';
import { act, inStep, Room } from '../support/tablets.ts';
import { waitFor } from '../support/wait.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });
const GAME = { game: 'g1', name: 'Hold’em', stakes: '1/2', seats: 9 };
const PATIENCE = { timeout: 30_000 };
const MIA: WayIn = { type: 'sign-up', name: 'Mia Lindqvist', login: 'mia', password: 'a good password' };

let room: Room;
let phones: Phone[] = [];
afterEach(async () => {
  for (const phone of phones) phone.close();
  phones = [];
  await room.end();
});

async function openPhone(connected = true): Promise<Phone> {
  const enrolment = await currentEnrolment('phone');
  const phone = await makePhone({ origin: room.edge.origin, enrolment: enrolment!, onChange() {} });
  phones.push(phone);
  if (connected) phone.connect();
  return phone;
}

async function phoneOf(way: WayIn): Promise<Phone> {
  expect(await enrolPhone(room.edge.origin, way)).toEqual({ type: 'done' });
  return openPhone();
}

async function host(): Promise<Device> {
  room = await Room.start();
  const { device } = await room.tablet();
  await act(device, 'floor', 'game.added', GAME);
  await inStep(device);
  return device;
}

const told = <T>(phone: Phone, what: () => T | undefined | false): Promise<T> =>
  waitFor(what, { ...PATIENCE, message: () => JSON.stringify([phone.reach(), phone.acts(), phone.board()]) });

describe('a phone', () => {
  it('[LIST-10] joins with nothing reachable: kept over a reload, done when the board says so', async () => {
    await host();
    const phone = await phoneOf(MIA);
    await told(phone, () => phone.room()?.games.length === 1 && phone.board());
    await room.edge.kill();
    await told(phone, () => phone.reach().reach === 'device');
    expect(await phone.act('waitlist.joined', { game: 'g1', origin: 'phone' })).toBe(true);
    phone.close();

    const cold = await openPhone(false);
    expect(cold.acts()).toMatchObject([{ kind: 'waitlist.joined', state: 'kept', body: { game: 'g1' } }]);
    expect(cold.room()?.games).toMatchObject([{ game: 'g1' }]);
    expect(cold.board()?.lists).toEqual([]);
    expect(cold.reach()).toMatchObject({ reach: 'device', heard: expect.any(Number) });

    await room.edge.start();
    cold.connect();
    await told(cold, () => cold.board()?.lists[0]?.position === 1);
    await told(cold, () => cold.acts().length === 0);
    expect(cold.board()).toMatchObject({
      name: 'Mia Lindqvist',
      lists: [{ game: 'g1', origin: 'phone', present: true }],
    });
  });

  it('says why an act was refused until its player has read it, also after a reload', async () => {
    const device = await host();
    const phone = await phoneOf(MIA);
    await told(phone, () => phone.board());
    await act(device, 'floor', 'player.barred', { player: phone.player.id });
    await told(phone, () => phone.board()?.barred);
    await phone.act('waitlist.joined', { game: 'g1', origin: 'phone' });
    await told(phone, () => phone.acts()[0]?.state === 'refused');
    expect(phone.acts()).toMatchObject([{ code: 'player.barred', body: { game: 'g1' } }]);
    phone.close();
    const again = await openPhone(false);
    expect(again.acts()).toMatchObject([{ code: 'player.barred' }]);
    again.dismiss(again.acts()[0]!.seq);
    expect(again.acts()).toEqual([]);
  });

  it('[LIST-3] is called and answers; the floor sees it', async () => {
    const device = await host();
    const phone = await phoneOf(MIA);
    await told(phone, () => phone.board());
    await phone.act('waitlist.joined', { game: 'g1', origin: 'callin' });
    await told(phone, () => phone.board()?.lists[0]?.present === false);
    await phone.act('waitlist.checked-in', {});
    await told(phone, () => phone.board()?.lists[0]?.present);
    await inStep(device);
    await act(device, 'floor', 'waitlist.called', { game: 'g1', saw: phone.player.id });
    const call = await told(phone, () => phone.board()?.lists[0]?.call ?? undefined);
    await phone.act('call.extended', { call: call.call });
    await told(phone, () => phone.board()?.lists[0]?.call?.moreTime === 0);
    await phone.act('call.answered', { call: call.call, answer: 'coming' });
    await told(phone, () => phone.board()?.lists[0]?.call?.coming);
    await inStep(device);
    const calls = [...device.view('floor').state.entries('calls')];
    expect(calls).toMatchObject([[call.call, { player: phone.player.id, extensions: 1 }]]);
  });

  it('takes over whom the floor has added, by a code, and comes back on another phone by its login', async () => {
    const device = await host();
    await act(device, 'floor', 'player.added', { player: 'p1' }, { person: { name: 'Ben K.' } });
    await inStep(device);
    const made = await device.ask('/api/v1/player-codes', { player: 'p1' });
    if (made.type !== 'done') throw new Error(JSON.stringify(made));
    const { code } = made.body as { code: string };
    const phone = await phoneOf({ type: 'claim', code, login: 'ben', password: 'a good password' });
    await told(phone, () => phone.board());
    expect(phone.player).toEqual({ id: 'p1', name: 'Ben K.' });
    expect(await enrolPhone(room.edge.origin, { type: 'claim', code })).toEqual({
      type: 'refused',
      code: 'code.unknown',
    });
    expect(await enrolPhone(room.edge.origin, { type: 'sign-in', login: 'ben', password: 'not this one' })).toEqual({
      ...{ type: 'refused', code: 'account.wrong' },
    });
    const other = await phoneOf({ type: 'sign-in', login: 'ben', password: 'a good password' });
    await told(other, () => other.board());
    expect(other.player.id).toBe('p1');
    await other.act('interest.registered', { tournament: 'main' });
    await told(phone, () => phone.board()?.interests.includes('main'));
  });

  it('follows its boards through a new start of the edge, and keeps what it does while signed out of service', async () => {
    const device = await host();
    const phone = await phoneOf(MIA);
    await told(phone, () => phone.board());
    await room.edge.kill();
    await room.edge.start();
    await act(device, 'floor', 'game.added', { ...GAME, game: 'g2', stakes: '2/5' });
    await told(phone, () => phone.room()?.games.length === 2);
    await act(device, 'access', 'device.revoked', { device: phone.device });
    await told(phone, () => phone.reach().cause === 'revoked');
    expect(await phone.act('waitlist.joined', { game: 'g1', origin: 'phone' })).toBe(true);
    expect(phone.acts()).toMatchObject([{ state: 'kept' }]);
  });
});

import { type FloorTables, firstToCall } from '../../../src/floor/index.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { Plain } from '../../../src/kernel/plain.ts';
import type { SyncClient } from '../../support/sync-client.ts';
import { DEMO } from './venue.ts';

const GAME = 'nlh-1-2';
const NAMES = [
  ...['Uma Varga', 'Viktor Weiss', 'Wei Xu', 'Xenia Yılmaz', 'Yusuf Zhang', 'Zoë Almeida', 'Ana Bénard', 'Ben Costa'],
  ...['Chloé Dvořák', 'Diego Eriksen', 'Elif Fischer', 'Farah García', 'Goran Horvat', 'Hana Ito', 'Ivan Jansen'],
  ...['Jun Kovač', 'Kateřina Lind', 'Łukasz Müller', 'Maria Nowak', 'Nguyễn O’Neill', 'Oskar Petrov'],
] as const;

/**
 * What a busy evening brings to the demo's cash room, as if staff had done it on another tablet: a must-move table, a second game,
 * somebody away, a locked seat, a seat change asked for, entries of every origin, a call that reached no phone, a
 * no-show, openings enough for an estimate, and somebody who sits in the tournament too.
 */
export async function makeBusy(staff: SyncClient): Promise<void> {
  const act = (kind: string, body: Plain, name?: string) => staff.act('floor', kind, body, name ? { name } : {});
  const id = (n: number): string => `busy-${n}`;
  for (const [n, name] of NAMES.entries()) await act('player.added', { player: id(n) }, name);
  await act('game.added', { game: 'plo', name: 'PLO', stakes: '5/5', seats: 8 });
  await act('cashtable.opened', { table: 'c2', game: GAME, label: '12', feeds: ['c1'] });
  await act('cashtable.opened', { table: 'c3', game: 'plo', label: '14' });
  await act('cashtable.marked', { table: 'c1', as: 'running' });
  const sit = (n: number, table: string, seat: number) =>
    act('cash.seated', { player: id(n), table, seat, anyway: true });
  for (let n = 0; n < 6; n++) await sit(n, 'c2', n + 1);
  for (let n = 6; n < 11; n++) await sit(n, 'c3', n - 5);
  await act('cash.away', { player: id(1), table: 'c2', seat: 2 });
  await act('cashseat.locked', { table: 'c3', seat: 8 });
  await act('move.requested', { player: id(7), sort: 'seat', seats: [7] });
  const origins = ['phone', 'callin', 'kiosk', 'floor', 'phone'] as const;
  for (let n = 11; n < 20; n++)
    await act('waitlist.joined', { game: n % 3 ? GAME : 'plo', player: id(n), origin: origins[n % origins.length]! });
  await act('waitlist.left', { game: GAME, player: id(13), reason: 'no-show' });
  for (let n = 0; n < 6; n++) {
    await sit(20, 'c3', 6);
    await act('cash.left', { player: id(20), table: 'c3', seat: 6 });
  }
  await staff.allAcked();
  await call(staff, act);
  await sitInBoth(staff, id(6));
  await staff.allAcked();
}

async function call(staff: SyncClient, act: (kind: string, body: Plain) => Promise<string>): Promise<void> {
  const saw = firstToCall(staff.replica.view('floor').state as Reader<FloorTables>, GAME)!;
  const id = await act('waitlist.called', { game: GAME, saw, table: 'c2', seat: 8, anyway: true });
  await staff.sees('floor', id);
  await act('call.undelivered', { call: id, player: saw, reason: 'gone' });
}

/** Who sits in the second game gets a seat in the tournament. */
async function sitInBoth(staff: SyncClient, player: string): Promise<void> {
  await staff.act(DEMO.tournament, 'player.registered', { player });
  const seats = [...staff.replica.view(DEMO.tournament).state.entries('seats')] as [
    string,
    { player: string | null },
  ][];
  const [free] = seats.find(([, row]) => row.player === null)!;
  await staff.act(DEMO.tournament, 'player.seated', { player, seat: free });
}

/** A made-up evening to look at: two tournaments under way, cash games with their lists, a few screens. */

import type { StructureRow } from '../../../src/structure/structure.ts';
import { drawFor } from '../../../src/tournament/drawing.ts';
import { DEFAULT_POLICY } from '../../../src/tournament/policy.ts';
import { unseatedPlayers } from '../../../src/tournament/select.ts';
import type { FakeDevice } from './fake-device.ts';
import { playerName } from './names.ts';

const MINUTE = 60_000;
const BLINDS = [100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 2000, 2500, 3000, 4000, 5000, 6000];

function structure(minutes: number): StructureRow[] {
  return BLINDS.flatMap((small, at): StructureRow[] => [
    ...(at > 0 && at % 4 === 0 ? [{ type: 'break', minutes: 10, label: 'Break' } as const] : []),
    { type: 'level', smallBlind: small, bigBlind: small * 2, ante: small * 2, anteKind: 'big_blind', minutes },
  ]);
}

const created = (name: string, minutes: number) => ({
  ...{ name, structure: { rows: structure(minutes) }, seatsPerTable: 9, startingStack: 30_000 },
  ...{ capacity: null, prizePlaces: 9, closesAfterRow: 8, reentries: { limit: 2 }, rebuys: null, addOns: null },
  policy: DEFAULT_POLICY,
});

/** `players`: how many enter the main event; `known`: how many the venue knows by name. */
export function playEvening(device: FakeDevice, players: number, known: number): void {
  const start = device.now() - 100 * MINUTE;
  let at = start;
  const floorAct = (subject: string, kind: string, body: object) => {
    at += 400;
    return device.elsewhere(subject, kind, body as never, { at });
  };
  floorAct('access', 'venue.created', { name: 'Riverside', timeZone: 'Asia/Manila' });
  for (const [n, user] of ['ana', 'marek', 'sofia'].entries()) {
    floorAct('access', 'user.added', { user, roles: n === 0 ? ['manager'] : ['floor'] });
    device.addPerson(user, { name: ['Ana Reyes', 'Marek Dvořák', 'Sofia Lind'][n]! });
  }
  for (const id of ['edge-1', 'tablet-1', 'tablet-2'])
    floorAct('access', 'device.enrolled', {
      ...{ device: id, publicKey: new Uint8Array(32), sort: id.startsWith('edge') ? 'edge' : 'tablet' },
    });
  for (let n = 0; n < known; n++) {
    device.elsewhere('floor', 'player.added', { player: `p${n}` }, { at });
    device.addPerson(`p${n}`, { name: playerName(n) });
  }
  mainEvent(
    device,
    floorAct,
    players,
    (to) => {
      at = to;
    },
    start,
  );
  turbo(floorAct);
  cashGames(floorAct, players);
  floorAct('screens', 'display.paired', { display: 'tv-cage', name: 'By the cage' });
  floorAct('screens', 'display.assigned', { display: 'tv-cage', view: { type: 'clock', tournament: 'main' } });
  floorAct('screens', 'display.paired', { display: 'tv-rail', name: 'Rail' });
}

type FloorAct = (subject: string, kind: string, body: object) => string;

function mainEvent(
  device: FakeDevice,
  act: FloorAct,
  players: number,
  goTo: (at: number) => void,
  start: number,
): void {
  const main = 'tournament/main';
  act(main, 'tournament.created', created('Main Event', 20));
  act(main, 'registration.opened', {});
  const tables = Math.ceil(players / 9) + 1;
  for (let n = 1; n <= tables; n++) act(main, 'table.added', { table: `t${n}`, number: n });
  for (let n = 0; n < players; n++) act(main, 'player.registered', { player: `p${n}` });
  const { state } = device.view(main);
  act(main, 'seats.drawn', drawFor(state, unseatedPlayers(state), '00112233445566778899aabbccddeeff'));
  goTo(start + 30 * MINUTE);
  act(main, 'clock.started', {});
  for (let n = 0; n < Math.floor(players / 6); n++) {
    goTo(start + (35 + n) * MINUTE);
    act(main, 'player.busted', { player: `p${(n * 37) % players}`, entry: 1 });
  }
  for (let n = 0; n < 4; n++) act(main, 'player.registered', { player: `p${players + n}` });
  for (let n = 0; n < players; n += 3)
    if (state.get('players', `p${n}`)?.status === 'in') act(main, 'player.present', { player: `p${n}`, present: true });
  act(main, 'seat.locked', { seat: state.get('seats', 't2.9')?.player ? 't1.9' : 't2.9' });
  goTo(device.now() - 5000);
}

function turbo(act: FloorAct): void {
  act('tournament/turbo', 'tournament.created', created('Turbo', 10));
  act('tournament/turbo', 'registration.opened', {});
  act('tournament/turbo', 'table.added', { table: 't41', number: 41 });
  act('tournament/turbo', 'clock.started', {});
  act('tournament/turbo', 'clock.paused', {});
}

function cashGames(act: FloorAct, players: number): void {
  const first = players + 10;
  act('floor', 'game.added', { game: 'nlh13', name: 'NLH', stakes: '1/3', seats: 9, buyIn: '100–500' });
  act('floor', 'game.added', { game: 'plo55', name: 'PLO', stakes: '5/5', seats: 8 });
  act('floor', 'cashtable.opened', { table: 'c12', game: 'nlh13', label: '12' });
  act('floor', 'cashtable.opened', { table: 'c14', game: 'plo55', label: '14' });
  act('floor', 'cashtable.marked', { table: 'c12', as: 'running' });
  for (let n = 0; n < 8; n++) act('floor', 'cash.seated', { player: `p${first + n}`, table: 'c12', seat: n + 1 });
  for (let n = 0; n < 4; n++) act('floor', 'cash.seated', { player: `p${first + 20 + n}`, table: 'c14', seat: n + 2 });
  act('floor', 'cash.away', { player: `p${first + 2}`, table: 'c12', seat: 3 });
  const origins = ['floor', 'phone', 'callin', 'floor', 'kiosk', 'floor'] as const;
  for (let n = 0; n < 6; n++)
    act('floor', 'waitlist.joined', { game: 'nlh13', player: `p${first + 40 + n}`, origin: origins[n]! });
  for (let n = 0; n < 2; n++)
    act('floor', 'waitlist.joined', { game: 'plo55', player: `p${first + 40 + n}`, origin: 'floor' });
  act('floor', 'waitlist.called', { game: 'nlh13', table: 'c12', seat: 9, saw: `p${first + 40}` });
}

/** A weekend of the cash room, from one seed: people come, wait, are called, play, change seats and go. */
import { DEFAULT_FLOOR_POLICY } from '../../src/floor/index.ts';
import { Dice } from '../simulation/dice.ts';
import { Hosts } from './hosts.ts';
import { People } from './people.ts';
import { Room } from './room.ts';
import { Schedule } from './schedule.ts';
import type { Size } from './size.ts';
import { Totals } from './totals.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** What people and hosts act in. */
export interface Scene {
  readonly room: Room;
  readonly dice: Dice;
  readonly size: Size;
  /** In so many milliseconds, whatever else happens till then. */
  readonly later: (ms: number, what: () => void) => void;
  /** Whose call was opened by an act just committed: they see it, and do what they do. */
  readonly called: (call: string) => void;
  /** Somebody sits at a table that has opened. */
  readonly playing: (player: string) => void;
}

/** Throws `Broken` at the first thing that must not be. */
export function playWeekend(seed: number, size: Size): Totals {
  const totals = new Totals();
  const room = new Room(totals);
  const schedule = new Schedule();
  const begun = room.now;
  const scene: Scene = {
    ...{ room, size, dice: new Dice(seed, 'weekend') },
    later: (ms, what) => schedule.add(room.now + ms, what),
    called: (call) => people.called(call),
    playing: (player) => people.play(player),
  };
  const people = new People(scene);
  openRoom(scene);
  people.begin();
  new Hosts(scene).begin();
  for (let next = schedule.take(); next && next.at < begun + size.hours * HOUR; next = schedule.take()) {
    room.now = Math.max(room.now, next.at);
    // What has fallen due by now, the edge commits before anybody acts again.
    room.pass(0);
    next.what();
  }
  room.compare();
  totals.add('stillWaiting', room.lists.size);
  return totals;
}

function openRoom({ room, size }: Scene): void {
  room.act('policy.adopted', { ...DEFAULT_FLOOR_POLICY, timeZone: 'Europe/Vienna' }, { device: 'edge' });
  for (const { game, name, stakes, seats, rotation } of size.games)
    room.act('game.added', { game, name, stakes, seats, rotation: rotation && [...rotation] });
  for (let n = 0; n < size.players; n++) room.act('player.added', { player: `p${n}` });
}

/** A weekend of the cash room, from one seed: people come, wait, are called, play, change seats and go. */
import { DEFAULT_FLOOR_POLICY } from '../../src/floor/index.ts';
import { Dice } from '../simulation/dice.ts';
import { type By, FoldedRoom, type WeekendRoom } from './folded-room.ts';
import { Hosts } from './hosts.ts';
import { People } from './people.ts';
import { Schedule } from './schedule.ts';
import type { Size } from './size.ts';
import { Totals } from './totals.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** The tablet that takes people down at the door: now and then its network is away. */
export const DOOR = 'tablet-door';

/** What people and hosts act in. */
export interface Scene {
  readonly room: WeekendRoom;
  readonly dice: Dice;
  readonly size: Size;
  /** The first `size.phones` of them have their own phone. */
  readonly players: readonly string[];
  /** In so many milliseconds, whatever else happens till then. */
  readonly later: (ms: number, what: () => Promise<void> | void) => void;
  /** Made now on a device that is out of reach, and received in so many milliseconds. */
  readonly slowly: (by: By, kind: string, body: object, ms: number, then: (id: string) => Promise<void> | void) => void;
  /** Whose call was opened by an act just committed: they see it, and do what they do. */
  readonly called: (call: string) => void;
  /** Somebody sits at a table that has opened. */
  readonly playing: (player: string) => void;
}

/** By the fold alone: quick, so that many can be tried. Throws `Broken` at the first thing that must not be. */
export const playWeekend = (seed: number, size: Size): Promise<Totals> => {
  const totals = new Totals();
  return play(seed, size, new FoldedRoom(totals), totals);
};

/** Through whatever takes the acts. */
export async function play(seed: number, size: Size, room: WeekendRoom, totals: Totals): Promise<Totals> {
  const schedule = new Schedule();
  const begun = room.now;
  await openRoom(room, size);
  const later: Scene['later'] = (ms, what) => schedule.add(room.now + ms, what);
  let making: Promise<unknown> = Promise.resolve();
  const scene: Scene = {
    ...{ room, size, dice: new Dice(seed, 'weekend'), players: await room.people(size), later },
    slowly(by, kind, body, ms, then) {
      // One after the other, as their order here is: a phone's first act brings its enrolment along.
      const received = making.then(() => room.away(by, kind, body));
      making = received;
      later(ms, async () => then(await (await received)()));
    },
    called: (call) => people.called(call),
    playing: (player) => people.play(player),
  };
  const people = new People(scene);
  people.begin();
  new Hosts(scene).begin();
  for (let next = schedule.take(); next && next.at < begun + size.hours * HOUR; next = schedule.take()) {
    // What has fallen due by now, the edge commits before anybody acts again.
    await room.goTo(next.at);
    await next.what();
    await making;
  }
  room.compare();
  totals.add('stillWaiting', room.lists.size);
  return totals;
}

async function openRoom(room: WeekendRoom, size: Size): Promise<void> {
  await room.adopt({ ...DEFAULT_FLOOR_POLICY, timeZone: 'Europe/Vienna' });
  for (const { game, name, stakes, seats, rotation } of size.games)
    await room.act('game.added', { game, name, stakes, seats, ...(rotation ? { rotation: [...rotation] } : {}) });
}

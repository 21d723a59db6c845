import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tablet } from './support/tablet.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('two tablets that were apart', () => {
  let venue: Venue;
  let one: Tablet;
  let two: Tablet;

  beforeEach(async () => {
    venue = await Venue.open();
    one = await venue.tablet('Ana');
    two = await venue.tablet('Ben');
    await venue.watch();
  });
  afterEach((test) => venue?.close(test));

  /** Apart from the venue and from each other. */
  const part = () => Promise.all([one.cut(), two.cut()]);

  it('[SEAT-4] [SEAT-3] gave one seat to two players: the first sits, both show one conflict, one tap settles it, no count is lost', async () => {
    const here = await one.floor.tournament(DEMO.name);
    const there = await two.floor.tournament(DEMO.name);
    const [first, second] = (await here.entrants()) as [string, string];
    await part();
    await here.seatPlayer(first, 1, 4);
    await here.countChips(first, 31_500);
    await there.seatPlayer(second, 1, 4);
    await there.countChips(second, 18_200);
    await one.rejoin();
    await two.rejoin();

    const taken = { table: 1, seat: 4, name: first };
    expect(await here.occupied()).toEqual([taken]);
    expect(await there.occupied()).toEqual([taken]);
    const [mine] = await one.floor.conflicts.read(1);
    const [theirs] = await two.floor.conflicts.read(1);
    expect(mine!.title).toContain(`taken by ${first}`);
    expect([mine!.title, mine!.ways]).toEqual([theirs!.title, theirs!.ways]);
    for (const { sides } of [mine!, theirs!]) {
      expect(sides.find((side) => side.includes(first))).toMatch(/^Ana · \d\d:\d\d · .*stands$/);
      expect(sides.find((side) => side.includes(second))).toMatch(/^Ben · \d\d:\d\d · /);
    }
    for (const tournament of [here, there]) {
      expect(await tournament.entrant(first)).toContain('31,500 chips');
      expect(await tournament.entrant(second)).toContain('18,200 chips');
    }

    // The nearest fair seats come first; leaving it as it is comes last.
    const way = mine!.ways[0]!;
    expect(way).toMatch(new RegExp(`^Seat ${second} at table \\d, seat \\d$`));
    await one.floor.conflicts.settle(1, way);
    await two.floor.conflicts.has(0);
    const [, table, seat] = way.match(/table (\d), seat (\d)/)!;
    const settled = await here.occupied();
    expect(settled).toHaveLength(2);
    expect(settled).toContainEqual({ table: Number(table), seat: Number(seat), name: second });
    await there.hasSeats(settled);
  });

  it('[LIST-4] called next for two open seats: two players are called, and the second host is told', async () => {
    const [first, second] = await openLists();
    await part();
    await one.floor.room.callNext(DEMO.game, 8);
    await two.floor.room.callNext(DEMO.game, 9);
    await meetInOrder();

    for (const { floor } of [one, two]) {
      await floor.room.isCalledTo(DEMO.game, first, 8);
      await floor.room.isCalledTo(DEMO.game, second, 9);
      const [told] = await floor.conflicts.read(1);
      expect(told!.title).toContain(first);
      expect(told!.title).toContain(second);
      expect(told!.ways).toEqual(['Seen']);
    }
    await two.floor.conflicts.settle(1, 'Seen');
    await one.floor.conflicts.has(0);
  });

  it('[LIST-4] called next for one open seat: one player is called, and the second host is told', async () => {
    const [first, second] = await openLists();
    await part();
    await one.floor.room.callNext(DEMO.game, 8);
    await two.floor.room.callNext(DEMO.game, 8);
    await meetInOrder();

    for (const { floor } of [one, two]) {
      await floor.room.isCalledTo(DEMO.game, first, 8);
      expect(await floor.room.called(DEMO.game), `${second} waits on`).toEqual([first]);
      const [told] = await floor.conflicts.read(1);
      expect(told!.title).toContain(first);
      expect(told!.sides.join(' ')).toMatch(/Ben · \d\d:\d\d/);
      expect(told!.ways).toEqual(['Seen']);
    }
    await two.floor.conflicts.settle(1, 'Seen');
    await one.floor.conflicts.has(0);
  });

  /** The first host's call is committed first, and the second's within the 10 s in which it still counts as made now. */
  async function meetInOrder(): Promise<void> {
    await one.restore();
    await venue.hasCommitted('floor', 'waitlist.called', 1);
    await two.restore();
    await Promise.all([one.floor.isInStep(), two.floor.isInStep()]);
  }

  async function openLists(): Promise<[string, string]> {
    await Promise.all([one.floor.go('lists'), two.floor.go('lists')]);
    const [first, second] = await one.floor.room.names(DEMO.game);
    expect(await two.floor.room.names(DEMO.game)).toEqual(await one.floor.room.names(DEMO.game));
    return [first!, second!];
  }
});

/**
 * The README's two minutes, walked as they are written there. With PVM_PICTURES=1 the pictures that
 * the README shows are taken anew on the way: `PVM_PICTURES=1 npx vitest run --project browser tour`.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { makeBusy } from './support/busy-room.ts';
import { picture } from './support/picture.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('the tour in the README', () => {
  let venue: Venue | undefined;
  afterEach((test) => venue?.close(test));

  it('runs a tournament, loses the venue, goes on, gets it back, and settles a clash', async () => {
    venue = await Venue.open();
    const ana = await venue.tablet('Ana');
    const ben = await venue.tablet('Ben');
    const clock = await venue.tv({ type: 'clock', tournament: 'evening' });
    const lists = await venue.tv({ type: 'waitlists' }, 'Cash room');

    const here = await ana.floor.tournament(DEMO.name);
    await here.draw(24);
    await here.start();
    const [first, second, third] = (await here.occupied()).map(({ name }) => name!) as [string, string, string];
    await here.bust(first);
    await clock.shows('Players', /^23/);
    await ana.floor.room.callNext(DEMO.game, 'no seat');
    await picture(clock.page, 'tv-clock');

    const there = await ben.floor.tournament(DEMO.name);
    await there.left(23, 24);
    await Promise.all([ana.cut(), ben.cut()]);
    await venue.edge.kill();
    await here.bust(second);
    await here.tab('tables');
    await picture(ana.page, 'floor-offline');
    await ana.coldStart();
    await (await ana.floor.tournament(DEMO.name)).left(22, 24);
    await there.bust(third);

    await venue.edge.start();
    await ana.rejoin();
    await ben.rejoin();
    await clock.shows('Players', /^21/);
    await here.left(21, 24);
    await here.tab('tables');
    await picture(ana.page, 'floor-tournament');

    const free = (await here.seats()).find(({ name }) => name === undefined)!;
    await Promise.all([ana.cut(), ben.cut()]);
    await here.seatPlayer('Yara Costa', free.table, free.seat);
    await there.seatPlayer('Patrick Doyle', free.table, free.seat);
    await ana.rejoin();
    await ben.rejoin();
    const [clash] = await ana.floor.conflicts.read(1);
    expect(clash!.title).toContain('Yara Costa');
    await picture(ana.page, 'floor-conflict');
    await ana.floor.conflicts.settle(1, clash!.ways[0]!);
    await ben.floor.conflicts.has(0);

    await makeBusy(await venue.watch());
    await ana.floor.go('room');
    await ana.floor.room.due('Uma Varga').waitFor();
    await ana.floor.conflicts.has(1);
    await ana.floor.closeToasts();
    await picture(ana.page, 'floor-room');
    await lists.page.getByText('Goran H.').first().waitFor();
    await picture(lists.page, 'tv-waitlist');
  });
});

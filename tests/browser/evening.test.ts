import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tablet } from './support/tablet.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('an evening on one tablet', () => {
  let venue: Venue;
  let tablet: Tablet;

  beforeEach(async () => {
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
  });
  afterEach((test) => venue?.close(test));

  it('[BUST-2] [BUST-1] busts one and several, takes one back, and looks at the room as it was', async () => {
    const { floor } = tablet;
    let tournament = await floor.tournament(DEMO.name);
    await tournament.draw(24);
    await tournament.start();
    const seated = await tournament.occupied();
    const [a, b, c, d] = seated.map(({ name }) => name!) as [string, string, string, string];
    await tournament.bust(a);
    await floor.toast(`${a} busted in 24th.`);
    await tournament.bustSeveral([c, b], 'one hand');
    const tied = [b, c].sort((x, y) => x.localeCompare(y));
    expect((await tournament.places()).slice(0, 2).map(({ place }) => place)).toEqual(['22nd', '22nd']);
    expect(
      (await tournament.places())
        .slice(0, 2)
        .map(({ name }) => name)
        .sort((x, y) => x.localeCompare(y)),
    ).toEqual(tied);

    await tournament.bust(d);
    await floor.undoFromToast(`${d} busted in 21st.`);
    expect(await tournament.occupied()).toContainEqual(seated.find(({ name }) => name === d));
    await tournament.left(21, 24);

    await floor.switchTo('Ben', DEMO.pin);
    await tournament.bust(d);
    const history = await floor.history(DEMO.name);
    const [newest] = await history.sentences();
    expect(newest).toBe(`${d} busted.`);
    expect(await history.line(`${d} busted.`).textContent()).toMatch(/Ben · \d\d:\d\d, .* · this tablet/);
    await history.visit(`${a} busted.`);
    tournament = await floor.tournament(DEMO.name);
    await tournament.left(23, 24);
    expect(await tournament.occupied()).toHaveLength(23);
    await history.leavePast();
    await tournament.left(20, 24);
  });

  it('[LIST-1] [LIST-3] [CASH-3] takes a newcomer onto the list, calls the first and seats them', async () => {
    const { floor } = tablet;
    await floor.go('lists');
    const waiting = await floor.room.names(DEMO.game);
    await floor.room.join(DEMO.game, 'Zadie Quill');
    expect(await floor.room.names(DEMO.game)).toEqual([...waiting, 'Zadie Quill']);
    await floor.room.callNext(DEMO.game, 9);
    await floor.room.isCalledTo(DEMO.game, waiting[0]!, 9);
    await floor.room.seatCalled(DEMO.game, waiting[0]!);
    expect(await floor.room.names(DEMO.game)).toEqual([...waiting.slice(1), 'Zadie Quill']);
    await floor.go('room');
    expect(await floor.room.seat(9).getAttribute('aria-label')).toContain(waiting[0]);
    await floor.isInStep();
  });
});

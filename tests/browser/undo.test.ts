import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tablet } from './support/tablet.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('an undo of what was done long ago', () => {
  let venue: Venue;
  let one: Tablet;
  let two: Tablet;
  let tv: TvPage;

  beforeEach(async () => {
    venue = await Venue.open();
    one = await venue.tablet('Ana');
    two = await venue.tablet('Ben');
    tv = await venue.tv({ type: 'clock', tournament: 'evening' });
  });
  afterEach((test) => venue?.close(test));

  it('[BUST-1] a bust of ten acts ago is undone: the seat is given back and every later place is reckoned anew, everywhere', async () => {
    const here = await one.floor.tournament(DEMO.name);
    await here.draw(24);
    await here.start();
    const there = await two.floor.tournament(DEMO.name);
    const seats = (await here.seats()).filter(({ name }) => name !== undefined);
    expect(seats).toHaveLength(24);
    const [first, ...later] = seats.slice(0, 9).map(({ name }) => name!);

    await here.bust(first!);
    // Eight busts on two tablets, a pause and a resume: ten acts.
    for (const [at, player] of later.entries()) await (at % 2 === 0 ? here : there).bust(player);
    await here.toggleClock('running');
    await here.status('paused');
    await here.toggleClock('paused');
    await here.status('running');
    await tv.shows('Players', /^15\b.*24/);
    const before = later.toReversed().map((player, at) => `${ordinal(16 + at)} ${player}`);
    await here.hasPlaces([...before, `24th ${first}`]);
    await there.hasPlaces([...before, `24th ${first}`]);

    const history = await two.floor.history(DEMO.name);
    await history.undo(`${first} busted.`);
    const again = await two.floor.tournament(DEMO.name);
    const after = later.toReversed().map((player, at) => `${ordinal(17 + at)} ${player}`);
    await again.hasPlaces(after);
    await here.hasPlaces(after);
    await tv.shows('Players', /^16\b.*24/);
    const back = { ...seats[0]! };
    expect(await here.seats()).toContainEqual(back);
    expect(await again.seats()).toContainEqual(back);

    // The undo is an act itself: undone in turn, all is as it was.
    await (await one.floor.history(DEMO.name)).redo(`${first} busted.`);
    await again.hasPlaces([...before, `24th ${first}`]);
    await tv.shows('Players', /^15\b.*24/);
  });
});

function ordinal(place: number): string {
  const ending = { 21: 'st', 22: 'nd', 23: 'rd' }[place] ?? 'th';
  return `${place}${ending}`;
}

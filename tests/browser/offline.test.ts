import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OwnBrowser } from './support/own-browser.ts';
import type { Tablet } from './support/tablet.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('a tablet with nothing reachable', () => {
  let venue: Venue;
  let tablet: Tablet;
  let clock: TvPage;
  let lists: TvPage;

  beforeEach(async () => {
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
    clock = await venue.tv({ type: 'clock', tournament: 'evening' }, 'Clock');
    lists = await venue.tv({ type: 'waitlists' }, 'Lists');
  });
  afterEach((test) => venue?.close(test));

  it('[LIST-4] [BUST-1] runs a tournament and calls from a list through a cold start; the venue gets each act once', async () => {
    const { floor } = tablet;
    const tournament = await floor.tournament(DEMO.name);
    await tournament.draw(24);
    await floor.isInStep();
    await tablet.workerReady();
    const seated = (await tournament.seats()).flatMap(({ name }) => name ?? []);
    const out = seated.slice(3, 6);
    const before = await venue.committed(DEMO.tournament);

    await tablet.cut();
    await venue.edge.kill();
    await tournament.start();
    for (const player of out) await tournament.bust(player);
    await floor.go('lists');
    const [first] = await floor.room.names(DEMO.game);
    await floor.room.callNext(DEMO.game, 8);
    await floor.room.isCalled(DEMO.game, first!);

    // The page goes, the profile stays: the service worker starts it again from nothing but what is kept here.
    await tablet.coldStart();
    await floor.ready();
    await floor.reaches('device');
    expect(await floor.sync()).toContain('5 acts waiting');
    const again = await floor.tournament(DEMO.name);
    await again.status('running');
    await again.left(21, 24);
    const places = [22, 23, 24].map((place, at) => `${place}${['nd', 'rd', 'th'][at]} ${out.toReversed()[at]}`);
    await again.hasPlaces(places);
    await floor.go('lists');
    await floor.room.isCalled(DEMO.game, first!);

    await venue.edge.start();
    await tablet.rejoin();
    await (await floor.tournament(DEMO.name)).hasPlaces(places);
    await clock.shows('Players', /^21\b.*24/);
    await lists.lists(shortName(first!), 'Table 11, seat 8');
    const after = await venue.committed(DEMO.tournament);
    expect(after.slice(0, before.length)).toEqual(before);
    const kinds = after.slice(before.length).map(({ kind }) => kind);
    expect(kinds).toEqual(['clock.started', ...out.map(() => 'player.busted')]);
    const calls = (await venue.committed('floor')).filter(({ kind }) => kind === 'waitlist.called');
    expect(calls).toHaveLength(1);
    await floor.conflicts.has(0);
  });
});

describe('a service worker that did not arrive', () => {
  let venue: Venue;

  beforeEach(async () => {
    venue = await Venue.open();
  });
  afterEach((test) => venue?.close(test));

  it('is fetched again, with nobody loading the page anew', async () => {
    const tablet = await venue.newTablet();
    await tablet.page.addInitScript(() => {
      const { serviceWorker } = navigator;
      const register = serviceWorker.register.bind(serviceWorker);
      let lost = false;
      serviceWorker.register = (...asked) => {
        if (lost) return register(...asked);
        lost = true;
        return Promise.reject(new TypeError('Failed to fetch'));
      };
    });
    await tablet.floor.open(venue.printedFloor());
    await tablet.workerReady();
  });
});

describe('a page that came past the service worker', () => {
  let venue: Venue;

  beforeEach(async () => {
    venue = await Venue.open();
  });
  afterEach((test) => venue?.close(test));

  it('is taken in by it all the same: views not seen before are there without a network', async () => {
    const tablet = await venue.tablet('Ana');
    await tablet.workerReady();
    await tablet.loadPastTheWorker();
    await tablet.floor.ready();
    await tablet.cut();
    await tablet.floor.screens();
    await tablet.floor.newTournament();
  });
});

describe('a tablet whose browser dies', () => {
  let venue: Venue;
  let own: OwnBrowser;

  beforeEach(async () => {
    own = await OwnBrowser.make();
    venue = await Venue.open();
  });
  afterEach(async (test) => {
    await venue?.close(test);
    await own?.remove();
  });

  it('[BUST-1] has kept every act that it showed, with no venue to be asked', async () => {
    let tablet = await venue.tabletIn(own);
    await tablet.floor.enrol(await venue.code());
    await tablet.floor.unlock('Ana', DEMO.pin);
    let tournament = await tablet.floor.tournament(DEMO.name);
    await tournament.draw(24);
    await tournament.start();
    await tablet.floor.isInStep();
    await tablet.workerReady();
    const [first, second] = (await tournament.occupied()).map(({ name }) => name!);

    await venue.edge.kill();
    await tournament.bust(first!);
    await tournament.bust(second!);
    await tournament.left(22, 24);
    await own.kill();

    tablet = await venue.tabletIn(own, tablet);
    await tablet.floor.open();
    await tablet.floor.ready();
    tournament = await tablet.floor.tournament(DEMO.name);
    await tournament.left(22, 24);
    await tournament.hasPlaces([`23rd ${second}`, `24th ${first}`]);
    expect(await tablet.floor.sync()).toContain('2 acts waiting');
    await venue.edge.start();
    await tablet.floor.isInStep();
    await venue.hasCommitted(DEMO.tournament, 'player.busted', 2);
    const busts = (await venue.committed(DEMO.tournament)).filter(({ kind }) => kind === 'player.busted');
    expect(busts).toHaveLength(2);
  });
});

/** As a TV names people: "Clara W." */
const shortName = (name: string): string => name.replace(/^(\S+) (\S).*$/, '$1 $2.');

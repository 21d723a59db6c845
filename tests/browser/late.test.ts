import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import type { Tablet } from './support/tablet.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

/** Acts are late when more than this, ms, lies between their doing and their commit. */
const LATE_MS = 10_000;

describe('a tablet that comes back late', () => {
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

  it('[CLOCK-3] [BUST-1] its pause becomes a conflict with both outcomes, its busts go to the end, what was settled stays', async () => {
    const here = await one.floor.tournament(DEMO.name);
    await here.draw(24);
    await here.start();
    const there = await two.floor.tournament(DEMO.name);
    await there.status('running');
    const [late1, late2, meanwhile1, meanwhile2] = (await here.occupied()).map(({ name }) => name!);

    await two.cut();
    await there.toggleClock('running');
    await there.status('paused');
    const paused = (await tv.probe()).now;
    await there.bust(late1!);
    await there.bust(late2!);
    await here.bust(meanwhile1!);
    await here.bust(meanwhile2!);
    await venue.hasCommitted(DEMO.tournament, 'player.busted', 2);
    const settled = await venue.committed(DEMO.tournament);
    const late = async () => (await tv.probe()).now > paused + LATE_MS + 1_000;
    await waitFor(late, { timeout: 20_000, message: 'the pause to be late' });
    await two.rejoin();

    const all = await venue.committed(DEMO.tournament);
    expect(all.slice(0, settled.length)).toEqual(settled);
    expect(all.slice(settled.length).map(({ kind }) => kind)).toEqual([
      ...['clock.paused', 'player.busted', 'player.busted'],
    ]);
    const places = [`21st ${late2}`, `22nd ${late1}`, `23rd ${meanwhile2}`, `24th ${meanwhile1}`];
    await here.hasPlaces(places);
    await there.hasPlaces(places);
    await tv.shows('Players', /^20\b.*24/);
    for (const tournament of [here, there]) await tournament.status('running');

    for (const { floor } of [one, two]) {
      const [conflict] = await floor.conflicts.read(1);
      expect(conflict!.title).toMatch(/^The clock was paused at \d\d:\d\d/);
      expect(conflict!.sides.join(' ')).toMatch(/Ana · \d\d:\d\d .* Ben · \d\d:\d\d /);
      expect(conflict!.ways[0]).toMatch(/^Set it as meant: paused, level 1, (39:\d\d|40:00) left$/);
      expect(conflict!.ways.at(-1)).toBe('Leave it as it is');
      await floor.conflicts.close();
    }
    const [conflict] = await one.floor.conflicts.read(1);
    const left = conflict!.ways[0]!.match(/(\d+:\d\d) left/)![1]!;
    await one.floor.conflicts.settle(1, conflict!.ways[0]!);
    await two.floor.conflicts.has(0);
    for (const tournament of [here, there]) {
      await tournament.status('paused');
      expect(await tournament.remaining()).toBe(left);
    }
    await tv.says('paused');
    expect(await tv.timer.getAttribute('aria-label')).toBe(left);
  });
});

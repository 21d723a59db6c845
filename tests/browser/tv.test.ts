import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import type { Tablet } from './support/tablet.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('a TV whose server dies', () => {
  let venue: Venue;
  let tablet: Tablet;
  let tv: TvPage;

  beforeEach(async () => {
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
    tv = await venue.tv({ type: 'clock', tournament: 'evening' });
  });
  afterEach((test) => venue?.close(test));

  it('[SCREEN-2] [CLOCK-1] goes on alone, through a power cut of its own, and follows again by itself', async () => {
    const tournament = await tablet.floor.tournament(DEMO.name);
    await tournament.draw(24);
    await tournament.start();
    await tv.says('running');
    await tv.shows('Players', /^24\b.*24/);
    await tv.workerReady();

    await venue.edge.kill();
    const then = await tv.remainingMs();
    await counted(then);
    await tv.open();
    await tv.shows('Players', /^24\b.*24/);
    await tv.says('running');
    // A start without a server counts on from where the venue's time stands, not from where it stood.
    expect(await tv.remainingMs()).toBeLessThan(then - 2_000);
    await counted(await tv.remainingMs());

    await venue.edge.start();
    const [first] = (await tournament.occupied()).map(({ name }) => name!);
    await tournament.bust(first!);
    await tv.shows('Players', /^23\b.*24/);
  });

  /** Resolves when the clock has gone down by two seconds more. */
  async function counted(from: number): Promise<void> {
    await waitFor(async () => (await tv.remainingMs()) <= from - 2_000, { message: 'the clock to go on' });
  }
});

import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempDir } from '../support/temp-dir.ts';
import type { Tablet } from './support/tablet.ts';
import { DEMO, Venue } from './support/venue.ts';

describe("an edge restored from yesterday's copy of its data", () => {
  let venue: Venue;
  let one: Tablet;
  let two: Tablet;
  let away: Tablet;
  let copy: Awaited<ReturnType<typeof tempDir>>;

  beforeEach(async () => {
    copy = await tempDir('copy');
    venue = await Venue.open();
    one = await venue.tablet('Ana');
    two = await venue.tablet('Ben');
    away = await venue.tablet('Chloé');
  });
  afterEach(async (test) => {
    await venue?.close(test);
    await copy.remove();
  });

  it('[BUST-1] two tablets hold newer log, a third acts on the old one: nothing settled is lost, and there is one history', async () => {
    const here = await one.floor.tournament(DEMO.name);
    await here.draw(24);
    await here.start();
    const there = await two.floor.tournament(DEMO.name);
    const elsewhere = await away.floor.tournament(DEMO.name);
    await elsewhere.status('running');
    const [a, b, c, d] = (await here.occupied()).map(({ name }) => name!);

    // Yesterday.
    await venue.edge.stop();
    await cp(venue.edge.dataDir, copy.path, { recursive: true });
    await venue.edge.start();
    await Promise.all([one, two, away].map(({ floor }) => floor.isInStep()));
    await away.cut();

    // Today: settled, and on every tablet that is in touch.
    await here.bust(a!);
    await there.bust(b!);
    await two.floor.go('lists');
    const [first] = await two.floor.room.names(DEMO.game);
    await two.floor.room.callNext(DEMO.game, 8);
    await Promise.all([one, two].map(({ floor }) => floor.isInStep()));
    await here.left(22, 24);
    await venue.hasCommitted(DEMO.tournament, 'player.busted', 2);
    const settled = (await venue.committed(DEMO.tournament)).filter(({ kind }) => kind === 'player.busted');
    expect(settled).toHaveLength(2);
    venue.stopWatching();
    await Promise.all([one.cut(), two.cut()]);

    // The edge is put back to yesterday, and goes on with whoever knows no better.
    await venue.edge.stop();
    await rm(venue.edge.dataDir, { recursive: true });
    await cp(copy.path, venue.edge.dataDir, { recursive: true });
    await venue.edge.start();
    await away.rejoin();
    await elsewhere.bust(c!);
    await away.floor.isInStep();
    await elsewhere.left(23, 24);

    await Promise.all([one.rejoin(), two.rejoin()]);
    await here.bust(d!);
    const back = await two.floor.tournament(DEMO.name);
    const all = [here, back, elsewhere];
    await Promise.all(all.map((tournament) => tournament.left(20, 24)));
    const places = await here.places();
    expect(places.map(({ place }) => place)).toEqual(['21st', '22nd', '23rd', '24th']);
    expect(places.map(({ name }) => name).sort()).toEqual([a, b, c, d].sort());
    // What was settled before keeps its order; what the third tablet did meanwhile comes after it.
    expect(places.map(({ name }) => name)).toEqual([d, c, b, a]);
    const shown = places.map(({ place, name }) => `${place} ${name}`);
    await Promise.all([back, elsewhere].map((tournament) => tournament.hasPlaces(shown)));

    const histories = await Promise.all([one, two, away].map(({ floor }) => sentences(floor)));
    expect(histories[1]).toEqual(histories[0]);
    expect(histories[2]).toEqual(histories[0]);
    for (const player of [a, b, c, d])
      expect(histories[0]!.filter((line) => line === `${player} busted.`)).toHaveLength(1);
    for (const { floor } of [one, two, away]) {
      await floor.go('lists');
      await floor.room.isCalledTo(DEMO.game, first!, 8);
      expect(await floor.sync()).toContain('all received');
    }
    await venue.hasCommitted(DEMO.tournament, 'player.busted', 4);
    const committed = (await venue.committed(DEMO.tournament)).filter(({ kind }) => kind === 'player.busted');
    expect(committed.slice(0, 2).map(({ id }) => id)).toEqual(settled.map(({ id }) => id));
    expect(new Set(committed.map(({ id }) => id)).size).toBe(4);
  });
});

const sentences = async (floor: Tablet['floor']): Promise<string[]> => (await floor.history(DEMO.name)).sentences();

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Device } from '../../client/device/make-device.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { readStructure } from '../../src/structure/index.ts';
import { clockAt } from '../../src/tournament/clock.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { act, inStep, Room } from '../support/tablets.ts';
import { tempDir } from '../support/temp-dir.ts';
import { waitFor } from '../support/wait.ts';

const PRELOAD = join(import.meta.dirname, '../chaos/stepped-clock.ts');
const HOUR_MS = 3_600_000;
const TOURNAMENT = 'tournament/t1';

describe('the system’s clock of the edge is set while a tournament runs', () => {
  let folder: Awaited<ReturnType<typeof tempDir>>;
  let room: Room;
  let ana: Device;
  let ben: Device;

  beforeEach(async () => {
    folder = await tempDir('clock');
    const file = join(folder.path, 'clock');
    await writeFile(file, '0');
    room = await Room.start({ nodeArgs: ['--import', PRELOAD], env: { PVM_CHAOS_CLOCK: file, PVM_DUE_MS: '50' } });
    ({ device: ana } = await room.tablet());
    ({ device: ben } = await room.tablet(ana));
    const csv = await readFile('tests/fixtures/structure-apt-manila-2024-event74.csv', 'utf8');
    const plan = {
      ...{ name: 'Evening', structure: { rows: [...readStructure(csv).structure!.rows] }, seatsPerTable: 8 },
      ...{ startingStack: 25_000, capacity: null, prizePlaces: 4, closesAfterRow: 8 },
      ...{ reentries: null, rebuys: null, addOns: null, policy: { ...DEFAULT_POLICY } },
    };
    await act(ana, TOURNAMENT, 'tournament.created', plan as unknown as Plain);
    await act(ana, TOURNAMENT, 'clock.started');
    await inStep(ana, ben);
  });
  afterEach(async () => {
    await room?.end();
    await folder?.remove();
  });

  /** Resolves when the edge has looked at its clock, and the tablets know how far theirs are from its own. */
  async function stepClock(ms: number): Promise<void> {
    const file = join(folder.path, 'clock');
    // The venue's time goes ahead at once, and waits to go back.
    const heard = ms > 0 ? ana.clock.now() + ms - 60_000 : 0;
    await writeFile(file, String(ms));
    room.edge.signal('SIGUSR2');
    const told = () => room.edge.entries.some(({ msg }) => /clock was/.test(String(msg)));
    await waitFor(told, { message: 'the edge to tell of its clock' });
    await inStep(ana, ben);
    for (const tablet of [ana, ben]) tablet.retry();
    const inTime = () => ana.clock.now() > heard && Math.abs(ana.clock.now() - ben.clock.now()) < 500;
    await waitFor(inTime, { message: 'one time on both, the one that was set' });
  }

  const remaining = (tablet: Device): number => {
    const { state } = tablet.view(TOURNAMENT);
    const rows = state.get('structure', 'this' as never) as { rows: never };
    const anchor = state.get('clock', 'this' as never) as never;
    return clockAt({ rows: rows.rows, anchor }, tablet.clock.now()).remainingMs;
  };

  it.each([-HOUR_MS, HOUR_MS])(
    '[CLOCK-6] by %i ms: what remains stays, and acts made then take effect then',
    async (ms) => {
      const before = remaining(ana);
      await stepClock(ms);
      expect(before - remaining(ana)).toBeLessThan(60_000);
      await act(ben, TOURNAMENT, 'clock.paused');
      await inStep(ana, ben);
      await act(ana, TOURNAMENT, 'clock.resumed');
      await inStep(ana, ben);
      for (const tablet of [ana, ben]) {
        expect(remaining(tablet)).toBeLessThanOrEqual(before);
        expect(before - remaining(tablet)).toBeLessThan(60_000);
        expect(tablet.conflicts()).toEqual([]);
      }
    },
  );
});

import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import type { Device } from '../../client/device/make-device.ts';
import type { Endings } from '../../client/device/make-endings.ts';
import type { DeviceRecord } from '../../client/device/store/make-record.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { readStructure } from '../../src/structure/index.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { act, inStep, inTouch, Room } from '../support/tablets.ts';
import { waitFor } from '../support/wait.ts';

const STRUCTURE = 'tests/fixtures/structure-apt-manila-2024-event74.csv';
const TOURNAMENT = 'tournament/t1';

let room: Room | undefined;
afterEach(() => room?.end());

/** The next act is written down once the tournament's log has been let go of, as on a disk that takes its time. */
function slowDisk(device: Device): void {
  const { record, endings } = device as unknown as { record: DeviceRecord; endings: { hasEnded: Endings['hasEnded'] } };
  const append = record.append.bind(record);
  const hasEnded = endings.hasEnded.bind(endings);
  let letGo = false;
  endings.hasEnded = (subject) => {
    const ended = hasEnded(subject);
    letGo ||= ended && subject === TOURNAMENT;
    return ended;
  };
  record.append = async (...act) => {
    await waitFor(() => letGo, { message: 'the log to be in step and let go of' });
    return append(...act);
  };
}

// An act in a tournament that is over opens its log's socket again. Where the disk was slower than the edge, the log was
// in step before the act was written down, seemed as over as before and was let go of: the act was committed, and this
// tablet never heard of that.
it('an act in a tournament that is over is seen to be committed, however slowly it was written down', async () => {
  room = await Room.start();
  const { device, enrolment } = await room.tablet();
  const { structure } = readStructure(await readFile(STRUCTURE, 'utf8'));
  const plan = {
    ...{ name: 'Evening', structure: { rows: [...structure!.rows] }, seatsPerTable: 8, startingStack: 25_000 },
    ...{ capacity: null, prizePlaces: 4, closesAfterRow: 8, reentries: null, rebuys: null, addOns: null },
    policy: { ...DEFAULT_POLICY },
  };
  await act(device, TOURNAMENT, 'tournament.created', plan as unknown as Plain);
  const cancelled = await act(device, TOURNAMENT, 'tournament.cancelled');
  await inStep(device);
  room.leave(device);

  const again = await room.load(enrolment);
  await inTouch(again);
  await waitFor(() => again.view(TOURNAMENT).state.get('tournament', 'this')?.phase === 'cancelled');
  slowDisk(again);
  await act(again, TOURNAMENT, 'act.reverted', { target: cancelled });
  await inStep(again);
  expect(again.view(TOURNAMENT).state.get('tournament', 'this')?.phase).toBe('announced');
}, 60_000);

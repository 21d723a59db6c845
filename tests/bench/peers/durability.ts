/** Updates that others had seen, and that are gone after `kill -9`. */
import { later } from './crowd.ts';
import type { Generator } from './load-process.ts';
import type { Prepared } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const RATE = 200;
/** When the process is killed, ms after the first update: some after a debounced store has been written. */
const KILLS = [800, 1_300, 1_800, 2_300, 2_800];
const LOST: Row = { name: `${RATE} updates/s, kill -9: seen by others, then lost`, unit: 'updates', aim: '0' };
const WORST: Row = { name: `the worst of ${KILLS.length} kills`, unit: 'updates', aim: '0' };

export async function durability(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet): Promise<void> {
  let worst = 0;
  for (const after of KILLS) {
    await using server = await ServerProcess.on(name, prepared.of(name, 'evening'));
    // One act is done by then.
    await load.enter({ server: name, port: server.port }, 1);
    await load.readers(1);
    await load.stream(RATE);
    await later(after);
    await server.kill();
    const { seen } = await load.streamed();
    await server.start();
    const lost = Math.max(0, seen + 1 - (await load.held(server.port)));
    await load.leave();
    sheet.add(LOST, name, lost);
    worst = Math.max(worst, lost);
  }
  sheet.add(WORST, name, worst);
}

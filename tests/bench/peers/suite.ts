/**
 * PVM's edge beside other servers of the same protocol: `@hocuspocus/server` with SQLite, `@y/websocket-server` with
 * y-leveldb, and a bare `ws` fan-out as the floor. Each is a process on one core, the load generator one on the other.
 *
 *   suite ─┬─ IPC ─▶ server  (servers/*.ts: says its port; servers/probe.ts: says its processor time and memory)
 *          └─ IPC ─▶ load.ts (readers, writers, joiners) ══ WebSockets ══▶ server
 *
 * An update is one signed event of about 250 bytes, the same for all. For PVM it goes through a device's outbox and comes
 * as a committed entry on a log tail, after its fsync; the others apply or pass on what they are given.
 */
import { type Figure, RUNS } from '../measure.ts';
import { appending } from './appending.ts';
import { durability } from './durability.ts';
import { ACTS, fanOutRound, WRITERS } from './fan-out.ts';
import { idle, weekend } from './idle.ts';
import { installPeers } from './install.ts';
import { joins, restarts } from './joining-and-restarting.ts';
import { type Generator, startLoad } from './load-process.ts';
import { ownFigures } from './own.ts';
import { Prepared, SIZES } from './prepare.ts';
import type { ServerName } from './server-process.ts';
import { Sheet } from './sheet.ts';

const FLOORS: readonly ServerName[] = ['bare', 'batched'];
const KEEPING: readonly ServerName[] = ['y-websocket', 'hocuspocus', 'pvm'];

export async function* peersSuite(): AsyncGenerator<Figure> {
  installPeers();
  await using prepared = await Prepared.make();
  using load = startLoad();
  await prepared.makeVenues();
  await load.prepare(prepared.venue, WRITERS, ACTS);
  for (const name of ['y-websocket', 'hocuspocus'] as const)
    for (const size of SIZES) await prepared.fill(name, size, load);
  yield* sideBySide(prepared, load);
  yield* ownFigures(prepared, load);
}

async function* sideBySide(prepared: Prepared, load: Generator): AsyncGenerator<Figure> {
  const sheet = new Sheet();
  for (let run = 0; run < RUNS; run++) {
    // The floor first: the others' ratios are to it. The rest in turn, so that none is always the last.
    const turned = KEEPING.map((_, i) => KEEPING[(i + run) % KEEPING.length]!);
    await fanOutRound([...FLOORS, ...turned], prepared, load, sheet);
  }
  yield* sheet.take();
  for (const name of KEEPING) await joins(name, RUNS, prepared, load, sheet);
  yield* sheet.take();
  for (const name of KEEPING) await restarts(name, RUNS, prepared, load, sheet);
  yield* sheet.take();
  for (const name of KEEPING) await appending(name, RUNS, prepared, load, sheet);
  yield* sheet.take();
  for (const name of KEEPING) await durability(name, prepared, load, sheet);
  yield* sheet.take();
  for (let run = 0; run < RUNS; run++) {
    for (const name of ['bare', ...KEEPING] as const) await idle(name, prepared, load, sheet);
    for (const name of KEEPING) await weekend(name, prepared, load, sheet);
  }
  yield* sheet.take();
}

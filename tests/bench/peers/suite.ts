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
import { parseArgs } from 'node:util';
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

const { values: asked } = parseArgs({
  options: { parts: { type: 'string' }, servers: { type: 'string' } },
  strict: false,
});
/** All that were not left out by name. */
const chosen = <T extends string>(names: readonly T[], list: unknown): readonly T[] =>
  typeof list === 'string' ? names.filter((name) => list.split(',').includes(name)) : names;

const FLOORS = chosen<ServerName>(['bare', 'batched'], asked.servers);
const KEEPING = chosen<ServerName>(['y-websocket', 'hocuspocus', 'pvm'], asked.servers);
const OTHERS = KEEPING.filter((name) => name !== 'pvm');

export async function* peersSuite(): AsyncGenerator<Figure> {
  if (OTHERS.length > 0) installPeers();
  await using prepared = await Prepared.make();
  using load = startLoad();
  const sheet = new Sheet();
  tell('the same evening in each server’s store');
  await prepared.makeVenues();
  await load.prepare(prepared.venue, WRITERS, ACTS);
  for (const name of OTHERS)
    for (const size of SIZES) await sheet.attempt(`filling ${name}`, () => prepared.fill(name, size, load));
  for (const what of chosen(Object.keys(PARTS), asked.parts)) {
    tell(what);
    await PARTS[what]!(prepared, load, sheet);
    yield* sheet.take();
  }
  if (asked.parts !== undefined) return;
  tell('PVM by itself');
  yield* ownFigures(prepared, load);
}

type Part = (prepared: Prepared, load: Generator, sheet: Sheet) => Promise<void>;

/** For each server in turn. */
const each =
  (part: (name: ServerName, ...rest: Parameters<Part>) => Promise<void>): Part =>
  async (prepared, load, sheet) => {
    for (const name of KEEPING) {
      await sheet.attempt(name, async () => {
        await load.leave();
        await part(name, prepared, load, sheet);
      });
    }
  };

const PARTS: Record<string, Part> = {
  async 'fan-out'(prepared, load, sheet) {
    for (let run = 0; run < RUNS; run++) {
      // The floor first: the others' ratios are to it. The rest in turn, so that none is always the last.
      const turned = KEEPING.map((_, i) => KEEPING[(i + run) % KEEPING.length]!);
      await fanOutRound([...FLOORS, ...turned], prepared, load, sheet);
    }
  },
  'cold joins': each((name, ...rest) => joins(name, RUNS, ...rest)),
  restarts: each((name, ...rest) => restarts(name, RUNS, ...rest)),
  'documents that grow': each((name, ...rest) => appending(name, RUNS, ...rest)),
  'kill -9': each((name, ...rest) => durability(name, ...rest)),
  async memory(prepared, load, sheet) {
    for (let run = 0; run < RUNS; run++) {
      for (const name of chosen<ServerName>(['bare', ...KEEPING], asked.servers))
        await sheet.attempt(name, () => idle(name, prepared, load, sheet));
      for (const name of KEEPING) await sheet.attempt(name, () => weekend(name, prepared, load, sheet));
    }
  },
};

const begun = performance.now();
function tell(what: string): void {
  console.log(`  ${((performance.now() - begun) / 60_000).toFixed(1).padStart(4)} min  ${what} …`);
}

/** One writer to many sockets: what a delivery costs the server and how long it takes; then as much as goes. */
import type { Generator } from './load-process.ts';
import type { Prepared } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Sheet } from './sheet.ts';

const SOCKETS = [50, 200, 1_000] as const;
const RATE = 50;
const PACED_MS = 1_200;
const WARM_MS = 200;
const SATURATED_MS = 1_000;
/** Ends sooner when so many have gone. */
const SATURATED_UPDATES = 6_000;
/** Updates on their way when saturated, of all writers together. */
const WINDOW = 512;
export const WRITERS = 8;
/** Acts that each writer has ready: enough for all that a round sends. */
export const ACTS = 1_800;

const word = (sockets: number): string => sockets.toLocaleString('en');
const PACED = new Map(
  SOCKETS.map((sockets) => {
    const name = `${RATE} updates/s to ${word(sockets)} sockets`;
    const rows = {
      cpu: { name: `${name}: CPU per million deliveries`, unit: 's' },
      ratio: { name: `${name}: CPU, × the bare fan-out’s`, unit: '×', aim: '≤ 1.1' },
      p50: { name: `${name}: latency p50`, unit: 'ms' },
      p99: { name: `${name}: latency p99`, unit: 'ms' },
    };
    return [sockets, rows] as const;
  }),
);
const saturated = (sockets: number) => {
  const name = `saturated, ${word(sockets)} sockets`;
  return {
    cpu: { name: `${name}: CPU per million deliveries`, unit: 's', aim: '≤ 0.6' },
    rate: { name: `${name}: updates`, unit: '/s' },
  };
};
const SATURATED = { 200: saturated(200), 1000: saturated(1_000) };

/** Those that send each update by itself are not saturated at a thousand sockets: half a minute would pass. */
const COALESCING: ReadonlySet<ServerName> = new Set(['batched', 'hocuspocus', 'pvm']);

/** One round: each server once, so that ratios are of servers that met the same machine. */
export async function fanOutRound(
  servers: readonly ServerName[],
  prepared: Prepared,
  load: Generator,
  sheet: Sheet,
): Promise<void> {
  const costs = new Map<string, number>();
  for (const name of servers) await sheet.attempt(`fan-out of ${name}`, () => one(name, prepared, load, sheet, costs));
}

async function one(
  name: ServerName,
  prepared: Prepared,
  load: Generator,
  sheet: Sheet,
  costs: Map<string, number>,
): Promise<void> {
  await using server = await ServerProcess.on(name, prepared.of(name, 'evening'));
  try {
    await load.enter({ server: name, port: server.port }, WRITERS);
    if (name !== 'batched') await paced(server, load, sheet, costs);
    await saturate(server, load, sheet, 200);
    if (COALESCING.has(name)) await saturate(server, load, sheet, 1_000);
  } finally {
    await load.leave();
  }
}

async function paced(server: ServerProcess, load: Generator, sheet: Sheet, costs: Map<string, number>): Promise<void> {
  const { name } = server;
  for (const [sockets, rows] of PACED) {
    await load.readers(sockets);
    await load.paced(RATE, WARM_MS);
    const begin = await server.usage();
    const { deliveries, p50, p99 } = await load.paced(RATE, PACED_MS);
    const end = await server.usage();
    const cost = (end.cpu - begin.cpu) / deliveries;
    if (name === 'bare') costs.set(String(sockets), cost);
    sheet.add(rows.cpu, name, cost);
    if (costs.has(String(sockets))) sheet.add(rows.ratio, name, cost / costs.get(String(sockets))!);
    sheet.add(rows.p50, name, p50);
    sheet.add(rows.p99, name, p99);
  }
}

async function saturate(server: ServerProcess, load: Generator, sheet: Sheet, sockets: 200 | 1000): Promise<void> {
  await load.readers(sockets);
  const begin = await server.usage();
  const { deliveries, sent, ms } = await load.saturate(SATURATED_MS, WINDOW, SATURATED_UPDATES);
  const end = await server.usage();
  sheet.add(SATURATED[sockets].cpu, server.name, (end.cpu - begin.cpu) / deliveries);
  sheet.add(SATURATED[sockets].rate, server.name, (sent / ms) * 1000);
}

/** What one more update costs a server whose document is empty, long, and very long. */
import type { Generator } from './load-process.ts';
import type { Prepared, Size } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const LENGTHS: readonly ('evening' | Size)[] = ['evening', 5_000, 50_000];
const UPDATES = 200;
const WINDOW = 32;
/** Ends by its count. */
const LONG_MS = 60_000;

const ROWS = new Map<'evening' | Size, Row>(
  LENGTHS.map((length) => {
    const at = length === 'evening' ? 'in a new document' : `after ${length.toLocaleString('en')} events`;
    return [length, { name: `CPU of one update ${at}, one reader`, unit: 'µs' }];
  }),
);
const RATIO: Row = { name: 'the last of these ÷ the first', unit: '×', aim: 'flat' };

export async function appending(name: ServerName, runs: number, prepared: Prepared, load: Generator, sheet: Sheet) {
  const costs = new Map<'evening' | Size, number[]>();
  for (const length of LENGTHS) {
    await using server = await ServerProcess.on(name, prepared.of(name, length));
    const entries = length === 'evening' ? 0 : prepared.counts.get(length)!;
    await load.enter({ server: name, port: server.port }, 1, entries);
    await load.readers(1);
    for (let run = -1; run < runs; run++) {
      const before = await server.usage();
      const { sent } = await load.saturate(LONG_MS, WINDOW, UPDATES);
      const after = await server.usage();
      if (run < 0) continue;
      const cost = (after.cpu - before.cpu) / sent;
      costs.set(length, [...(costs.get(length) ?? []), cost]);
      sheet.add(ROWS.get(length)!, name, cost);
    }
    await load.leave();
  }
  const [first, , last] = LENGTHS.map((length) => costs.get(length)!);
  for (let run = 0; run < runs; run++) sheet.add(RATIO, name, last![run]! / first![run]!);
}

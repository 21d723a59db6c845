/** A client that has nothing joins; a server that was killed starts on what it has. */
import type { Generator } from './load-process.ts';
import type { Prepared, Size } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const word = (size: number): string => size.toLocaleString('en');
const JOINS = new Map(
  ([5_000, 50_000] as const).map((size) => {
    const cold = `cold join of ${word(size)} events`;
    const whole = `whole history of ${word(size)} events`;
    const rows = {
      received: { name: `${cold}: to the last byte`, unit: 'ms' },
      usable: { name: `${cold}: to a usable state`, unit: 'ms', aim: '≤ 50' },
      bytes: { name: `${cold}: received`, unit: 'KB', aim: '≤ 400' },
      history: { name: `${whole}: to the state folded from it`, unit: 'ms' },
      each: { name: `${whole}: received an event`, unit: 'bytes', aim: '≤ 130' },
    } satisfies Record<string, Row>;
    return [size, rows] as const;
  }),
);
const RESTART_SIZE = 50_000;
const LISTENS: Row = { name: 'killed and started at 50,000 events: until it listens', unit: 'ms', aim: '≤ 250' };
const SERVES: Row = { name: 'killed and started at 50,000 events: until a cold join has its last byte', unit: 'ms' };

export async function joins(name: ServerName, runs: number, prepared: Prepared, load: Generator, sheet: Sheet) {
  for (const [size, rows] of JOINS) {
    await using server = await ServerProcess.on(name, prepared.of(name, size));
    for (let run = -1; run < runs; run++) {
      const joined = await cold(server, size, prepared, load, false);
      // The others have no state but their history.
      const read = name === 'pvm' ? await cold(server, size, prepared, load, true) : joined;
      if (run < 0) continue;
      sheet.add(rows.received, name, joined.received);
      sheet.add(rows.usable, name, joined.usable);
      sheet.add(rows.bytes, name, joined.bytes / 1024);
      sheet.add(rows.history, name, read.usable);
      sheet.add(rows.each, name, read.bytes / prepared.counts.get(size)!);
    }
  }
}

export async function restarts(name: ServerName, runs: number, prepared: Prepared, load: Generator, sheet: Sheet) {
  await using server = await ServerProcess.on(name, prepared.of(name, RESTART_SIZE));
  for (let run = -1; run < runs; run++) {
    await server.kill();
    const begin = performance.now();
    await server.start();
    const listens = performance.now() - begin;
    const { received } = await cold(server, RESTART_SIZE, prepared, load, false);
    if (run < 0) continue;
    sheet.add(LISTENS, name, listens);
    sheet.add(SERVES, name, listens + received);
  }
}

function cold(server: ServerProcess, size: Size, prepared: Prepared, load: Generator, whole: boolean) {
  const { name, port } = server;
  if (name === 'pvm') return load.joinVenue(port, whole);
  return load.joinDocument({ server: name, port }, prepared.counts.get(size)!);
}

/** A client that has nothing joins; a server that was killed starts on what it has. */
import type { Generator } from './load-process.ts';
import type { Prepared, Size } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const word = (size: number): string => size.toLocaleString('en');
const JOINS = new Map(
  ([5_000, 50_000] as const).map((size) => {
    const rows = (name: string, aims: { usable?: string; bytes?: string; each?: string } = {}) => ({
      received: { name: `${name}: to the last byte`, unit: 'ms' },
      usable: { name: `${name}: to a usable state`, unit: 'ms', aim: aims.usable },
      bytes: { name: `${name}: received`, unit: 'KB', aim: aims.bytes },
      each: { name: `${name}: received an event`, unit: 'bytes', aim: aims.each },
    });
    const state = rows(`cold join of ${word(size)} events`, { usable: '≤ 50', bytes: '≤ 400' });
    return [size, { state, whole: rows(`whole history of ${word(size)} events`, { each: '≤ 130' }) }] as const;
  }),
);
type Rows = { received: Row; usable: Row; bytes: Row; each: Row };
const RESTART_SIZE = 50_000;
const LISTENS: Row = { name: 'killed and started at 50,000 events: until it listens', unit: 'ms', aim: '≤ 250' };
const SERVES: Row = { name: 'killed and started at 50,000 events: until a cold join has its last byte', unit: 'ms' };

export async function joins(name: ServerName, runs: number, prepared: Prepared, load: Generator, sheet: Sheet) {
  for (const [size, { state, whole }] of JOINS) {
    await using server = await ServerProcess.on(name, prepared.of(name, size));
    for (let run = -1; run < runs; run++) {
      const joined = await cold(server, size, prepared, load, false);
      // The others have no state but their history.
      const read = name === 'pvm' ? await cold(server, size, prepared, load, true) : joined;
      if (run < 0) continue;
      note(sheet, state, name, size, joined);
      note(sheet, whole, name, size, read);
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

function note(
  sheet: Sheet,
  rows: Rows,
  name: ServerName,
  size: Size,
  joined: { received: number; usable: number; bytes: number },
): void {
  sheet.add(rows.received, name, joined.received);
  sheet.add(rows.usable, name, joined.usable);
  sheet.add(rows.bytes, name, joined.bytes / 1024);
  sheet.add(rows.each, name, joined.bytes / size);
}

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EdgeProcess, startEdge } from './edge-process.ts';
import { tempDir } from './temp-dir.ts';
import { waitFor } from './wait.ts';

// A stand-in with the edge's outer manners: it keeps its contract with whoever starts it, and does nothing else.
const STAND_IN = `
  import { createServer } from 'node:http';
  import { writeFileSync } from 'node:fs';
  if (process.env.REFUSE) { console.error('no such venue'); process.exit(3); }
  writeFileSync(process.env.PVM_DATA + '/started', '');
  createServer((request, response) => response.end('{}')).listen(Number(process.env.PORT), '127.0.0.1', () => {
    console.log(JSON.stringify({ msg: 'listening', demo: process.env.PVM_DEMO }));
  });
  process.on('SIGTERM', () => process.exit(0));
`;

describe('a real edge process under test', () => {
  let folder: Awaited<ReturnType<typeof tempDir>>;
  let entry: string;
  let edge: EdgeProcess | undefined;

  beforeEach(async () => {
    folder = await tempDir('stand-in');
    entry = join(folder.path, 'main.mjs');
    await writeFile(entry, STAND_IN);
  });
  afterEach(async () => {
    await edge?.dispose();
    edge = undefined;
    await folder.remove();
  });

  it('serves when start resolves, and comes back on the same port and data after kill -9', async () => {
    edge = await startEdge({ entry });
    const { pid, port, dataDir } = edge;
    expect(await edge.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    expect(edge.running).toBe(false);
    expect(await edge.answers()).toBe(false);

    await edge.start();
    expect(edge.pid).not.toBe(pid);
    expect([edge.port, edge.dataDir]).toEqual([port, dataDir]);
    expect(await edge.answers()).toBe(true);
    await waitFor(() => edge?.entries.length === 2, { message: 'a log line of each life' });
    expect(edge.entries[0]).toMatchObject({ msg: 'listening', demo: '0' });
  });

  it('stops by SIGTERM even when it was frozen, and takes its own data away', async () => {
    edge = await startEdge({ entry });
    edge.signal('SIGSTOP');
    expect(await edge.stop()).toEqual({ code: 0, signal: null });
    expect(existsSync(join(edge.dataDir, 'started'))).toBe(true);
    await edge.dispose();
    expect(existsSync(edge.dataDir)).toBe(false);
  });

  it('says what the edge wrote when it ends before it serves', async () => {
    await expect(startEdge({ entry, env: { REFUSE: '1' } })).rejects.toThrow(
      /ended before it served[\s\S]*no such venue/,
    );
  });
});

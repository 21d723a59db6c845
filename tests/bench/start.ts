/** How soon a venue is up: `npm start` where nothing changed, and the edge by itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BUILT_EDGE, startEdge } from '../support/edge-process.ts';
import { freePort } from '../support/ports.ts';
import { tempDir } from '../support/temp-dir.ts';
import { waitFor } from '../support/wait.ts';
import { type Figure, measure } from './measure.ts';

const SUITE = 'start';
const ROOT = join(import.meta.dirname, '../..');

export async function* startSuite(): AsyncGenerator<Figure> {
  const data = await tempDir('start');
  try {
    const port = await freePort();
    // The first one, which is not counted, makes the demo venue.
    yield await measure(SUITE, 'second `npm start` until it serves', { unit: 'ms', aim: '≤ 3,000' }, () =>
      npmStart(port, data.path),
    );
  } finally {
    await data.remove();
  }
  const edge = await startEdge({ entry: BUILT_EDGE, env: { PVM_DEMO: '1' } });
  try {
    yield await measure(SUITE, 'edge process with the demo venue until it serves', { unit: 'ms' }, async () => {
      await edge.stop();
      const begin = performance.now();
      await edge.start();
      return performance.now() - begin;
    });
  } finally {
    await edge.dispose();
  }
}

async function npmStart(port: number, dataDir: string): Promise<number> {
  const begin = performance.now();
  const child = spawn('npm', ['start'], {
    ...{ cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...process.env, PORT: String(port), PVM_DATA: dataDir },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  const message = () => `npm start to serve; it wrote:\n${said}`;
  await waitFor(async () => child.exitCode !== null || (await serves(port)), {
    timeout: 180_000,
    interval: 10,
    message,
  });
  if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}; it wrote:\n${said}`);
  const ms = performance.now() - begin;
  await interrupt(child);
  return ms;
}

const serves = async (port: number): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined))?.ok ?? false;

/** As Ctrl-C does: to the whole group. */
async function interrupt(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid!, 'SIGINT');
  await ended;
}

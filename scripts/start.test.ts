import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, copyFile, mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempDir } from '../tests/support/temp-dir.ts';
import { waitFor } from '../tests/support/wait.ts';

// A project in small: the real start over a stand-in for the build and one for the edge.
const BUILD = `
  import { existsSync, mkdirSync } from 'node:fs';
  if (existsSync('client/broken.ts')) process.exit(1);
  mkdirSync('dist/client', { recursive: true });
  console.log('built');
`;
const BUILD_EDGE = `
  import { copyFileSync, mkdirSync } from 'node:fs';
  mkdirSync('dist/edge', { recursive: true });
  copyFileSync('edge/main.ts', 'dist/edge/main.mjs');
  console.log('edge put together');
`;
const EDGE = `
  process.on('SIGTERM', () => { console.log('closed'); process.exit(0); });
  if (process.env.STAY) setInterval(() => {}, 1000);
  console.log('edge on ' + process.env.PVM_HOST + ':' + process.env.PORT + ' with ' + process.env.PVM_DATA);
`;

describe('npm start', () => {
  let root: Awaited<ReturnType<typeof tempDir>>;

  beforeEach(async () => {
    root = await tempDir('start');
    for (const folder of ['scripts', 'client', 'src', 'edge', 'node_modules/.bin']) {
      await mkdir(join(root.path, folder), { recursive: true });
    }
    for (const script of ['setup.mjs', 'start.mjs']) {
      await copyFile(join(import.meta.dirname, script), join(root.path, 'scripts', script));
    }
    await symlink(process.execPath, join(root.path, 'node_modules/.bin/node'));
    await put('package-lock.json', '{}');
    await put('node_modules/.pvm-lock', createHash('sha256').update('{}').digest('hex'));
    await put('package.json', '{ "type": "module" }');
    await put('scripts/build.mjs', BUILD);
    await put('scripts/build-edge.mjs', BUILD_EDGE);
    await put('edge/main.ts', EDGE);
    await put('client/app.ts', 'export const app = 1;');
  });
  afterEach(() => root.remove());

  const put = (path: string, text: string) => writeFile(join(root.path, path), text);

  function launch(args: string[], env: Record<string, string>) {
    const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
      cwd: root.path,
      env: { PATH: process.env.PATH, ...env },
    });
    const run = { child, output: '', code: undefined as number | null | undefined };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (run.output += chunk));
    child.once('close', (code) => (run.code = code));
    return run;
  }

  async function start(args: string[] = [], env: Record<string, string> = {}) {
    const run = launch(args, env);
    await waitFor(() => run.code !== undefined, { message: 'the end of the start' });
    return { output: run.output, code: run.code };
  }

  it('builds once, and again only when what goes into the client has changed', async () => {
    expect((await start()).output).toContain('built');
    expect((await start()).output).not.toContain('built');

    await utimes(join(root.path, 'client/app.ts'), new Date(0), new Date(0));
    await put('client/app.test.ts', 'a test is no part of the client');
    expect((await start()).output).not.toContain('built');

    await appendFile(join(root.path, 'client/app.ts'), ' ');
    expect((await start()).output).toContain('built');
    await put('src/new.ts', '');
    expect((await start()).output).toContain('built');
  });

  it('puts the edge together likewise, by itself', async () => {
    expect((await start()).output).toContain('edge put together');
    expect((await start()).output).not.toContain('put together');
    await put('edge/other.ts', '');
    const { output } = await start();
    expect(output).toContain('edge put together');
    expect(output).not.toContain('built');
  });

  it('hands the edge its address and data, on this machine only unless asked', async () => {
    expect((await start()).output).toContain(`edge on 127.0.0.1:8080 with ${join(root.path, 'data')}`);
    const wide = await start(['--lan'], { PORT: '9000', PVM_DATA: '/tmp/venue' });
    expect(wide.output).toContain('edge on 0.0.0.0:9000 with /tmp/venue');
  });

  it('says in one sentence what is wrong', async () => {
    expect(await start(['--wan'])).toEqual({
      code: 1,
      output: 'Unknown option --wan; "npm start -- --help" lists what there is.\n',
    });
    expect((await start([], { PORT: '80a' })).output).toBe('PORT must be a number up to 65535, not "80a".\n');
    await put('client/broken.ts', '');
    const broken = await start();
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/The client could not be built; the cause stands above\.\n$/);
  });

  it('explains itself without installing or building', async () => {
    const help = await start(['--help']);
    expect(help.code).toBe(0);
    for (const word of ['--lan', 'PORT', 'PVM_DATA', 'PVM_DEMO', 'PVM_DB_KEY']) expect(help.output).toContain(word);
    expect(help.output).not.toContain('built');
  });

  it('ends when the edge has ended, with its code', async () => {
    const run = launch([], { STAY: '1' });
    await waitFor(() => run.output.includes('edge on'), { message: 'the edge' });
    run.child.kill('SIGTERM');
    await waitFor(() => run.code !== undefined, { message: 'the end of the start' });
    expect(run.code).toBe(0);
    expect(run.output).toContain('closed');

    await put('edge/main.ts', 'process.exit(7);');
    expect((await start()).code).toBe(7);
  });
});

/** Installs the servers that the edge is measured beside, into a folder of the suite's own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from './place.ts';

/** Compiled where no binary of it can be fetched. */
const COMPILED = 'better-sqlite3';
const MANIFEST = {
  name: 'peers',
  private: true,
  description: 'What `npm run bench peers` measures the edge beside. Made by the benchmark.',
  /** Each with the store that its own documentation names first. */
  dependencies: {
    '@hocuspocus/server': '4.7.0',
    '@hocuspocus/extension-sqlite': '4.7.0',
    '@y/websocket-server': '0.1.1',
    'y-leveldb': '0.1.2',
    'y-protocols': '1.0.7',
    yjs: '13.6.33',
  },
  // The one that the extension asks for, 12, ends the process in a garbage collection when it was compiled for Node
  // 24.19 or later; 13 has the same interface.
  overrides: { [COMPILED]: '13.2.0' },
  allowScripts: { [COMPILED]: true },
};
const FILE = join(PACKAGES, 'package.json');

export function installPeers(): void {
  const wanted = `${JSON.stringify(MANIFEST, null, 2)}\n`;
  if (read(FILE) === wanted && works()) return;
  console.log('  installing the other servers…');
  rmSync(join(PACKAGES, 'node_modules'), { recursive: true, force: true });
  rmSync(join(PACKAGES, 'package-lock.json'), { force: true });
  mkdirSync(PACKAGES, { recursive: true });
  writeFileSync(FILE, wanted);
  const { status, stdout, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    ...{ cwd: PACKAGES, encoding: 'utf8' },
  });
  if (status !== 0 || !works()) throw new Error(`the other servers could not be installed:\n${stdout}${stderr}`);
}

/** What was compiled for another Node is there, and does not open. */
function works(): boolean {
  const program = `new (require('${COMPILED}'))(':memory:').close(); require('y-leveldb')`;
  return spawnSync(process.execPath, ['-e', program], { cwd: PACKAGES }).status === 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

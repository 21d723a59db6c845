/** The built client. Hashed files never change; everything else is asked for again, and compressed as it was built. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context, Handler } from 'hono';
import { ApiError } from './api-error.ts';
import { answerBegun, begunPage } from './begun-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const IMMUTABLE = '/_build/assets/';
const YEAR = 'public, max-age=31536000, immutable';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The shells of the surfaces by where they live: a page belongs to the longest path that fits. */
const SHELLS = ['/floor', '/display', '/console'];

/** Pages that show the room to whoever is nobody's phone yet. */
const AT_THE_DOOR = /^\/(?:v\/.+)?$/;

/** `room`: what the pages at the door begin with. */
export function serveClient(folder = join(ROOT, 'dist/client'), room?: () => unknown): Handler {
  return async (c) => {
    const path = safePath(c.req.path);
    if (path === undefined) throw new ApiError(404, 'path.outside', 'There is nothing at this address.');
    if (!isPage(path)) return (await isServed(folder, path)) ? answer(c, folder, path) : c.notFound();
    const shell = await shellOf(folder, path);
    if (!shell) return c.text(NOT_BUILT, 503);
    if (!room || !AT_THE_DOOR.test(path)) return answer(c, folder, shell);
    return answerBegun(c, begunPage(await readFile(join(folder, shell), 'utf8'), room()), encodingsOf(c));
  };
}

const NOT_BUILT = 'The pages are not built yet: run "npm run build", then start again.\n';

/** Decoded, without a way out of the folder. */
function safePath(raw: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.')))
    return undefined;
  return normalize(path).startsWith(sep) ? normalize(path) : undefined;
}

/** A page's address has no file ending. */
const isPage = (path: string): boolean => extname(path) === '';

const isServed = async (folder: string, path: string): Promise<boolean> =>
  extname(path) in TYPES && isFile(join(folder, path));

async function shellOf(folder: string, path: string): Promise<string | undefined> {
  const surface = SHELLS.find((one) => path === one || path.startsWith(`${one}/`)) ?? '';
  for (const shell of [`${surface}/index.html`, '/index.html']) if (await isFile(join(folder, shell))) return shell;
  return undefined;
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() ?? false;

async function answer(c: Context, folder: string, path: string): Promise<Response> {
  const { file, encoding } = await compressed(join(folder, path), encodingsOf(c));
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  c.header('Vary', 'Accept-Encoding');
  c.header('Cache-Control', path.startsWith(IMMUTABLE) ? YEAR : 'no-cache');
  c.header('ETag', tag);
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  c.header('Content-Type', TYPES[extname(path)]!);
  c.header('Content-Length', String(size));
  if (encoding) c.header('Content-Encoding', encoding);
  if (c.req.method === 'HEAD') return c.body(null);
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
}

/** Ways of compressing that the browser takes. */
const encodingsOf = (c: Context): string[] =>
  (c.req.header('accept-encoding') ?? '').split(',').map((one) => one.split(';')[0]!.trim());

async function compressed(file: string, accepted: readonly string[]): Promise<{ file: string; encoding?: string }> {
  if (accepted.includes('br') && (await isFile(`${file}.br`))) return { file: `${file}.br`, encoding: 'br' };
  if (accepted.includes('gzip') && (await isFile(`${file}.gz`))) return { file: `${file}.gz`, encoding: 'gzip' };
  return { file };
}

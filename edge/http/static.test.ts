import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempDir } from '../../tests/support/temp-dir.ts';
import { type NodeUnderTest, openNode } from '../../tests/support/venue-node.ts';

describe('the built client', () => {
  let venue: NodeUnderTest;
  let folder: Awaited<ReturnType<typeof tempDir>>;

  beforeAll(async () => {
    folder = await tempDir('client');
    const client = join(folder.path, 'client');
    const put = async (path: string, content: string | Uint8Array) => {
      await mkdir(join(client, path, '..'), { recursive: true });
      await writeFile(join(client, path), content);
    };
    await put('index.html', '<body><p>guest</p></body>');
    await put('floor/index.html', '<p>floor</p>');
    await put('_build/assets/app-1a2b.js', 'run()');
    await put('_build/assets/app-1a2b.js.gz', gzipSync('run()'));
    await put('_build/assets/app-1a2b.js.br', 'brotli');
    await put('sw.js', 'worker');
    await writeFile(join(folder.path, 'secret.txt'), 'secret');
    await writeFile(join(folder.path, 'csp.json'), JSON.stringify({ script: ["'sha256-abc'"], style: [] }));
    venue = await openNode({ client });
  });
  afterAll(async () => {
    await venue.close();
    await folder.remove();
  });

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await venue.app.request(path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('each page of a surface is its shell, asked for anew each time', async () => {
    expect((await get('/me')).text).toBe('<body><p>guest</p></body>');
    for (const path of ['/floor', '/floor/', '/floor/tables/7']) expect((await get(path)).text).toBe('<p>floor</p>');
    expect((await get('/floor')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/somewhere')).text).toBe('<body><p>guest</p></body>');
  });

  const begunWith = (html: string) => {
    const [, json] = /^<body><p>guest<\/p><script type="application\/json" id="begun">([^<]*)<\/script><\/body>$/.exec(
      html,
    )!;
    return JSON.parse(json!) as { event: string; data: Record<string, unknown> }[];
  };

  it('the page at the door begins with the room, and is kept nowhere', async () => {
    const name = '</script><!--<script>alert("$& $`")</script>\u2028';
    await venue.node.commit([
      { subject: 'floor', kind: 'game.added', body: { game: 'g1', name, stakes: '2/5', seats: 8 } },
    ]);
    const { text, headers } = await get('/');
    const [first, room] = begunWith(text);
    expect(first).toMatchObject({ event: 'venue', data: { name: 'Riverside', now: expect.any(Number) } });
    expect(room).toMatchObject({ event: 'room', data: { games: [{ name }] } });
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-abc';");
    expect(begunWith((await get('/v/riverside/t/evening')).text)).toHaveLength(2);
    // As the service worker keeps it.
    expect((await get('/index.html')).text).toBe('<body><p>guest</p></body>');
  });

  it('what a page begins with is compressed as the browser can take it', async () => {
    const compressed = async (accepted: string) => {
      const response = await venue.app.request('/', { headers: { 'accept-encoding': accepted } });
      return { by: response.headers.get('content-encoding'), bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const br = await compressed('gzip, deflate, br');
    expect([br.by, begunWith(brotliDecompressSync(br.bytes).toString()).length]).toEqual(['br', 2]);
    const gzip = await compressed('gzip;q=0.5');
    expect([gzip.by, begunWith(gunzipSync(gzip.bytes).toString()).length]).toEqual(['gzip', 2]);
  });

  it('hashed files are kept for ever, and come compressed as the browser can take them', async () => {
    const plain = await get('/_build/assets/app-1a2b.js');
    expect([plain.text, plain.headers.get('cache-control')]).toEqual(['run()', 'public, max-age=31536000, immutable']);
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const path = '/_build/assets/app-1a2b.js';
    expect((await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect((await get(path, { 'accept-encoding': 'gzip, br' })).headers.get('content-encoding')).toBe('br');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('what has not changed is not sent again', async () => {
    const tag = (await get('/sw.js')).headers.get('etag')!;
    expect((await get('/sw.js', { 'if-none-match': tag })).status).toBe(304);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/floor/..%5c..%5csecret.txt',
    '/_build/assets/../../../secret.txt',
    '/.vite/manifest.json',
    '/index.html%00.js',
    '/%zz',
  ])('nothing outside the folder is served: %s', async (path) => {
    const { text } = await get(path);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('worker');
  });

  it('a file that is not there is not found, and an unknown address of the API is an error as any other', async () => {
    expect((await get('/_build/assets/gone.js')).status).toBe(404);
    const api = await get('/api/v1/nothing');
    expect([api.status, JSON.parse(api.text)]).toEqual([
      404,
      { error: { code: 'route.unknown', message: expect.any(String) } },
    ]);
  });

  it('every answer holds the browser to this origin', async () => {
    for (const path of ['/', '/health', '/api/v1/nothing', '/_build/assets/app-1a2b.js']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toContain("script-src 'self' 'sha256-abc';");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });
});

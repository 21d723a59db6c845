import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { type Asked, bearer, codeIn, send, statusOf } from './support/http.ts';
import { ask } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const request = (path: string, asked: Asked = {}) => send(arena.edge.port, path, asked);

describe('ways out of the folders', () => {
  const SECRETS = /"name": "pvm"|root:x:0|SQLite format|\[core\]/;
  const OUT = 'path.outside';
  const ODD = 'request.invalid';

  it.each([
    // What a URL's own rules make of these is an address inside, at which there is nothing.
    ...['/../package.json', '/%2e%2e/%2e%2e/package.json', '/_build/../../package.json', '//etc/passwd'].map(nowhere),
    ...['/%252e%252e/package.json', '/../../data/venue.db', 'http://edge/../package.json'].map(nowhere),
    ...['/floor/../../package.json', '/./.././package.json', '/segments/../../package.json', '/../csp.json'].map(
      nowhere,
    ),
    ...['/api/v1/../../../package.json', '/api/v1/checkpoints/..%2f..%2fpackage.json/x', '/csp.json'].map(nowhere),
    ...[
      ['/..%2fpackage.json', OUT],
      ['/..%5c..%5cpackage.json', OUT],
      ['/_build/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json', OUT],
      ['/etc/passwd%00.js', OUT],
      ['/..%c0%af..%c0%afpackage.json', OUT],
      ['/.git/config', OUT],
      ['/%2egit/config', OUT],
      ['/.%00/x.js', OUT],
      ['/segments/%2e%2e%2fpackage.json', ODD],
      ['/segments/..%2f..%2fetc%2fpasswd', ODD],
    ],
  ] as [string, string | undefined][])('%s gives nothing away', async (path, code) => {
    const answer = await request(path, { headers: [bearer(arena.ana.identity.token)] });
    expect([200, 400, 404, 503]).toContain(statusOf(answer));
    expect(answer).not.toMatch(SECRETS);
    // A 200 is a page's shell, not a file.
    if (statusOf(answer) === 200) expect(answer).toMatch(/content-type: text\/html/i);
    if (code === undefined) return;
    expect(codeIn(answer)).toBe(code);
    await arena.logged({ msg: 'refused', code });
  });

  it('and the room goes on behind all of them', () => arena.unharmed(async () => {}));

  function nowhere(path: string): [string, undefined] {
    return [path, undefined];
  }
});

describe('a closed segment', () => {
  let hash: string;
  beforeAll(async () => {
    // The first act after a start closes what was open.
    await arena.edge.stop();
    await arena.edge.start();
    await arena.bystander(30_000);
    await arena.forger();
    hash = await waitFor(() => arena.ana.replica.chain('floor')?.links.find((link) => link.hash)?.hash, {
      message: 'a closed segment',
    });
  });

  it.each([
    ['without a unit', '0-'],
    ['of one byte', 'bytes=0-0'],
    ['from the end', 'bytes=-1'],
    ['past the end', 'bytes=99999999999999-'],
    ['backwards', 'bytes=5-2'],
    ['of 500 parts', `bytes=${Array.from({ length: 500 }, (_, i) => `${i}-`).join(',')}`],
    ['past all numbers', 'bytes=0-18446744073709551616'],
  ])('a range %s takes no more than the whole of it, nor of any file', async (_what, range) => {
    const token = bearer(arena.ana.identity.token);
    const page = await request('/');
    const file = /(?:src|href)="(\/_build\/[^"]+)"/.exec(page)?.[1] ?? '/';
    for (const path of [`/segments/${hash}`, '/', file]) {
      const plain = await request(path, { headers: [token] });
      const ranged = await request(path, { headers: [token, `Range: ${range}`] });
      if (path.startsWith('/segments/')) expect(statusOf(plain)).toBe(200);
      expect(statusOf(ranged)).toBe(statusOf(plain));
      expect(untimed(bodyOf(ranged))).toBe(untimed(bodyOf(plain)));
    }
  });

  it('is not had without a token, nor by a screen', async () => {
    expect(statusOf(await request(`/segments/${hash}`))).toBe(401);
    await arena.logged({ msg: 'refused', code: 'token.unknown' });
    const { token } = (await arena.forger('tv')).identity;
    expect(statusOf(await request(`/segments/${hash}`, { headers: [bearer(token)] }))).toBe(403);
    await arena.logged({ msg: 'refused', code: 'device.not-staff' });
  });

  it.each([
    ['z'.repeat(64), 'request.invalid'],
    ['A'.repeat(64), 'request.invalid'],
    [`${'a'.repeat(64)}0`, 'request.invalid'],
    ['%00', 'request.invalid'],
    ["' OR 1=1 --", 'request.invalid'],
    ['a'.repeat(64), 'segment.unknown'],
  ])('is not had by the name %j', async (name, code) => {
    const headers = [bearer(arena.ana.identity.token)];
    const answer = await request(`/segments/${encodeURIComponent(name)}`, { headers });
    expect(codeIn(answer)).toBe(code);
    await arena.logged({ msg: 'refused', code });
  });

  const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n'));
  /** The page at the door says when it was made. */
  const untimed = (body: string) => body.replace(/"now":\d+/, '');
});

describe('headers', () => {
  it.each([
    '/%0d%0aX-Injected:%20yes',
    '/floor?x=%0d%0aX-Injected:%20yes',
    '/api/v1/boards/x%0d%0aX-Injected:%20yes',
    '/segments/%0d%0aX-Injected:%20yes',
  ])('nothing of %s comes back as one', async (path) => {
    const headers = [bearer(arena.ana.identity.token), 'If-None-Match: "x\tX-Injected: yes"'];
    const [head] = (await request(path, { headers })).split('\r\n\r\n');
    expect(head).not.toMatch(/^x-injected/im);
  });

  // Where no code is given the parser has answered by itself, before anyone is told.
  it.each([
    ['a host that is none', undefined, 'GET /health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['no host', undefined, 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'two lengths',
      'request.broken',
      'POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    ],
    [
      'a length and pieces',
      'request.broken',
      'POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    ],
    ['a header of 64 KB', 'request.broken', `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['a method of its own', 'request.broken', 'FETCH /health HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'an upgrade to something else',
      'upgrade.broken',
      'GET /sync/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    ],
    [
      'an upgrade without a key',
      'upgrade.broken',
      'GET /sync/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
    ['not a request', 'request.broken', '\x16\x03\x01\x02\x00\x01\x00'.repeat(20)],
  ])('%s is refused, and the edge goes on', async (_what, code, bytes) => {
    await arena.unharmed(async () => {
      const answer = await ask({ port: arena.edge.port }, Buffer.from(bytes, 'latin1'));
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      if (code !== undefined) await arena.logged({ msg: 'refused', code });
    });
  });
});

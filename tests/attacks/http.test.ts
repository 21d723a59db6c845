import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEdge } from '../support/edge-process.ts';
import { newSigner } from '../support/sync-client.ts';
import { openNode } from '../support/venue-node.ts';
import { Arena } from './support/arena.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { ask, dial, LET_PASS, strike, upgrade } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

interface Asked {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly from?: string;
}

/** One request as it is written here, `path` untouched. */
function send(path: string, { method = 'GET', headers = [], body = '', from }: Asked = {}): Promise<string> {
  const content = Buffer.from(body);
  const length = content.length > 0 ? [`Content-Length: ${content.length}`] : [];
  const head = [`${method} ${path} HTTP/1.1`, 'Host: edge', 'Connection: close', ...length, ...headers, '', ''];
  return ask({ port: arena.edge.port, from }, Buffer.concat([Buffer.from(head.join('\r\n')), content]));
}

const post = (path: string, body: unknown, from?: string) =>
  send(path, { method: 'POST', headers: ['Content-Type: application/json'], body: JSON.stringify(body), from });
const statusOf = (answer: string) => Number(answer.slice(9, 12));
const codeIn = (answer: string) => /"code":"([a-z.-]+)"/.exec(answer)?.[1];
const publicKey = async () => Buffer.from((await newSigner()).publicKey).toString('base64');

function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const key = `${statusOf(answer)} ${codeIn(answer)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('whoever guesses codes is stopped, and nobody else', () => {
  const guesses = (n: number, from: string, path: string, body: (i: number) => unknown) =>
    Promise.all(Array.from({ length: n }, (_, i) => post(path, body(i), from)));

  it('enrolment: 400 at once from one address', async () => {
    const key = await publicKey();
    const guess = (i: number) => ({ code: `AAAA${i % 10}${i % 7}`, publicKey: key });
    await arena.unharmed(async () => {
      let answers: string[] = [];
      const pulse = await pulseDuring(arena.edge.origin, async () => {
        answers = await guesses(400, '127.0.0.9', '/api/v1/enrolments', guess);
      });
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
      expect(tally(answers)).toEqual({ '403 code.unknown': 20, '429 tries.too-many': 380 });
      await arena.logged({ msg: 'refused', code: 'tries.too-many' });
    });
    // A good code is no use there for now; it is next door, and it was not used up.
    const good = { code: await arena.code(), publicKey: await publicKey() };
    expect(statusOf(await post('/api/v1/enrolments', good, '127.0.0.9'))).toBe(429);
    expect(statusOf(await post('/api/v1/enrolments', good, '127.0.0.10'))).toBe(201);
    expect(statusOf(await post('/api/v1/enrolments', good, '127.0.0.10'))).toBe(403);
  });

  it('pairing: screens that show digits, and the digits that staff type', async () => {
    const begun = await guesses(60, '127.0.0.11', '/api/v1/pairings', () => ({}));
    expect(tally(begun)).toEqual({ '201 undefined': 20, '429 tries.too-many': 40 });
    expect(statusOf(await post('/api/v1/pairings', {}, '127.0.0.12'))).toBe(201);

    const claim = (token: string) => (i: number) =>
      send('/api/v1/pairings/claim', {
        ...{ method: 'POST', body: JSON.stringify({ code: String(100_000 + i), name: 'Mine' }) },
        headers: ['Content-Type: application/json', `Authorization: Bearer ${token}`],
      });
    const thief = (await arena.forger()).identity.token;
    const claims = await Promise.all(Array.from({ length: 60 }, (_, i) => claim(thief)(i)));
    expect(tally(claims)).toEqual({ '404 pairing.unknown': 20, '429 tries.too-many': 40 });
    expect(statusOf(await claim(arena.ana.identity.token)(0))).toBe(404);
  });

  it('set-up: done once; before that only with the edge’s own code, by few tries', async () => {
    const form = { name: 'Mine', timeZone: 'UTC', pin: '9999' };
    const again = await guesses(50, '127.0.0.13', '/api/v1/setup', () => form);
    expect(tally(again)).toEqual({ '409 setup.done': 50 });

    // In-process, where whoever asks is not on the machine itself.
    const fresh = await openNode({ setUp: false });
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, i) => fresh.ask('/api/v1/setup', { body: { ...form, code: `BBBB${i}` } })),
    );
    expect(tries.filter(({ status }) => status === 403)).toHaveLength(20);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(40);
    expect(fresh.node.isSetUp).toBe(false);
    await fresh.close();
  });
});

describe('bodies', () => {
  const PIECE = 0x10000;
  const WHOLE = 200 * 1024 * 1024;
  /** What the system's own buffers hold is taken too, before anybody has looked at it. */
  const MOST_TAKEN = 48 * 1024 * 1024;

  interface Poured {
    readonly answer: string;
    /** How much was taken before the line was cut, bytes. */
    readonly taken: number;
  }

  it.each([
    ['/api/v1/enrolments', 'in pieces', 413, 'request.oversize', {}],
    ['/api/v1/setup', 'in pieces, told to close', 413, 'request.oversize', { headers: ['Connection: close'] }],
    ['/api/v1/chains', 'in pieces', 413, 'chain.oversize', {}],
    ['/nowhere', 'in pieces, to nothing', 413, 'request.oversize', { method: 'PUT' }],
    ['/health', 'in pieces, where none belongs', 200, 'body.unread', { method: 'GET' }],
  ])(
    'of 200 MB to %s, %s: the line is cut, whatever the sender goes on with',
    async (path, _how, status, code, asked) => {
      const before = arena.memory;
      await arena.unharmed(async () => {
        const { answer, taken } = await pour(path, asked);
        expect(taken).toBeLessThan(MOST_TAKEN);
        // Who goes on sending may lose the answer to the cut.
        if (answer !== '') expect(statusOf(answer)).toBe(status);
        await arena.logged({ msg: 'refused', code });
      });
      expect(arena.memory - before).toBeLessThan(100);
    },
  );

  it('announced as 200 MB: refused before any of it is read', async () => {
    const announced = ['Content-Type: application/json', `Content-Length: ${WHOLE}`];
    await arena.unharmed(async () => {
      for (const [path, code] of [
        ['/api/v1/enrolments', 'request.oversize'],
        ['/api/v1/setup', 'request.oversize'],
        ['/api/v1/chains', 'chain.oversize'],
      ] as const) {
        const answer = await send(path, { method: 'POST', headers: announced });
        expect([statusOf(answer), codeIn(answer)]).toEqual([413, code]);
        await arena.logged({ msg: 'refused', code });
      }
    });
  });

  it('compressed to a fraction: read as they are, never unpacked', async () => {
    const bomb = gzipSync(Buffer.from(`{"code":"${'A'.repeat(10 * 1024 * 1024)}"}`));
    for (const encoding of ['gzip', 'deflate', 'br']) {
      const headers = ['Content-Type: application/json', `Content-Encoding: ${encoding}`];
      const answer = await send('/api/v1/enrolments', { method: 'POST', headers, body: bomb });
      expect(statusOf(answer)).toBe(400);
    }
    const offer = upgrade({ path: `/sync/desk/${arena.venue}?token=none` }, [
      'Sec-WebSocket-Extensions: permessage-deflate',
    ]);
    const socket = dial({ port: arena.edge.port });
    const answer = await new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.write(offer);
    });
    socket.destroy();
    expect(answer).not.toMatch(/permessage-deflate/i);
  });

  it.each([
    ['no JSON', '{"code":'],
    ['nested 5,000 deep', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['with a __proto__ key', '{"__proto__":{"isAdmin":true},"code":"A","publicKey":"A"}'],
    ['with one inside', '{"code":{"__proto__":{"isAdmin":true}},"publicKey":"A"}'],
    ['that sets constructor.prototype', '{"constructor":{"prototype":{"isAdmin":true}},"code":"A"}'],
    ['null', 'null'],
    ['a number with 10,000 digits', '1'.repeat(10_000)],
  ])('JSON %s is refused without a word about the inside', async (_what, body) => {
    const headers = ['Content-Type: application/json'];
    for (const path of ['/api/v1/enrolments', '/api/v1/setup', '/api/v1/pairings']) {
      const answer = await send(path, { method: 'POST', headers, body, from: '127.0.0.14' });
      expect([400, 403, 409, 201]).toContain(statusOf(answer));
      expect(answer).not.toMatch(/\bat .*[:/]\d+|node_modules|\.ts\b|\/work|Error:/);
    }
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  /** A chunked body of 200 MB from someone who goes on whatever is answered. */
  function pour(path: string, { method = 'POST', headers = [] }: Asked = {}): Promise<Poured> {
    return new Promise((resolve) => {
      const socket = dial({ port: arena.edge.port, from: '127.0.0.15' });
      const type = path.endsWith('chains') ? 'application/octet-stream' : 'application/json';
      const piece = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(PIECE, 32), Buffer.from('\r\n')]);
      const head = [`${method} ${path} HTTP/1.1`, 'Host: edge', `Content-Type: ${type}`, ...headers];
      let answer = '';
      let left = WHOLE / PIECE;
      socket.setEncoding('latin1').on('data', (data: string) => {
        answer += data;
      });
      socket.on('close', () => resolve({ answer, taken: socket.bytesWritten - socket.writableLength }));
      socket.write([...head, 'Transfer-Encoding: chunked', '', ''].join('\r\n'));
      const more = () => {
        while (left > 0) {
          left--;
          if (!socket.write(piece)) return void socket.once('drain', more);
        }
        socket.end('0\r\n\r\n');
      };
      more();
    });
  }
});

describe('files', () => {
  const SECRETS = /"name": "pvm"|root:x:0|SQLite format|\[core\]/;

  it.each([
    ...['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json'],
    ...[
      '/_build/../../package.json',
      '/_build/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
      '//etc/passwd',
      '/etc/passwd%00.js',
    ],
    ...['/%252e%252e/package.json', '/..%c0%af..%c0%afpackage.json', '/.git/config', '/%2egit/config', '/.%00/x.js'],
    ...['/../../data/venue.db', 'http://edge/../package.json', '/floor/../../package.json', '/./.././package.json'],
    ...['/segments/../../package.json', '/segments/%2e%2e%2fpackage.json', '/segments/..%2f..%2fetc%2fpasswd'],
    ...['/api/v1/../../../package.json', '/api/v1/checkpoints/..%2f..%2fpackage.json/x', '/csp.json', '/../csp.json'],
  ])('%s gives nothing away', async (path) => {
    const token = `Authorization: Bearer ${arena.ana.identity.token}`;
    const answer = await send(path, { headers: [token] });
    expect([200, 400, 404, 503]).toContain(statusOf(answer));
    expect(answer).not.toMatch(SECRETS);
    // A 200 is a page's shell, not a file.
    if (statusOf(answer) === 200) expect(answer).toMatch(/content-type: text\/html/i);
  });

  it.each([
    ['without a unit', '0-'],
    ['of one byte', 'bytes=0-0'],
    ['from the end', 'bytes=-1'],
    ['past the end', 'bytes=99999999999999-'],
    ['backwards', 'bytes=5-2'],
    ['of 500 parts', `bytes=${Array.from({ length: 500 }, (_, i) => `${i}-`).join(',')}`],
    ['past all numbers', 'bytes=0-18446744073709551616'],
  ])('a range %s takes nothing more than the whole', async (_what, range) => {
    const token = `Authorization: Bearer ${arena.ana.identity.token}`;
    for (const path of ['/', `/segments/${'a'.repeat(64)}`]) {
      const plain = await send(path, { headers: [token] });
      const ranged = await send(path, { headers: [token, `Range: ${range}`] });
      expect(statusOf(ranged)).toBe(statusOf(plain));
      expect(ranged.length).toBeLessThanOrEqual(plain.length + 64);
    }
  });

  it.each(['z'.repeat(64), 'A'.repeat(64), `${'a'.repeat(64)}0`, '%00', "' OR 1=1 --"])(
    'no segment is called %j',
    async (hash) => {
      const headers = [`Authorization: Bearer ${arena.ana.identity.token}`];
      const answer = await send(`/segments/${encodeURIComponent(hash)}`, { headers });
      expect([400, 404]).toContain(statusOf(answer));
    },
  );
});

describe('pages of others', () => {
  // Tokens travel in headers or addresses, never in cookies: another site's page has none to send along, so it can
  // open a socket or post a form, and is nobody here. What it could read needs a CORS header, and there is none.
  const EVIL = 'Origin: https://evil.example';

  it('cannot read an answer, whatever they ask', async () => {
    for (const path of ['/health', '/api/v1/venue', '/api/v1/enrolment-codes', '/'])
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await send(path, { method, headers: [EVIL, 'Access-Control-Request-Method: POST'] });
        expect(answer).not.toMatch(/access-control-allow/i);
        expect(answer).not.toMatch(/set-cookie/i);
      }
  });

  it('cannot post what the API takes: a form’s or plain text’s body is not JSON here', async () => {
    const body = JSON.stringify({ code: await arena.code(), publicKey: await publicKey() });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = [EVIL, `Content-Type: ${type}`];
      expect([400, 415]).toContain(statusOf(await send('/api/v1/enrolments', { method: 'POST', headers, body })));
    }
  });

  it('open a socket as nobody', async () => {
    const path = `/sync/desk/${arena.venue}`;
    expect(await strike({ port: arena.edge.port, path }, new Uint8Array())).toBe('4401 token');
    await arena.logged({ msg: 'refused', code: 'token' });
    expect(
      await strike({ port: arena.edge.port, path: arena.ana ? `${path}?token=undefined` : path }, new Uint8Array()),
    ).toBe('4401 token');
  });
});

it('a page whose name was made to point at this machine sets no venue up', async () => {
  const edge = await startEdge();
  const setUp = (host: string) => {
    const body = JSON.stringify({ name: 'Mine', timeZone: 'UTC', pin: '9999' });
    const head = [
      `POST /api/v1/setup HTTP/1.1`,
      `Host: ${host}`,
      'Connection: close',
      `Content-Length: ${body.length}`,
    ];
    const origin = [`Origin: http://${host}`, 'Content-Type: application/json', '', body];
    return ask({ port: edge.port }, [...head, ...origin].join('\r\n'));
  };
  const stranger = await setUp(`evil.example:${edge.port}`);
  expect([statusOf(stranger), codeIn(stranger)]).toEqual([403, 'code.unknown']);
  expect(statusOf(await setUp(`localhost:${edge.port}`))).toBe(201);
  await edge.dispose();
});

describe('headers', () => {
  it.each([
    '/%0d%0aX-Injected:%20yes',
    '/floor?x=%0d%0aX-Injected:%20yes',
    '/api/v1/boards/x%0d%0aX-Injected:%20yes',
    '/segments/%0d%0aX-Injected:%20yes',
  ])('nothing of %s comes back as one', async (path) => {
    const headers = [`Authorization: Bearer ${arena.ana.identity.token}`, 'If-None-Match: "x\tX-Injected: yes"'];
    const [head] = (await send(path, { headers })).split('\r\n\r\n');
    expect(head).not.toMatch(/^x-injected/im);
  });

  it.each([
    ['a host that is none', 'GET /health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'two lengths',
      'POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    ],
    [
      'a length and pieces',
      'POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    ],
    ['a header of 64 KB', `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['a method of its own', 'FETCH /health HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['an upgrade to something else', 'GET /sync/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
    [
      'an upgrade without a key',
      'GET /sync/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
    ['not a request', '\x16\x03\x01\x02\x00\x01\x00'.repeat(20)],
  ])('%s is refused, and the edge goes on', async (_what, request) => {
    const answer = await ask({ port: arena.edge.port }, Buffer.from(request, 'latin1'));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    await arena.bystander();
  });
});

it('no token, code, PIN or name is in the log, whatever was tried above', async () => {
  await arena.ana.act('floor', 'player.added', { player: 'xenia' }, { name: 'Xenia Vale' });
  await arena.ana.allAcked();
  const stranger = `/sync/desk/${arena.venue}?token=a-guessed-token`;
  expect(await strike({ port: arena.edge.port, path: stranger }, new Uint8Array())).not.toMatch(LET_PASS);
  const lines = arena.edge.logs.split('\n').filter((line) => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(10);
  const secrets = [arena.ana, arena.ben].map(({ identity }) => identity.token);
  for (const secret of [...secrets, 'a-guessed-token', 'Xenia', 'Vale', 'AAAA', '?token'])
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  expect(lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});

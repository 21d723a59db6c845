import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEdge } from '../support/edge-process.ts';
import { newSigner } from '../support/sync-client.ts';
import { printedCode } from '../support/venue.ts';
import { Arena } from './support/arena.ts';
import { type Asked, bearer, codeIn, JSON_BODY, send, statusOf, tally } from './support/http.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { ask, dial, LET_PASS, strike, upgrade } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const request = (path: string, asked: Asked = {}) => send(arena.edge.port, path, asked);
const post = (path: string, body: unknown, from?: string) =>
  request(path, { method: 'POST', headers: [JSON_BODY], body: JSON.stringify(body), from });
const publicKey = async () => Buffer.from((await newSigner()).publicKey).toString('base64');

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
      request('/api/v1/pairings/claim', {
        ...{ method: 'POST', body: JSON.stringify({ code: String(100_000 + i), name: 'Mine' }) },
        headers: [JSON_BODY, bearer(token)],
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

    // Asked under a name that is not the machine's own, as from any other machine.
    const fresh = await startEdge();
    const guess = (code: string, from: string) =>
      send(fresh.port, '/api/v1/setup', {
        ...{ method: 'POST', headers: [JSON_BODY], body: JSON.stringify({ ...form, code }), from },
      });
    const tries = await Promise.all(Array.from({ length: 60 }, (_, i) => guess(`BBBB${i}`, '127.0.0.16')));
    expect(tally(tries)).toEqual({ '403 code.unknown': 20, '429 tries.too-many': 40 });
    expect(await (await fetch(`${fresh.origin}/api/v1/setup`)).json()).toEqual({ needed: true });
    expect(statusOf(await guess(await printedCode(fresh), '127.0.0.17'))).toBe(201);
    await fresh.dispose();
  });

  it('a PIN: no route takes one as proof, so there is none to guess at; set-up alone is told which it is to be', async () => {
    const api = (await (await fetch(`${arena.edge.origin}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
      components: { schemas: Record<string, unknown> };
    };
    const takesPin = (schema: unknown): boolean => {
      const text = JSON.stringify(schema ?? null);
      const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
        ([, name]) => api.components.schemas[name!],
      );
      return /"pin"/i.test(text) || named.some(takesPin);
    };
    const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => ({ at: `${method} ${path}`, requestBody })),
    );
    expect(operations.length).toBeGreaterThan(10);
    expect(operations.filter(({ requestBody }) => takesPin(requestBody)).map(({ at }) => at)).toEqual([
      'post /api/v1/setup',
    ]);
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
    const announced = [JSON_BODY, `Content-Length: ${WHOLE}`];
    await arena.unharmed(async () => {
      for (const [path, code] of [
        ['/api/v1/enrolments', 'request.oversize'],
        ['/api/v1/setup', 'request.oversize'],
        ['/api/v1/chains', 'chain.oversize'],
      ] as const) {
        const answer = await request(path, { method: 'POST', headers: announced });
        expect([statusOf(answer), codeIn(answer)]).toEqual([413, code]);
        await arena.logged({ msg: 'refused', code });
      }
    });
  });

  it('compressed to a fraction: read as they are, never unpacked', async () => {
    const bomb = gzipSync(Buffer.from(`{"code":"${'A'.repeat(10 * 1024 * 1024)}"}`));
    for (const encoding of ['gzip', 'deflate', 'br']) {
      const headers = [JSON_BODY, `Content-Encoding: ${encoding}`];
      const answer = await request('/api/v1/enrolments', { method: 'POST', headers, body: bomb });
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
    const headers = [JSON_BODY];
    for (const path of ['/api/v1/enrolments', '/api/v1/setup', '/api/v1/pairings']) {
      const answer = await request(path, { method: 'POST', headers, body, from: '127.0.0.14' });
      // A screen needs no body at all to begin its pairing: what there is of one is not asked for.
      if (path !== '/api/v1/pairings') expect(statusOf(answer)).toBe(400);
      if (statusOf(answer) !== 201) await arena.logged({ msg: 'refused', code: codeIn(answer) });
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

describe('pages of others', () => {
  // Tokens travel in headers or addresses, never in cookies: another site's page has none to send along, so it can
  // open a socket or post a form, and is nobody here. What it could read needs a CORS header, and there is none.
  const EVIL = 'Origin: https://evil.example';

  it('cannot read an answer, whatever they ask', async () => {
    for (const path of ['/health', '/api/v1/venue', '/api/v1/enrolment-codes', '/'])
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const answer = await request(path, { method, headers: [EVIL, 'Access-Control-Request-Method: POST'] });
        expect(answer).not.toMatch(/access-control-allow/i);
        expect(answer).not.toMatch(/set-cookie/i);
      }
  });

  it('cannot post what the API takes: a form’s or plain text’s body is not JSON here', async () => {
    const body = JSON.stringify({ code: await arena.code(), publicKey: await publicKey() });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = [EVIL, `Content-Type: ${type}`];
      expect([400, 415]).toContain(statusOf(await request('/api/v1/enrolments', { method: 'POST', headers, body })));
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
    const origin = [`Origin: http://${host}`, JSON_BODY, '', body];
    return ask({ port: edge.port }, [...head, ...origin].join('\r\n'));
  };
  const stranger = await setUp(`evil.example:${edge.port}`);
  expect([statusOf(stranger), codeIn(stranger)]).toEqual([403, 'code.unknown']);
  expect(statusOf(await setUp(`localhost:${edge.port}`))).toBe(201);
  await edge.dispose();
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

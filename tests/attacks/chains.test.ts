import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeElement } from '../../src/sync/append.ts';
import { decodeEvent } from '../../src/sync/event.ts';
import { type SignedHead, signHead } from '../../src/sync/head.ts';
import { chainHash, decodeEntry, encodeEntry, segmentSeed } from '../../src/sync/log-entry.ts';
import type { ForeignSegment } from '../../src/sync/meeting.ts';
import { encodeChain, encodeEntries } from '../../src/sync/transfer.ts';
import { newSigner } from '../support/sync-client.ts';
import { tempDir } from '../support/temp-dir.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { address, ask } from './support/wire.ts';

/**
 * Yesterday's copy of the data is put back while Ana's tablet holds what was settled since: the one time when an
 * edge takes history from outside. Ben, who goes on working, knows only what is in the copy.
 */
let arena: Arena;
let head: SignedHead;
let segments: ForeignSegment[];
let posts = 0;

beforeAll(async () => {
  const copy = await tempDir('copy');
  arena = await Arena.open({ env: { PVM_CODE_TRIES: '1000' } });
  const { edge, ana, ben } = arena;
  for (const tablet of [ana, ben]) tablet.disconnect();
  await edge.stop();
  await cp(edge.dataDir, join(copy.path, 'data'), { recursive: true });
  await edge.start();
  ana.connect();
  for (let i = 0; i < 20; i++) await ana.act('floor', 'player.added', { player: `since-${i}` });
  await ana.allAcked();
  await waitFor(() => proof() !== undefined, { message: 'a head that proves it' });
  ({ head, segments } = proof()!);
  ana.disconnect();
  await edge.stop();
  await rm(edge.dataDir, { recursive: true });
  await cp(join(copy.path, 'data'), edge.dataDir, { recursive: true });
  await copy.remove();
  await edge.start();
  ben.connect();
  await ben.sees('floor', await ben.act('floor', 'player.added', { player: 'bens' }));
}, 60_000);
afterAll(() => arena?.close());

/** The newest stretch of the floor's log that Ana holds, as an honest tablet would hand it over. */
function proof(): { head: SignedHead; segments: ForeignSegment[] } | undefined {
  const { heads, replica } = arena.ana;
  const kept = heads.all.filter((one) => one.head.subject === 'floor').at(-1);
  if (!kept || kept.path.length < 2) return undefined;
  const chain = kept.path.slice(-1).map(({ segment, count }) => ({
    segment,
    entries: replica.held('floor', segment).slice(0, count),
  }));
  return chain[0]!.entries.length >= 20 ? { head: kept.head, segments: chain } : undefined;
}

const terms = async () =>
  ((await (await fetch(`${arena.edge.origin}/health`)).json()) as { node: { term: number } }).node.term;

/** `length`: what is announced of the body, where that is not its own. */
async function bring(body: Uint8Array, length = body.length): Promise<string> {
  const lines = [
    ...['POST /api/v1/chains HTTP/1.1', 'Host: edge', 'Connection: close', 'Content-Type: application/octet-stream'],
    ...[`Content-Length: ${length}`, '', ''],
  ];
  // As if each came from a machine of its own: how often one may try is not what is looked at here.
  const from = address(posts++ % 120);
  const answer = await ask({ port: arena.edge.port, from }, Buffer.concat([Buffer.from(lines.join('\r\n')), body]));
  return `${answer.slice(9, 12)} ${/"code":"([a-z0-9.-]+)"/.exec(answer)?.[1] ?? ''}`.trim();
}

const entries = () => [...segments[0]!.entries];
const withEntries = (changed: readonly Uint8Array[]) => [{ ...segments[0]!, entries: changed }];

/** The chain's hash after these entries, honestly reckoned. */
const hashOf = (list: readonly Uint8Array[]) => list.reduce(chainHash, segmentSeed(segments[0]!.segment));

/** One entry's bytes with a bit of its event turned. */
function turned(encoded: Uint8Array): Uint8Array {
  const entry = decodeEntry(encoded);
  const event = entry.event.slice();
  event[event.length - 3]! ^= 1;
  return encodeEntry({ ...entry, event });
}

async function signedBy(stranger: boolean, list: readonly Uint8Array[]): Promise<SignedHead> {
  const signer = await newSigner();
  const signed = await signHead(arena.venue, { ...head, n: list.length, hash: hashOf(list) }, signer);
  // Or under the primary's name, with a signature that is not its own.
  return stranger ? signed : { ...signed, publicKey: head.publicKey };
}

describe('a segment whose chain does not fit', () => {
  const CHAINS: [what: string, code: string, make: () => Promise<Uint8Array>][] = [
    ['signed by a stranger', 'chain.key', async () => encodeChain(await signedBy(true, entries()), segments)],
    ['in the primary’s name', 'chain.signature', async () => encodeChain(await signedBy(false, entries()), segments)],
    ['of a head that says more', 'chain.signature', async () => encodeChain({ ...head, n: head.n + 1 }, segments)],
    ['of another subject', 'chain.signature', async () => encodeChain({ ...head, subject: 'access' }, segments)],
    ['without its last entry', 'chain.hash', async () => encodeChain(head, withEntries(entries().slice(0, -1)))],
    ['with one entry more', 'chain.count', async () => encodeChain(head, withEntries([...entries(), entries()[5]!]))],
    [
      'with two entries exchanged',
      'chain.count',
      async () => {
        const list = entries();
        [list[3], list[4]] = [list[4]!, list[3]!];
        return encodeChain(head, withEntries(list));
      },
    ],
    [
      'with one event changed',
      'chain.hash',
      async () => encodeChain(head, withEntries(entries().map((one, i) => (i === 7 ? turned(one) : one)))),
    ],
    [
      'with one verdict changed',
      'chain.hash',
      async () => {
        const changed = entries().map((one, i) =>
          i === 7 ? encodeEntry({ ...decodeEntry(one), verdict: 'held:x' }) : one,
        );
        return encodeChain(head, withEntries(changed));
      },
    ],
    ['without what opens it', 'chain.opening', async () => encodeChain(head, withEntries(entries().slice(1)))],
    ['under another name', 'chain.head', async () => encodeChain(head, [{ ...segments[0]!, segment: '9.zzzzzzzz.9' }])],
    ['without any segment', 'chain.head', async () => encodeChain(head, [])],
    ['with an entry of noise', 'bytes.type', async () => encodeChain(head, withEntries([new Uint8Array([1, 2, 3])]))],
    ['of no shape', 'chain.shape', async () => encodeElement(['chain', 1])],
    ['cut short', 'bytes.short', async () => encodeChain(head, segments).slice(0, 500)],
    ['with bytes after it', 'chain.shape', async () => new Uint8Array([...encodeChain(head, segments), 0])],
    [
      'with a __proto__ key',
      'bytes.key',
      async () => new Uint8Array([117, 2, 118, 1, 9, ...Buffer.from('__proto__'), 126, 117, 0]),
    ],
    ['of half a million empty lists', 'bytes.values', async () => listOf([117, 0], 500_000)],
    [
      'of half a million empty entries',
      'entries.count',
      async () => encodeChain(head, [{ segment: head.segment, entries: Array(500_000).fill(new Uint8Array()) }]),
    ],
  ];

  it.each(CHAINS)('%s is refused: %s', async (_what, code, make) => {
    const term = await terms();
    const body = await make();
    const before = arena.ben.stateHash('floor');
    const pulse = await pulseDuring(arena.edge.origin, async () => {
      expect(await bring(body)).toBe(`400 ${code}`);
    });
    expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
    await arena.logged({ msg: 'refused', code });
    expect(await terms()).toBe(term);
    expect(arena.ben.stateHash('floor')).toBe(before);
    const id = await arena.ben.act('floor', 'player.added', { player: `after-${posts}` });
    await arena.ben.sees('floor', id);
  });

  it('of 60 MB, from someone who was not asked, is not read', async () => {
    expect(await bring(new Uint8Array(), 60 * 1024 * 1024)).toBe('413 chain.oversize');
    await arena.logged({ msg: 'refused', code: 'chain.oversize' });
  });
});

it('and the honest one is taken after all', async () => {
  expect(decodeEvent(decodeEntry(entries()[0]!).event).kind).toBe('segment.opened');
  arena.ana.connect();
  await waitFor(() => arena.ana.wanted.length > 0, { message: 'the edge to ask for what it lacks' });
  await arena.ana.bringChains();
  await waitFor(() => arena.ben.replica.fold('floor').has(`${arena.ana.identity.device}.21`), {
    ...{ timeout: 20_000, message: 'what was settled' },
  });
  expect(await terms()).toBeGreaterThan(1);
  expect(encodeEntries(entries()).length).toBeGreaterThan(1_000);
});

function listOf(unit: readonly number[], times: number): Uint8Array {
  const all = Buffer.concat([Buffer.from([117]), varint(times), Buffer.alloc(unit.length * times, Buffer.from(unit))]);
  return new Uint8Array(all);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) return Buffer.from(bytes);
  }
}

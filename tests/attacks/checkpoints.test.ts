import { sha256 } from '@noble/hashes/sha2.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { encodeElement } from '../../src/sync/append.ts';
import { type Checkpoint, openCheckpoint } from '../../src/sync/checkpoint.ts';
import { sameBytes } from '../../src/sync/event.ts';
import { subtleVerify } from '../../src/sync/signing.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/sync/transfer.ts';
import { newSigner } from '../support/sync-client.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';

/** What a tablet is given to begin with, by an edge or by whoever stands in its place. */
let arena: Arena;
let real: Checkpoint;
let encoded: Uint8Array;

beforeAll(async () => {
  arena = await Arena.open();
  const { ana, edge } = arena;
  for (let i = 0; i < 1_020; i++) void ana.act('floor', 'player.added', { player: `guest-${i}` });
  await ana.allAcked(30_000);
  const { segment } = await waitFor(() => ana.replica.chain('floor')?.checkpoint, { message: 'a checkpoint' });
  const headers = { authorization: `Bearer ${ana.identity.token}` };
  const answer = await fetch(`${edge.origin}/api/v1/checkpoints/floor/${segment}`, { headers });
  encoded = new Uint8Array(await answer.arrayBuffer());
  real = decodeCheckpoint(encoded);
}, 60_000);
afterAll(() => arena?.close());

const open = (checkpoint: Checkpoint, venue = arena.venue) =>
  openCheckpoint(venue, checkpoint, (key) => sameBytes(key, real.publicKey), subtleVerify(crypto.subtle as never));

/** Its folded state with a bit turned. */
function tampered(): Uint8Array {
  const bytes = real.bytes.slice();
  bytes[bytes.length >> 1]! ^= 1;
  return bytes;
}

/** Signed over all that it says, but by somebody else. */
async function forged(): Promise<Checkpoint> {
  const signer = await newSigner();
  const { subject, segment, count, foldVersion, hash } = real;
  const statement = encodeElement(['pvm-checkpoint', arena.venue, subject, segment, count, foldVersion, hash]);
  return { ...real, publicKey: signer.publicKey, signature: await signer.sign(statement) };
}

const CHECKPOINTS: [what: string, code: string, make: () => Checkpoint | Promise<Checkpoint>][] = [
  ['of another fold version', 'checkpoint.version', () => ({ ...real, foldVersion: FOLD_VERSION + 1 })],
  ['with a state that is not its hash’s', 'checkpoint.hash', () => ({ ...real, bytes: tampered() })],
  ['with another hash', 'checkpoint.hash', () => ({ ...real, hash: new Uint8Array(32) })],
  [
    'with another state and its hash',
    'checkpoint.signature',
    () => ({ ...real, bytes: tampered(), hash: sha256(tampered()) }),
  ],
  ['with no signature', 'checkpoint.signature', () => ({ ...real, signature: new Uint8Array(64) })],
  ['with half a signature', 'checkpoint.signature', () => ({ ...real, signature: real.signature.slice(32) })],
  ['signed by somebody else', 'checkpoint.key', forged],
  [
    'signed by somebody else in the primary’s name',
    'checkpoint.signature',
    async () => ({ ...(await forged()), publicKey: real.publicKey }),
  ],
  ['that says it stands elsewhere', 'checkpoint.signature', () => ({ ...real, count: real.count - 1 })],
  ['of another subject', 'checkpoint.signature', () => ({ ...real, subject: 'access' })],
  ['of another segment', 'checkpoint.signature', () => ({ ...real, segment: '9.zzzzzzzz.9' })],
];

it('the edge’s own is opened', async () => {
  const { memory, root } = await open(real);
  expect(memory.count).toBe(real.count);
  expect([...root.entries('players')].length).toBeGreaterThan(900);
});

it.each(CHECKPOINTS)('one %s is refused before its state is read: %s', async (_what, code, make) => {
  await expect(open(await make())).rejects.toMatchObject({ code });
});

it('another venue’s is refused', async () => {
  await expect(open(real, 'elsewhere')).rejects.toMatchObject({ code: 'checkpoint.signature' });
});

it('bytes that are none are refused', () => {
  const decode = (bytes: Uint8Array) => () => decodeCheckpoint(bytes);
  expect(decode(encoded.slice(0, -1))).toThrow('bytes.short');
  expect(decode(new Uint8Array([...encoded, 0]))).toThrow('checkpoint.shape');
  expect(decode(encodeCheckpoint({ ...real, subject: 7 as unknown as string }))).toThrow('checkpoint.shape');
  expect(decode(new Uint8Array([118, 1, 9, ...Buffer.from('__proto__'), 126]))).toThrow('bytes.key');
});

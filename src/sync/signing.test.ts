import { describe, expect, it } from 'vitest';
import { signerFrom } from '../../tests/support/signing-device.ts';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, subtleVerify } from './signing.ts';
import { nobleVerify } from './signing-noble.ts';

const bytes = Uint8Array.of(1, 2, 3);
const signer = await signerFrom(1);
const signature = await signer.sign(bytes);
const other = await signerFrom(2);

it('keys and signatures are as long as Ed25519 makes them', () => {
  expect(signer.publicKey).toHaveLength(PUBLIC_KEY_BYTES);
  expect(signature).toHaveLength(SIGNATURE_BYTES);
});

describe.each([
  ['without WebCrypto', nobleVerify],
  ['with WebCrypto', subtleVerify(crypto.subtle as never)],
])('verification %s', (_name, verify) => {
  it('accepts what the key signed', async () => {
    expect(await verify(signer.publicKey, signature, bytes)).toBe(true);
    expect(await verify(signer.publicKey, signature, bytes), 'a second time').toBe(true);
  });

  it('accepts views into a larger frame', async () => {
    const frame = Uint8Array.of(9, ...signature, ...bytes, 9);
    expect(await verify(signer.publicKey, frame.subarray(1, 65), frame.subarray(65, 68))).toBe(true);
  });

  it.each([
    ['another key', other.publicKey, signature, bytes],
    ['other bytes', signer.publicKey, signature, Uint8Array.of(1, 2, 4)],
    ['a changed signature', signer.publicKey, signature.map((byte, i) => (i === 5 ? byte ^ 1 : byte)), bytes],
    ['a short signature', signer.publicKey, signature.slice(1), bytes],
    ['a long signature', signer.publicKey, Uint8Array.of(...signature, 0), bytes],
    ['a short key', signer.publicKey.slice(1), signature, bytes],
    ['no key', new Uint8Array(), signature, bytes],
    ['a key that is no point', new Uint8Array(32).fill(255), signature, bytes],
  ])('refuses %s, and never throws', async (_what, key, given, over) => {
    expect(await verify(key, given, over)).toBe(false);
  });
});

it('both ways verify what either made', async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const made = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes));
  expect(await nobleVerify(publicKey, made, bytes)).toBe(true);
});

it('keys and signatures of other lengths are no try at all, and a key is read once', async () => {
  let imported = 0;
  const subtle = {
    importKey: async () => ++imported,
    verify: async () => true,
  };
  const verify = subtleVerify(subtle as never);
  expect(await verify(signer.publicKey, signature, bytes)).toBe(true);
  expect(await verify(signer.publicKey, signature, bytes)).toBe(true);
  expect(imported).toBe(1);
  expect(await verify(other.publicKey, signature, bytes)).toBe(true);
  expect(imported).toBe(2);
  for (const [key, proof] of [
    [signer.publicKey.subarray(1), signature],
    [signer.publicKey, signature.subarray(1)],
    [new Uint8Array(), new Uint8Array()],
  ] as const)
    expect(await verify(key, proof, bytes)).toBe(false);
  expect(imported).toBe(2);
});

it('what WebCrypto refuses to verify is not verified', async () => {
  const verify = subtleVerify({
    importKey: async () => 1,
    verify: async () => {
      throw new Error('no point of the curve');
    },
  } as never);
  expect(await verify(signer.publicKey, signature, bytes)).toBe(false);
});

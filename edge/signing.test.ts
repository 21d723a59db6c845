import { describe, expect, it } from 'vitest';
import { subtleVerify } from '../src/sync/signing.ts';
import { nodeSigner, nodeVerify } from './signing.ts';

const bytes = Uint8Array.of(1, 2, 3);
const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
const signer = nodeSigner(publicKey, new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)));
const signature = await signer.sign(bytes);

describe('signatures on the edge', () => {
  const verify = nodeVerify();

  it('are those of WebCrypto, made and verified', async () => {
    expect(await subtleVerify(crypto.subtle as never)(publicKey, signature, bytes)).toBe(true);
    const made = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes));
    expect(made).toEqual(signature);
    expect(await verify(publicKey, made, bytes)).toBe(true);
    const frame = Uint8Array.of(9, ...signature, ...bytes, 9);
    expect(await verify(publicKey, frame.subarray(1, 65), frame.subarray(65, 68))).toBe(true);
  });

  it.each([
    ['other bytes', publicKey, signature, Uint8Array.of(1, 2, 4)],
    ['a changed signature', publicKey, signature.map((byte, i) => (i === 5 ? byte ^ 1 : byte)), bytes],
    ['a short signature', publicKey, signature.slice(1), bytes],
    ['a long signature', publicKey, Uint8Array.of(...signature, 0), bytes],
    ['a short key', publicKey.slice(1), signature, bytes],
    ['no key', new Uint8Array(), signature, bytes],
    ['a key that is no point', new Uint8Array(32).fill(255), signature, bytes],
  ])('refuse %s, and never throw', async (_what, key, given, over) => {
    expect(await verify(key, given, over)).toBe(false);
  });

  it('let others have their turn, however many there are', async () => {
    let turns = 0;
    let going = true;
    const count = () => {
      turns++;
      if (going) setImmediate(count);
    };
    count();
    const one = async () => {
      for (let i = 0; i < 40; i++) expect(await verify(publicKey, signature, bytes)).toBe(true);
    };
    await Promise.all([one(), one()]);
    going = false;
    expect(turns).toBeGreaterThanOrEqual(4);
  });
});

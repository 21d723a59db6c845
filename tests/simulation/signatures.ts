/** Signatures for a run: a fast stand-in that still tells any change of key or bytes, or real Ed25519. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signer, Verify } from '../../src/sync/signing.ts';
import type { Dice } from './dice.ts';

export interface Signatures {
  newSigner(dice: Dice): Signer;
  readonly verify: Verify;
}

export const standIn: Signatures = {
  newSigner(dice) {
    const publicKey = randomBytes(dice, 32);
    return { publicKey, sign: async (bytes) => seal(publicKey, bytes) };
  },
  verify: async (publicKey, signature, bytes) => {
    const expected = seal(publicKey, bytes);
    return signature.length === 64 && signature.every((byte, i) => byte === expected[i]);
  },
};

/** Sixteen words, each mixed from the key and the bytes. */
function seal(publicKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (const byte of publicKey) a = Math.imul(a ^ byte, 0x01000193);
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0x01000193);
    b = Math.imul(b + bytes[i]! + i, 0x85ebca6b) ^ (a >>> 13);
  }
  const words = new Uint32Array(16);
  for (let i = 0; i < 16; i++) words[i] = Math.imul(a + i, 0xc2b2ae35) ^ Math.imul(b ^ i, 0x27d4eb2f);
  return new Uint8Array(words.buffer);
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export function realSignatures(): Signatures {
  const keys = new Map<string, KeyObject>();
  return {
    newSigner(dice) {
      const secret = createPrivateKey({
        key: Buffer.concat([PKCS8, randomBytes(dice, 32)]),
        format: 'der',
        type: 'pkcs8',
      });
      const publicKey = new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32));
      return { publicKey, sign: async (bytes) => new Uint8Array(sign(null, bytes, secret)) };
    },
    verify: async (publicKey, signature, bytes) => {
      const name = publicKey.join();
      let key = keys.get(name);
      if (!key) {
        key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
        keys.set(name, key);
      }
      return verify(null, bytes, key, signature);
    },
  };
}

export const randomBytes = (dice: Dice, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => dice.below(256));

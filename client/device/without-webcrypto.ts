/**
 * What WebCrypto would do, done by libraries: on plain http in the venue's network a browser has none, and some have
 * none with Ed25519. Loaded only there.
 */
import * as ed25519 from '@noble/ed25519';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

export { nobleSigner, nobleVerify } from '../../src/sync/signing-noble.ts';

// The library takes SHA-512 from WebCrypto otherwise.
if (!globalThis.crypto?.subtle)
  ed25519.hashes.sha512Async = async (message) => sha512(message) as Uint8Array<ArrayBuffer>;

export const publicKeyOf = (secretKey: Uint8Array): Promise<Uint8Array> => ed25519.getPublicKeyAsync(secretKey);

export function pbkdf2(bytes: Uint8Array, salt: Uint8Array, iterations: number, length: number): Promise<Uint8Array> {
  return pbkdf2Async(sha256, bytes, salt, { c: iterations, dkLen: length });
}

/** The device's Ed25519 key: inside the browser's WebCrypto where it has Ed25519, else as bytes in the store. */
import * as ed25519 from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import {
  nobleSigner,
  nobleVerify,
  type Signer,
  type Subtle,
  subtleVerify,
  type Verify,
} from '../../src/sync/signing.ts';
import type { KeptKey } from './store/database.ts';

// The library takes SHA-512 from WebCrypto, which plain http on the LAN doesn't have.
const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
if (!subtle) ed25519.hashes.sha512Async = async (message) => sha512(message) as Uint8Array<ArrayBuffer>;

export interface DeviceKey {
  readonly key: KeptKey;
  readonly publicKey: Uint8Array;
}

/** A fresh key pair. The private half can't be read out where WebCrypto makes it. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  try {
    const pair = (await subtle!.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = new Uint8Array(await subtle!.exportKey('raw', pair.publicKey));
    return { key: { type: 'webcrypto', privateKey: pair.privateKey }, publicKey };
  } catch {
    // No WebCrypto here, or one without Ed25519.
    const secretKey = crypto.getRandomValues(new Uint8Array(32));
    return { key: { type: 'bytes', secretKey }, publicKey: await ed25519.getPublicKeyAsync(secretKey) };
  }
}

export function signerOf({ key, publicKey }: DeviceKey): Signer {
  if (key.type === 'bytes') return nobleSigner(key.secretKey, publicKey);
  return {
    publicKey,
    sign: async (bytes) => new Uint8Array(await subtle!.sign('Ed25519', key.privateKey, bytes.slice())),
  };
}

/** The quickest verification this browser has. */
export async function verification(): Promise<Verify> {
  try {
    await subtle!.generateKey('Ed25519', false, ['sign', 'verify']);
    return subtleVerify(subtle as unknown as Subtle);
  } catch {
    return nobleVerify;
  }
}

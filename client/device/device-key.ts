/** The device's Ed25519 key: inside the browser's WebCrypto where it has Ed25519, else as bytes in the store. */
import { type Signer, type Subtle, subtleVerify, type Verify } from '../../src/sync/signing.ts';
import type { KeptKey } from './store/database.ts';

const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
const libraries = () => import('./without-webcrypto.ts');

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
    const { publicKeyOf } = await libraries();
    return { key: { type: 'bytes', secretKey }, publicKey: await publicKeyOf(secretKey) };
  }
}

export function signerOf({ key, publicKey }: DeviceKey): Signer {
  if (key.type === 'bytes') {
    const signer = libraries().then(({ nobleSigner }) => nobleSigner(key.secretKey, publicKey));
    return { publicKey, sign: async (bytes) => (await signer).sign(bytes) };
  }
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
    return (await libraries()).nobleVerify;
  }
}

/**
 * Ed25519 signatures behind one small port. Browsers on `http://<pi>/` have no `crypto.subtle`,
 * so the port has two makers: WebCrypto where it is, @noble/ed25519 (signing-noble.ts) where it isn't.
 */

export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

export interface Signer {
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** True when `signature` over `bytes` is by `publicKey`. Never throws: bad keys and lengths are false. */
export type Verify = (publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>;

/** The WebCrypto methods that are used, so that a caller passes its own `crypto.subtle`. */
export interface Subtle {
  importKey(
    format: 'raw',
    key: BufferSource,
    algorithm: string,
    extractable: boolean,
    usages: string[],
  ): Promise<unknown>;
  verify(algorithm: string, key: never, signature: BufferSource, data: BufferSource): Promise<boolean>;
}

/** Verification by WebCrypto; imported keys are kept, a venue has few devices. */
export function subtleVerify(subtle: Subtle): Verify {
  const keys = new Map<string, Promise<unknown>>();
  return async (publicKey, signature, bytes) => {
    if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
    const name = publicKey.join();
    let key = keys.get(name);
    if (!key) {
      key = subtle.importKey('raw', publicKey.slice(), 'Ed25519', true, ['verify']);
      keys.set(name, key);
    }
    try {
      return await subtle.verify('Ed25519', (await key) as never, signature.slice(), bytes.slice());
    } catch {
      return false;
    }
  };
}

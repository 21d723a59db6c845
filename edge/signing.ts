/**
 * Ed25519 by Node's own crypto, on the thread that asks. WebCrypto hands each signature to a thread of a pool: to wake that
 * thread and to be woken by it costs half of a verification again, and most acts come by themselves.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, type Signer, type Verify } from '../src/sync/signing.ts';

/** Verified without a pause; then whoever else waits for this thread has a turn. Some 2 ms, 5 on a small computer. */
const IN_A_ROW = 16;

/** Keys are read once: a venue has few devices. */
export function nodeVerify(): Verify {
  const keys = new Map<string, KeyObject>();
  let row = 0;
  let pause: Promise<void> | undefined;
  const keyOf = (publicKey: Uint8Array): KeyObject => {
    const x = Buffer.from(publicKey).toString('base64url');
    const known = keys.get(x) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    keys.set(x, known);
    return known;
  };
  return async (publicKey, signature, bytes) => {
    if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
    while (pause) await pause;
    if (++row === IN_A_ROW) {
      row = 0;
      pause = new Promise<void>((resume) => setImmediate(resume)).then(() => {
        pause = undefined;
      });
    }
    try {
      return verify(null, bytes, keyOf(publicKey), signature);
    } catch {
      return false;
    }
  };
}

/** `privateKey`: PKCS#8. */
export function nodeSigner(publicKey: Uint8Array, privateKey: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  return { publicKey, sign: async (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

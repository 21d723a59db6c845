/** Ed25519 where there is no WebCrypto, or one without it. A file of its own: most devices never need its weight. */
import * as ed25519 from '@noble/ed25519';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES, type Signer, type Verify } from './signing.ts';

export function nobleSigner(secretKey: Uint8Array, publicKey: Uint8Array): Signer {
  return { publicKey, sign: (bytes) => ed25519.signAsync(bytes, secretKey) };
}

export const nobleVerify: Verify = async (publicKey, signature, bytes) => {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  try {
    return await ed25519.verifyAsync(signature, bytes, publicKey);
  } catch {
    return false;
  }
};

/** How far a subject's log goes, and the primary's signature on it. */
import type { Plain } from '../kernel/plain.ts';
import { encodeElement } from './append.ts';
import type { Signer, Verify } from './signing.ts';

export interface Head {
  readonly subject: string;
  readonly segment: string;
  /** Entries in that segment. */
  readonly n: number;
  /** Chain hash after them. */
  readonly hash: Uint8Array;
}

/** A head that a primary vouched for: a device can prove with it what was settled. */
export interface SignedHead extends Head {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

const headBytes = (venue: string, head: Head): Uint8Array =>
  encodeElement(['pvm-head', venue, head.subject, head.segment, head.n, head.hash] satisfies Plain[]);

export async function signHead(venue: string, head: Head, signer: Signer): Promise<SignedHead> {
  return { ...head, publicKey: signer.publicKey, signature: await signer.sign(headBytes(venue, head)) };
}

export const verifyHead = (venue: string, head: SignedHead, verify: Verify): Promise<boolean> =>
  verify(head.publicKey, head.signature, headBytes(venue, head));

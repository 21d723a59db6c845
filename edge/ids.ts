/** Random ids, codes and tokens of the edge's making. */
import { hash, randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Without those that are read for another: O and 0, I and 1 and L. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

const draw = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `[a-z0-9]`, fit for ids in events. 12 letters: 62 bits. */
export const randomId = (length = 12): string => draw(LETTERS, length);

/** What staff type from a screen: 6 letters of 31, 29 bits. Good for one use, a short time, few tries. */
export const randomCode = (): string => draw(CODE_LETTERS, 6);

export const randomDigits = (length: number): string => draw('0123456789', length);

/** A device's bearer token, 256 bits. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Uint8Array => new Uint8Array(hash('sha256', token, 'buffer'));

/**
 * The PIN of a user, checked on the tablet with nothing reachable.
 *
 * A PIN has four to eight digits, so its verifier can be searched through by whoever takes it out of the
 * tablet's store; PBKDF2 makes that slow, and the tablet itself allows few tries.
 */
import { sameBytes } from '../../src/sync/event.ts';

/** As the venue's node makes it: PBKDF2 with HMAC-SHA-256 over the PIN's UTF-8 bytes. */
export interface PinVerifier {
  readonly algorithm: 'PBKDF2-SHA256';
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
  /** Base64. */
  readonly hash: string;
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export async function fitsPin({ salt, iterations, hash }: PinVerifier, pin: string): Promise<boolean> {
  const expected = fromBase64(hash);
  return sameBytes(await derive(pin, fromBase64(salt), iterations, expected.length), expected);
}

async function derive(pin: string, salt: Uint8Array, iterations: number, length: number): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(pin);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return (await import('./without-webcrypto.ts')).pbkdf2(bytes, salt, iterations, length);
  const key = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const terms = { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations };
  return new Uint8Array(await subtle.deriveBits(terms, key, length * 8));
}

/** Wrong PINs in a row before the tablet makes people wait. */
export const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export interface Tries {
  /** Wrong PINs since the last right one. */
  readonly wrong: number;
  /** Venue time, ms, before which no PIN is looked at. */
  readonly until: number;
}

export const NO_TRIES: Tries = { wrong: 0, until: 0 };

/** After one more wrong PIN at venue time `now`, ms. The wait doubles with each beyond the free ones. */
export function afterWrong({ wrong }: Tries, now: number): Tries {
  const over = wrong + 1 - FREE_TRIES;
  if (over < 0) return { wrong: wrong + 1, until: 0 };
  return { wrong: wrong + 1, until: now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** over) };
}

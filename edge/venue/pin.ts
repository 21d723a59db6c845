/** The venue's PIN. A tablet gets the verifier when it enrols, so that it can check a PIN with no network. */
export interface PinVerifier {
  readonly algorithm: 'PBKDF2-SHA256';
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
  readonly hash: string;
}

/** A slow tablet takes about half a second for these; four digits are no secret to whoever holds the tablet's storage. */
const ITERATIONS = 210_000;

export const PIN = /^\d{4,8}$/;

export async function makePinVerifier(pin: string): Promise<PinVerifier> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS },
    key,
    256,
  );
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { algorithm: 'PBKDF2-SHA256', iterations: ITERATIONS, salt: base64(salt), hash: base64(new Uint8Array(bits)) };
}

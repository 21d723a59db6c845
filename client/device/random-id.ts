/** 32 letters: five bits each, so that no letter is likelier than another. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 14;

/** A fresh id, `[a-z0-9]`, 70 random bits. Works without a secure origin too. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte & 31]).join('');
}

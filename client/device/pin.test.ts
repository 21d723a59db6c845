import { describe, expect, it } from 'vitest';
import { makePinVerifier } from '../../edge/venue/pin.ts';
import { afterWrong, FREE_TRIES, fitsPin, NO_TRIES, type Tries } from './pin.ts';

describe('a PIN', () => {
  it('is checked against what the venue’s node made of it', async () => {
    const verifier = await makePinVerifier('2468');
    expect(await fitsPin(verifier, '2468')).toBe(true);
    expect(await fitsPin(verifier, '2469')).toBe(false);
    expect(await fitsPin(verifier, '')).toBe(false);
  });

  it('may be wrong a few times; then each wrong one doubles the wait, up to a limit', () => {
    let tries: Tries = NO_TRIES;
    for (let i = 1; i < FREE_TRIES; i++) tries = afterWrong(tries, 1_000);
    expect(tries.until).toBe(0);
    tries = afterWrong(tries, 1_000);
    expect(tries.until).toBe(31_000);
    tries = afterWrong(tries, 31_000);
    expect(tries.until).toBe(91_000);
    for (let i = 0; i < 30; i++) tries = afterWrong(tries, 0);
    expect(tries.until).toBe(15 * 60_000);
  });
});

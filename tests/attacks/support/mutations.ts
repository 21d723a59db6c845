/** Broken messages from good ones, the same for the same seed. */

/** A whole number from 0 to below `n`. */
export type Dice = (n: number) => number;

/** Mulberry32. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const MUTATIONS: readonly ((bytes: Uint8Array, dice: Dice, others: readonly Uint8Array[]) => Uint8Array)[] = [
  // Cut short.
  (bytes, dice) => bytes.slice(0, dice(bytes.length)),
  // A bit turned.
  (bytes, dice) => changed(bytes, dice, (byte) => byte ^ (1 << dice(8))),
  // A byte set to what lengths and tags love least.
  (bytes, dice) => changed(bytes, dice, () => [0, 1, 0x7f, 0x80, 0xff, 116, 117, 118, 119, 122, 123, 125][dice(12)]!),
  // A stretch taken out.
  (bytes, dice) => {
    const from = dice(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + dice(16)));
  },
  // A stretch put in twice.
  (bytes, dice) => {
    const from = dice(bytes.length);
    return joined(bytes.subarray(0, from + dice(32)), bytes.subarray(from));
  },
  // Noise in the middle.
  (bytes, dice) => {
    const at = dice(bytes.length);
    return joined(bytes.subarray(0, at), noise(dice, 24), bytes.subarray(at));
  },
  // The end of another.
  (bytes, dice, others) => {
    const other = others[dice(others.length)]!;
    return joined(bytes.subarray(0, dice(bytes.length)), other.subarray(dice(other.length)));
  },
  // A number that is far too large.
  (bytes, dice) => {
    const at = dice(bytes.length);
    return joined(bytes.subarray(0, at), new Uint8Array(1 + dice(9)).fill(0xff), bytes.subarray(at + 1));
  },
  // Something behind it.
  (bytes, dice) => joined(bytes, noise(dice, 40)),
];

/** One to three things wrong with it. */
export function mutate(good: Uint8Array, dice: Dice, others: readonly Uint8Array[]): Uint8Array {
  let bytes = good;
  for (let left = 1 + dice(3); left > 0 && bytes.length > 0; left--)
    bytes = MUTATIONS[dice(MUTATIONS.length)]!(bytes, dice, others);
  return bytes;
}

export const noise = (dice: Dice, most = 400): Uint8Array => Uint8Array.from({ length: dice(most) }, () => dice(256));

function changed(bytes: Uint8Array, dice: Dice, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  const at = dice(copy.length);
  copy[at] = change(copy[at]!);
  return copy;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

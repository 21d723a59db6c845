/** Seeded randomness (sfc32): one seed gives one run, on every machine. */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `stream` keeps the draws of one part of a run apart from those of another. */
  constructor(seed: number, stream = '') {
    let mixed = seed >>> 0;
    for (let i = 0; i < stream.length; i++) mixed = Math.imul(mixed ^ stream.charCodeAt(i), 0x01000193) >>> 0;
    this.a = seed >>> 0;
    this.b = mixed;
    this.c = Math.floor(seed / 0x1_0000_0000) >>> 0;
    for (let i = 0; i < 15; i++) this.next();
  }

  /** 32 random bits. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** A whole number in [0, n). */
  readonly below = (n: number): number => Math.floor((this.next() / 0x1_0000_0000) * n);

  /** A whole number in [low, high]. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True once in `n` draws on average. */
  oneIn(n: number): boolean {
    return this.below(n) === 0;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** Small times are common, large ones possible: ms from a few to `most`. */
  delay(most: number): number {
    return 1 + Math.floor(most * (this.next() / 0x1_0000_0000) ** 4);
  }

  id(length: number): string {
    let id = '';
    while (id.length < length) id += this.below(36).toString(36);
    return id;
  }
}

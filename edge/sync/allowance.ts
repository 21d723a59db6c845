/** So much at once, so much each second after: for what costs the node more than it costs whoever asks. */
const monotone = (): number => performance.now();

export class Allowance {
  private readonly burst: number;
  private readonly aSecond: number;
  private readonly now: () => number;
  private left: number;
  private since: number;

  /** `now`: a monotone clock, ms. */
  constructor(burst: number, aSecond: number, now: () => number = monotone) {
    this.burst = burst;
    this.aSecond = aSecond;
    this.now = now;
    this.left = burst;
    this.since = now();
  }

  /** False when there is not so much left for now; then nothing is taken. */
  take(amount = 1): boolean {
    this.refill();
    if (this.left < amount) return false;
    this.left -= amount;
    return true;
  }

  /** For what can't be cut in pieces: taken whole while anything is left, and what there was not is owed. */
  owe(amount: number): boolean {
    this.refill();
    if (this.left <= 0) return false;
    this.left -= amount;
    return true;
  }

  private refill(): void {
    const now = this.now();
    this.left = Math.min(this.burst, this.left + ((now - this.since) / 1000) * this.aSecond);
    this.since = now;
  }
}

/** Pages open at once: anyone may look, and nobody may take all the places. */
const MAX_GUESTS = 2_000;
/** A family behind one address, or a television in a bar. */
const MAX_AN_ADDRESS = 30;

export class Guests {
  private readonly byAddress = new Map<string, number>();
  private count = 0;

  /** What ends the visit; undefined when there is no place. */
  enter(address: string): (() => void) | undefined {
    const here = this.byAddress.get(address) ?? 0;
    if (this.count >= MAX_GUESTS || here >= MAX_AN_ADDRESS) return undefined;
    this.byAddress.set(address, here + 1);
    this.count++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.count--;
      const now = this.byAddress.get(address)! - 1;
      if (now > 0) this.byAddress.set(address, now);
      else this.byAddress.delete(address);
    };
  }
}

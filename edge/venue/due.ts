/** What time brings due, looked for once a second and after flushes that brought something new. */
import type { Primary } from '../../src/sync/primary.ts';

export class DueActs {
  private readonly primary: Primary;
  /** Committed in this start. An act that is due again although it was committed would come for ever. */
  private readonly done = new Set<string>();

  constructor(primary: Primary) {
    this.primary = primary;
  }

  /** Hands the primary what is due; true when there was anything. `now` in ms. */
  collect(now: number): boolean {
    // Own acts that still wait would be listed, and committed, twice.
    if (!this.primary.idle) return false;
    let found = false;
    for (const { subject, fold } of this.primary.logs.values()) {
      for (const act of this.primary.definition(subject).due?.(fold.root, now) ?? []) {
        const name = `${subject} ${act.kind} ${JSON.stringify(act.body)}`;
        if (this.done.has(name)) continue;
        this.done.add(name);
        this.primary.act({ subject, ...act });
        found = true;
      }
    }
    return found;
  }
}

/** What time brings due, looked for once a second and after flushes that brought something new. */
import type { Act } from '../../src/kernel/kind.ts';
import type { Primary } from '../../src/sync/primary.ts';

export class DueActs {
  private readonly primary: Primary;
  /** Committed in this start. An act that is due again although it was committed would come for ever. */
  private readonly done = new Set<string>();
  private readonly onFailed: (subject: string, error: unknown) => void;
  private readonly failed = new Set<string>();

  /** `onFailed`: told once of each subject of which it cannot be said what is due. The others go on. */
  constructor(primary: Primary, onFailed: (subject: string, error: unknown) => void = () => {}) {
    this.primary = primary;
    this.onFailed = onFailed;
  }

  /** Hands the primary what is due; true when there was anything. `now` in ms. */
  collect(now: number): boolean {
    // Own acts that still wait would be listed, and committed, twice.
    if (!this.primary.idle) return false;
    let found = false;
    for (const subject of this.primary.logs.keys()) {
      for (const act of this.dueIn(subject, now)) {
        const name = `${subject} ${act.kind} ${JSON.stringify(act.body)}`;
        if (this.done.has(name)) continue;
        this.done.add(name);
        this.primary.act({ subject, ...act });
        found = true;
      }
    }
    return found;
  }

  private dueIn(subject: string, now: number): readonly Act[] {
    try {
      return this.primary.definition(subject).due?.(this.primary.fold(subject).root, now) ?? [];
    } catch (error) {
      // Once a second, for as long as the state is what it is: one word of it is enough.
      if (!this.failed.has(subject)) this.onFailed(subject, error);
      this.failed.add(subject);
      return [];
    }
  }
}

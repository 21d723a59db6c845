/**
 * What the fold made of each entry that it holds, kept by where the entry stands. Where that is, by id, is indexed only
 * as far as somebody has asked: to fold ten thousand entries is one thing, to find one among them another.
 */
import type { FoldEntry, Outcome } from './entry.ts';
import type { EventId } from './layer.ts';

export class Outcomes implements ReadonlyMap<EventId, Outcome> {
  private readonly held: readonly FoldEntry[];
  private readonly kept: Outcome[] = [];
  private readonly positions = new Map<EventId, number>();

  /** `held` grows as its owner folds; entries never leave it, nor change places. */
  constructor(held: readonly FoldEntry[]) {
    this.held = held;
  }

  put(position: number, outcome: Outcome): void {
    this.kept[position] = outcome;
  }

  positionOf(id: EventId): number | undefined {
    for (let i = this.positions.size; i < this.held.length; i++) this.positions.set(this.held[i]!.id, i);
    return this.positions.get(id);
  }

  get(id: EventId): Outcome | undefined {
    const position = this.positionOf(id);
    return position === undefined ? undefined : this.kept[position];
  }

  has(id: EventId): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    return this.kept.length;
  }

  *entries(): Generator<[EventId, Outcome], undefined> {
    for (let i = 0; i < this.kept.length; i++) yield [this.held[i]!.id, this.kept[i]!];
  }

  [Symbol.iterator](): Generator<[EventId, Outcome], undefined> {
    return this.entries();
  }

  *keys(): Generator<EventId, undefined> {
    for (const [id] of this) yield id;
  }

  values(): ArrayIterator<Outcome> {
    return this.kept.values();
  }

  forEach(each: (outcome: Outcome, id: EventId, all: ReadonlyMap<EventId, Outcome>) => void): void {
    for (const [id, outcome] of this) each(outcome, id, this);
  }
}

/** Where a weekend's acts go: a room that takes them one by one and keeps the ledger beside. */
import type { FloorPolicy } from '../../src/floor/policy.ts';
import type { FloorTables } from '../../src/floor/state.ts';
import type { Outcome } from '../../src/kernel/entry.ts';
import type { EventId, Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { Lists } from './ledger.ts';
import { Room } from './room.ts';
import type { Size } from './size.ts';
import type { Totals } from './totals.ts';

/** Who acts, on what. */
export interface By {
  readonly device?: string;
  readonly actor?: string;
  /** Counts at the commit. */
  readonly phone?: boolean;
}

export interface WeekendRoom {
  readonly now: number;
  readonly state: Reader<FloorTables>;
  readonly lists: Lists;
  readonly totals: Totals;
  act(kind: string, body: object, by?: By): Promise<EventId>;
  /** Made now, out of reach of the venue; what it resolves with has it received and resolves with its id. */
  away(by: By, kind: string, body: object): Promise<() => Promise<EventId>>;
  adopt(policy: FloorPolicy): Promise<void>;
  /** Everybody who will ever come, those with a phone first. */
  people(size: Size): Promise<string[]>;
  /** Time goes on to there (never back), and what falls due is committed. Ms since 1970. */
  goTo(at: number): Promise<void>;
  outcome(id: EventId): Outcome | undefined;
  said(id: EventId): string | undefined;
  compare(): void;
}

/** The fold alone: no device, no network, no disk. */
export class FoldedRoom implements WeekendRoom {
  private readonly book: Room;

  constructor(totals: Totals) {
    this.book = new Room(totals);
  }

  get now(): number {
    return this.book.now;
  }
  get state(): Reader<FloorTables> {
    return this.book.state;
  }
  get lists(): Lists {
    return this.book.lists;
  }
  get totals(): Totals {
    return this.book.totals;
  }

  async act(kind: string, body: object, by: By = {}): Promise<EventId> {
    return this.book.act(kind, body as Plain, by);
  }

  async away(by: By, kind: string, body: object): Promise<() => Promise<EventId>> {
    const made = this.now;
    return async () => this.book.act(kind, body as Plain, { ...by, late: this.now + 1000 - made });
  }

  async adopt(policy: FloorPolicy): Promise<void> {
    this.book.act('policy.adopted', { ...policy } as unknown as Plain, { device: 'edge' });
  }

  async people({ players }: Size): Promise<string[]> {
    const names = Array.from({ length: players }, (_, n) => `p${n}`);
    for (const player of names) this.book.act('player.added', { player });
    return names;
  }

  async goTo(at: number): Promise<void> {
    this.book.now = Math.max(this.book.now, at);
    this.book.pass(0);
  }

  outcome(id: EventId): Outcome | undefined {
    return this.book.outcome(id);
  }
  said(id: EventId): string | undefined {
    return this.book.said(id);
  }
  compare(): void {
    this.book.compare();
  }
}

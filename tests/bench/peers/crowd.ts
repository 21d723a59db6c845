/** Many readers of one room, as one: what each has seen, how long it took to come, whether all is quiet. */
import { Line } from './line.ts';
import type { Address } from './rooms.ts';

/** Opened at the same time. */
const AT_ONCE = 50;
/** Lines that a reader keeps when the room has moved on: what was on its way still comes. */
const KEPT = 3;

/** Where they read. */
export interface Place {
  readonly port: number;
  reader(): Address;
  onMoved: (to: readonly Address[]) => void;
}

export class Reader {
  seen = 0;
  bytes = 0;
  readonly lines: Line[] = [];
}

export class Crowd {
  readonly readers: Reader[] = [];
  /** Bytes of the document as it is when they come: a reader has joined when it has as many. */
  history = 0;
  /** Called when a reader has seen more: with how much, up to where. */
  onSeen: (reader: Reader, count: number) => void = () => {};
  private readonly place: Place;
  private last = 0;

  constructor(place: Place) {
    this.place = place;
    place.onMoved = (to) => this.follow(to);
  }

  /** So many more or fewer readers; resolves when nothing comes any more. */
  async resize(count: number): Promise<void> {
    for (const reader of this.readers.splice(count)) for (const line of reader.lines) line.close();
    while (this.readers.length < count) {
      const group = Array.from({ length: Math.min(AT_ONCE, count - this.readers.length) }, () => new Reader());
      await Promise.all(group.map((reader) => this.join(reader, this.place.reader())));
      this.readers.push(...group);
    }
    while (this.readers.some((reader) => reader.bytes < this.history)) await later(20);
    await this.quiet();
  }

  /** Resolves when nothing has come for `ms`. */
  async quiet(ms = 250): Promise<void> {
    this.last = performance.now();
    while (performance.now() - this.last < ms) await later(20);
  }

  /** What was seen so far is forgotten. */
  reset(): void {
    for (const reader of this.readers) reader.seen = 0;
  }

  /** Resolves when each reader has seen so many since the last reset. */
  async haveSeen(count: number, timeout = 30_000): Promise<void> {
    const deadline = performance.now() + timeout;
    while (this.readers.some((reader) => reader.seen < count)) {
      if (performance.now() > deadline) throw new Error(`not all came: ${this.tally(count)}`);
      await later(2);
    }
    const over = this.readers.filter((reader) => reader.seen > count).length;
    if (over > 0) throw new Error(`${over} readers saw more than was sent: ${this.tally(count)}`);
  }

  close(): void {
    for (const reader of this.readers.splice(0)) for (const line of reader.lines) line.close();
  }

  private async join(reader: Reader, { path, greeting }: Address): Promise<void> {
    const line = new Line({
      ...{ port: this.place.port, path, greeting },
      onBytes: (count) => {
        reader.bytes += count;
        this.last = performance.now();
      },
      onActs: (count) => {
        reader.seen += count;
        this.onSeen(reader, count);
      },
    });
    reader.lines.push(line);
    if (reader.lines.length > KEPT) reader.lines.shift()!.close();
    await line.opened;
  }

  private follow(to: readonly Address[]): void {
    for (const address of to) for (const reader of this.readers) this.join(reader, address).catch(() => {});
  }

  private tally(count: number): string {
    const seen = this.readers.map((reader) => reader.seen).sort((a, b) => a - b);
    return `${seen[0]} to ${seen.at(-1)} of ${count}, ${seen.length} readers`;
  }
}

export const later = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

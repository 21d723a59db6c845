/**
 * The device's own record: its acts, in the order in which they were made, kept until they are safe
 * elsewhere and for a while after. Tabs share it; each hears of the others' acts.
 *
 * An act resolves when it is on disk. Its signature follows: it takes a moment that an IndexedDB
 * transaction does not wait for, and the bytes alone can be signed again at the next load.
 */
import { decodeEvent, type Event } from '../../../src/sync/event.ts';
import { observe } from '../../../src/sync/hlc.ts';
import { type Draft, EMPTY_RECORD, type Maker, makeEvent, type RecordHead } from '../../../src/sync/record.ts';
import type { Signer } from '../../../src/sync/signing.ts';
import type { Database, KeptEvent } from './database.ts';

export interface OwnEvent extends KeptEvent {
  readonly event: Event;
}

export interface Append {
  readonly draft: Draft;
  readonly maker: Maker;
  readonly detached?: Uint8Array | undefined;
  /** Newest commit time that this device has seen, ms: its acts do not sort before it. */
  readonly seen: number;
}

export interface DeviceRecord {
  /** Where the record stands. */
  readonly head: RecordHead;
  /** Every event up to this seq is signed and held here, from `from` on. */
  readonly signed: number;
  /** First seq held in memory. */
  readonly from: number;
  get(seq: number): OwnEvent | undefined;
  /** Events held in memory with a seq of at least `from`, in order. */
  since(from: number): OwnEvent[];
  /** Makes and keeps one act. Resolves when it is on disk; rejects, with nothing kept, when the browser can't write. */
  append(act: Append): Promise<OwnEvent>;
  /** Take in what other tabs have put into the store, from `from` on. */
  load(from: number): Promise<void>;
  /** Bring older events back into memory: the server asks for them again. */
  recall(from: number): Promise<void>;
  /** Forget events before `seq` in memory; in the store those too that are safe in the cloud or older than `before` ms. */
  release(seq: number, safe: number, before: number): Promise<void>;
  /** A person was erased: what this device still holds of their name goes too. */
  strip(ofErased: (event: Event) => boolean): Promise<void>;
  close(): void;
}

export interface RecordOptions {
  readonly db: Database;
  readonly device: string;
  readonly signer: Signer;
  /** First seq to hold in memory. */
  readonly from: number;
  /** Something was appended or signed, here or in another tab. */
  onChange(): void;
}

export async function makeRecord(options: RecordOptions): Promise<DeviceRecord> {
  const record = new OpenRecord(options);
  await record.load(options.from);
  return record;
}

const decoded = (kept: KeptEvent): OwnEvent => ({ ...kept, event: decodeEvent(kept.bytes) });

class OpenRecord implements DeviceRecord {
  head: RecordHead = EMPTY_RECORD;
  signed: number;
  from: number;
  private closed = false;
  private readonly options: RecordOptions;
  private readonly events = new Map<number, OwnEvent>();
  private readonly tabs: BroadcastChannel;

  constructor(options: RecordOptions) {
    this.options = options;
    this.from = options.from;
    this.signed = options.from - 1;
    this.tabs = new BroadcastChannel(`pvm/${options.device}/record`);
    this.tabs.onmessage = () => void this.load(this.signed + 1).then(() => options.onChange());
  }

  get(seq: number): OwnEvent | undefined {
    return this.events.get(seq);
  }

  since(from: number): OwnEvent[] {
    const found: OwnEvent[] = [];
    for (let seq = Math.max(from, this.from); seq <= this.head.seq; seq++) {
      const event = this.events.get(seq);
      if (event) found.push(event);
    }
    return found;
  }

  async append(act: Append): Promise<OwnEvent> {
    const { own, head } = await this.put(act, this.head);
    // Another tab may have acted since this one last looked.
    if (own.seq > this.head.seq + 1) await this.load(this.signed + 1);
    this.events.set(own.seq, own);
    if (own.seq > this.head.seq) this.head = head;
    void this.sign(own);
    return own;
  }

  async load(from: number): Promise<void> {
    const tx = this.options.db.transaction(['values', 'events']);
    const [events, head] = await Promise.all([
      tx.objectStore('events').getAll(IDBKeyRange.lowerBound(from)),
      tx.objectStore('values').get('record') as Promise<RecordHead | undefined>,
    ]);
    for (const kept of events) if (!this.events.get(kept.seq)?.signature) this.events.set(kept.seq, decoded(kept));
    if (head && head.seq > this.head.seq) this.head = head;
    for (const own of this.since(this.signed + 1)) if (!own.signature) void this.sign(own);
    this.advance();
  }

  async recall(from: number): Promise<void> {
    if (from >= this.from) return;
    const older = await this.options.db.getAll('events', IDBKeyRange.bound(from, this.from - 1));
    // What was let go for good can't be told again: go back as far as there is no gap.
    let least = this.from;
    for (const kept of older.reverse()) {
      if (kept.seq !== least - 1 || !kept.signature) break;
      this.events.set(kept.seq, decoded(kept));
      least = kept.seq;
    }
    this.from = least;
  }

  async release(seq: number, safe: number, before: number): Promise<void> {
    for (; this.from < seq; this.from++) this.events.delete(this.from);
    const tx = this.options.db.transaction('events', 'readwrite');
    let cursor = await tx.store.openCursor(IDBKeyRange.upperBound(this.from, true));
    while (cursor) {
      if (cursor.key > safe && decodeEvent(cursor.value.bytes).at[0] >= before) break;
      await cursor.delete();
      cursor = await cursor.continue();
    }
    await tx.done;
  }

  async strip(ofErased: (event: Event) => boolean): Promise<void> {
    const tx = this.options.db.transaction('events', 'readwrite');
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
      const { seq, bytes, signature, detached } = cursor.value;
      if (!detached || !ofErased(decodeEvent(bytes))) continue;
      await cursor.update({ seq, bytes, ...(signature ? { signature } : {}) });
      const own = this.events.get(seq);
      if (own) this.events.set(seq, { ...own, detached: undefined });
    }
    await tx.done;
  }

  close(): void {
    this.closed = true;
    this.tabs.close();
  }

  /**
   * One trip to the disk: the look at where the record stands goes there together with what is written onto `onto`.
   * Where another tab has acted meanwhile nothing is written, and it begins anew from there.
   */
  private async put(act: Append, onto: RecordHead): Promise<{ own: OwnEvent; head: RecordHead }> {
    const { draft, maker, detached, seen } = act;
    const { head, bytes, event } = makeEvent({ ...onto, at: observe(onto.at, seen) }, maker, draft);
    const kept: KeptEvent = { seq: head.seq, bytes, ...(detached ? { detached } : {}) };
    const tx = this.options.db.transaction(['values', 'events'], 'readwrite', { durability: 'strict' });
    const values = tx.objectStore('values');
    let found = onto;
    const look = async () => {
      found = ((await values.get('record')) as RecordHead | undefined) ?? EMPTY_RECORD;
      if (found.seq !== onto.seq) tx.abort();
    };
    try {
      // Without a wait between them: a failed put must not leave the others unhandled.
      await Promise.all([look(), tx.objectStore('events').add(kept), values.put(head, 'record'), tx.done]);
    } catch (error) {
      if (found.seq === onto.seq) throw error;
      return this.put(act, found);
    }
    return { own: { ...kept, event }, head };
  }

  private async sign(own: OwnEvent): Promise<void> {
    const signature = await this.options.signer.sign(own.bytes);
    if (this.closed) return;
    this.events.set(own.seq, { ...own, signature });
    this.advance();
    this.options.onChange();
    try {
      const tx = this.options.db.transaction('events', 'readwrite');
      const kept = await tx.store.get(own.seq);
      if (kept && !kept.signature) await tx.store.put({ ...kept, signature });
      await tx.done;
      this.tabs.postMessage(own.seq);
    } catch {
      // The disk is full or the store is closing: the bytes are kept, and the next load signs them again.
    }
  }

  private advance(): void {
    while (this.events.get(this.signed + 1)?.signature) this.signed++;
  }
}

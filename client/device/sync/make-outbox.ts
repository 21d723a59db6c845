/**
 * Carries the record to the venue: outbox documents of this page load, one open at a time, and on their
 * socket what the device and the server tell each other beside Yjs.
 *
 *   record ──nextOutboxStep──▶ Y.Doc outbox/<venue>/<device>/<load> ══▶ server
 *                  ▲ held                                            │
 *                  └───────────────────── ack ◀──────────────────────┘
 *
 * Only the server's ack says what it holds: what was sent proves nothing.
 */
import * as Y from 'yjs';
import { FOLD_VERSION } from '../../../src/kernel/step.ts';
import { ROOT } from '../../../src/sync/append.ts';
import { eventHash, sameBytes } from '../../../src/sync/event.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import { formatName } from '../../../src/sync/names.ts';
import { emptyLoad, type Loaded, nextOutboxStep } from '../../../src/sync/outbox.ts';
import {
  type Ack,
  type ChainWanted,
  CLOSE,
  type Messages,
  type NodeState,
  PROTOCOL_VERSION,
  type ServerHello,
  type TimePong,
} from '../../../src/sync/protocol.ts';
import type { Clock } from '../make-clock.ts';
import { randomId } from '../random-id.ts';
import type { DeviceRecord } from '../store/make-record.ts';
import { type LiveDocument, makeLiveDocument } from './make-live-document.ts';
import { makeTimeExchange } from './make-time-exchange.ts';
import { readAck, readChainWanted, readHead, readHello, readPong, readState } from './server-messages.ts';

export interface OutboxEvents {
  onHello(hello: ServerHello): void;
  onAck(ack: Ack): void;
  onHead(head: SignedHead): void;
  onState(state: NodeState): void;
  onChainWanted(wanted: ChainWanted): void;
  /** The server's time was learnt (again). */
  onTime(): void;
  /** Anything at all was heard from the server. */
  onHeard(): void;
  onDown(): void;
  /** 4401 or 4403: this device may not act here any more. Its acts stay where they are. */
  onRevoked(): void;
  /** The server has other bytes under one of this device's ids, or acts that this record lacks: it must enrol again. */
  onForked(): void;
}

export interface OutboxOptions extends OutboxEvents {
  readonly server: string;
  readonly venue: string;
  readonly device: string;
  readonly record: DeviceRecord;
  readonly clock: Clock;
  params(): Record<string, string>;
  /** What this device knows to be settled, told before its acts. */
  heads(): readonly SignedHead[];
}

export interface Outbox {
  /** The record has grown, or an act has been signed. */
  pump(): void;
  retry(): void;
  destroy(): void;
}

export function makeOutbox(options: OutboxOptions): Outbox {
  return new OpenOutbox(options);
}

/** A document that the server called broken is given up; the next one waits so long, ms. */
const AFTER_REFUSAL_MS = 30_000;

class OpenOutbox implements Outbox {
  private readonly options: OutboxOptions;
  private live: LiveDocument;
  private loaded: Loaded = emptyLoad(0);
  private held: number | undefined;
  private acks: Promise<void> = Promise.resolve();
  private working = false;
  private again = false;
  private ended = false;
  private refused: ReturnType<typeof setTimeout> | undefined;
  private readonly time: ReturnType<typeof makeTimeExchange>;

  constructor(options: OutboxOptions) {
    this.options = options;
    this.time = makeTimeExchange(options.clock, (sent) =>
      this.live.send('time', { sent, seq: options.record.head.seq }),
    );
    this.live = this.open();
  }

  pump(): void {
    if (this.ended) return;
    this.again = true;
    if (!this.working) void this.work();
  }

  retry(): void {
    this.live.retry();
    if (this.live.connected) this.time.burst();
  }

  destroy(): void {
    this.ended = true;
    clearTimeout(this.refused);
    this.time.stop();
    this.live.destroy();
  }

  private open(): LiveDocument {
    const { server, venue, device } = this.options;
    const name = formatName({ type: 'outbox', venue, device, load: randomId() });
    const live: LiveDocument = makeLiveDocument({
      ...{ server, name, doc: new Y.Doc() },
      params: () => this.options.params(),
      // A document that was left may still speak for a moment: only the open one is listened to.
      onOpen: () => live === this.live && this.greet(),
      onMessage: (type, message) => live === this.live && this.hear(type, message),
      onDown: () => live === this.live && this.lost(),
      onClosed: (code, reason) => live === this.live && this.closed(code, reason),
    });
    return live;
  }

  private greet(): void {
    const { record, heads } = this.options;
    this.live.send('hello', {
      ...{ protocol: PROTOCOL_VERSION, foldVersion: FOLD_VERSION },
      ...{ seq: record.head.seq, heads: heads() },
    });
    this.time.start();
  }

  private lost(): void {
    this.time.stop();
    this.options.onDown();
  }

  private closed(code: number, reason: string): void {
    const elsewhere = code === CLOSE.refused && reason === 'document';
    // The last: at this address there is another venue now.
    if (code === CLOSE.unauthorised || code === CLOSE.forbidden || elsewhere) this.options.onRevoked();
    else if (code === CLOSE.stale) this.roll();
    else this.refused = setTimeout(() => this.roll(), AFTER_REFUSAL_MS);
  }

  private hear(type: keyof Messages, message: Record<string, unknown>): void {
    this.options.onHeard();
    if (type === 'hello') tell(readHello(message), this.options.onHello);
    else if (type === 'ack') tell(readAck(message), (ack) => this.acknowledged(ack));
    else if (type === 'time') tell(readPong(message), (pong) => this.timed(pong));
    else if (type === 'head') tell(readHead(message), this.options.onHead);
    else if (type === 'state') tell(readState(message), this.options.onState);
    else tell(readChainWanted(message), this.options.onChainWanted);
  }

  /** In the order in which they came: an older one must not take back what a newer one said. */
  private acknowledged(ack: Ack): void {
    this.acks = this.acks.then(() => this.take(ack)).catch((error) => console.warn('an acknowledgement', error));
  }

  private timed(pong: TimePong): void {
    this.time.answered(pong);
    this.options.onTime();
  }

  private async take(ack: Ack): Promise<void> {
    const { record } = this.options;
    if (ack.seq > record.head.seq) await record.load(record.head.seq + 1);
    const own = record.get(ack.seq);
    const differs = own !== undefined && !sameBytes(eventHash(own.bytes), ack.hash);
    if (this.ended) return;
    if (ack.seq > record.head.seq || differs) return this.options.onForked();
    this.held = ack.seq;
    this.options.onAck(ack);
    this.pump();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.again && !this.ended) {
      this.again = false;
      if (this.held !== undefined) await this.options.record.recall(this.held + 1);
      this.fill();
    }
    this.working = false;
  }

  private fill(): void {
    const { record } = this.options;
    // Asked for acts that were let go long ago: the meeting of histories brings the server back there.
    if (this.held !== undefined && this.held + 1 < record.from) return;
    const size = (seq: number) => {
      const own = record.get(seq)!;
      return own.bytes.length + (own.signature?.length ?? 0) + (own.detached?.length ?? 0);
    };
    for (;;) {
      const step = nextOutboxStep(this.loaded, record.signed, this.held, size);
      if (step.type === 'rest') return;
      if (step.type === 'roll') this.roll();
      else this.put(step.from, step.to, size);
    }
  }

  private put(from: number, to: number, size: (seq: number) => number): void {
    const elements: Uint8Array[][] = [];
    let { bytes } = this.loaded;
    for (let seq = from; seq <= to; seq++) {
      const { bytes: event, signature, detached } = this.options.record.get(seq)!;
      elements.push(detached ? [event, signature!, detached] : [event, signature!]);
      bytes += size(seq);
    }
    const { doc } = this.live;
    doc.transact(() => doc.getArray(ROOT).push(elements));
    this.loaded = { from: this.loaded.to < this.loaded.from ? from : this.loaded.from, to, bytes };
  }

  private roll(): void {
    if (this.ended) return;
    clearTimeout(this.refused);
    const before = this.live;
    this.loaded = emptyLoad(this.held ?? 0);
    this.live = this.open();
    before.destroy();
    this.pump();
  }
}

function tell<T>(message: T | undefined, listener: (message: T) => void): void {
  if (message !== undefined) listener(message);
}

/**
 * Which of this device's acts are settled: in the venue's log, so that they need not be shown or sent from here.
 *
 * An act that the server has acknowledged stays shown from here until its entry has been folded, so that it
 * never vanishes in between. Behind a checkpoint the fold can't tell; there the acknowledgement and a tail
 * in step with the server, for a moment, stand for it.
 *
 * What is settled and what the logs hold are kept in different databases. When the browser dies between the two
 * writes, the next start finds the one without the other, and the record has the acts still.
 */
import type { Event } from '../../src/sync/event.ts';
import type { Ack } from '../../src/sync/protocol.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { DeviceRecord } from './store/make-record.ts';

export interface SettlementOptions {
  readonly record: DeviceRecord;
  readonly replica: Replica;
  /** As kept from the last time. */
  readonly settled: number;
  readonly acknowledged: number;
  isSynced(subject: string): boolean;
  /** What is kept of the subject's log is in the replica. */
  isLoaded(subject: string): boolean;
  keep(settled: number): void;
  keepAcknowledged(seq: number): void;
  onChange(): void;
  /** An act turned out to lie behind a checkpoint: it is not to be shown from here any more. */
  onBehind(): void;
}

export interface Settlement {
  /** Own acts that the venue has not acknowledged. */
  readonly waiting: number;
  readonly settled: number;
  /** Own acts up to this seq are in the cloud. */
  readonly cloud: number;
  /** What is to be shown from here: own events in order, some of them perhaps folded already. */
  pending(): Event[];
  acknowledged(ack: Ack): void;
  /** The replica has folded something. */
  folded(): void;
  /** The kept logs are in the replica: acts that were settled and that these lack are shown from here again. */
  loaded(): void;
  stop(): void;
}

/** How long after its acknowledgement an act behind a checkpoint is given to come by the tail, ms. */
const BY_TAIL_MS = 3_000;

export function makeSettlement(options: SettlementOptions): Settlement {
  const { record, replica, isSynced, isLoaded } = options;
  let settled = options.settled;
  let acked = Math.max(settled, options.acknowledged);
  let cloud = 0;
  /** Acknowledged long enough ago that the tail has brought it. */
  let broughtBy = 0;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  /** The fold holds it, or began after it. */
  function isIn(event: Event): boolean {
    if (replica.isFolded(event)) return true;
    const behind = replica.fold(event.subject).base > 0;
    return behind && event.seq <= broughtBy && isSynced(event.subject) && replica.view(event.subject).complete;
  }

  const isLost = (event: Event): boolean =>
    isLoaded(event.subject) && !replica.isFolded(event) && replica.fold(event.subject).base === 0;

  function advance(): void {
    const before = settled;
    let behind = false;
    for (let own = record.get(settled + 1); own && own.seq <= acked && isIn(own.event); own = record.get(settled + 1)) {
      behind ||= !replica.isFolded(own.event);
      settled++;
    }
    if (settled === before) return;
    options.keep(settled);
    options.onChange();
    if (behind) options.onBehind();
  }

  return {
    get waiting() {
      return Math.max(0, record.head.seq - acked);
    },
    get cloud() {
      return cloud;
    },
    get settled() {
      return settled;
    },
    pending() {
      // A server that was restored may hold less than it did: what it lacks is shown again, unless it lies behind a checkpoint.
      const shown = record.since(Math.min(settled, acked) + 1).map(({ event }) => event);
      return shown.filter((event) => event.seq > settled || replica.fold(event.subject).base === 0);
    },
    acknowledged({ seq, cloud: safe }) {
      cloud = safe;
      if (seq !== acked) options.keepAcknowledged(seq);
      acked = seq;
      advance();
      if (settled < seq) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          broughtBy = Math.max(broughtBy, Math.min(seq, acked));
          advance();
        }, BY_TAIL_MS);
        timers.add(timer);
      }
      options.onChange();
    },
    folded: advance,
    loaded() {
      const lost = record.since(record.from).find(({ event }) => event.seq <= settled && isLost(event));
      if (lost) settled = lost.event.seq - 1;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/**
 * The device's own record: the chain of its events. The store behind it is strict (what it resolved
 * is on disk) and shared by the device's tabs; this file says what one more event is.
 */
import type { EventId } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { EVENT_FORMAT, type Event, encodeEvent, eventHash, NO_PREV, prevOf } from './event.ts';
import { HLC_ZERO, type Hlc, tick } from './hlc.ts';

/** Where a device's record stands. */
export interface RecordHead {
  readonly seq: number;
  /** Hash of the last event. */
  readonly hash: Uint8Array;
  readonly at: Hlc;
}

export const EMPTY_RECORD: RecordHead = { seq: 0, hash: NO_PREV, at: HLC_ZERO };

/** Who makes the next event, where. */
export interface Maker {
  readonly venue: string;
  readonly device: string;
  readonly actor: string;
  /** The device's clock now, ms since 1970, without the offset. */
  readonly now: number;
  /** Measured distance of the device's clock to the primary's, ms, whole. */
  readonly offset: number;
}

/** What is to be done. */
export interface Draft {
  readonly subject: string;
  readonly kind: string;
  readonly kv: number;
  readonly body: Plain;
  readonly expect?: EventId | undefined;
  readonly private?: Uint8Array | undefined;
}

export interface Made {
  readonly event: Event;
  readonly bytes: Uint8Array;
  readonly head: RecordHead;
}

/** The next event of a device's record. Synchronous, so that it fits into one IndexedDB transaction; signing comes after. */
export function makeEvent(head: RecordHead, maker: Maker, draft: Draft): Made {
  const at = tick(head.at, maker.now + maker.offset);
  const event: Event = {
    ...{
      v: EVENT_FORMAT,
      venue: maker.venue,
      subject: draft.subject,
      device: maker.device,
      seq: head.seq + 1,
      prev: prevOf(head.hash),
    },
    ...{ at, offset: maker.offset, actor: maker.actor, kind: draft.kind, kv: draft.kv, body: draft.body },
    ...(draft.expect === undefined ? {} : { expect: draft.expect }),
    ...(draft.private === undefined ? {} : { private: draft.private }),
  };
  const bytes = encodeEvent(event);
  return { event, bytes, head: { seq: event.seq, hash: eventHash(bytes), at } };
}

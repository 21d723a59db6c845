/**
 * Filling outboxes. A device's events wait in its strict record; each page load carries them to the
 * server in outbox documents of its own, each bounded, since a provider sends a backlog as one message.
 *
 * The plan is a function of two numbers, what the record holds and what the server holds, so that a
 * server that lost events (restored from a copy) is simply given them again.
 */

/** An outbox document takes this much, then the next is begun. */
export const OUTBOX_EVENTS = 500;
export const OUTBOX_BYTES = 128 * 1024;

export interface OutboxLimits {
  readonly events: number;
  readonly bytes: number;
}
const OUTBOX_LIMITS: OutboxLimits = { events: OUTBOX_EVENTS, bytes: OUTBOX_BYTES };

/** What of the record stands in the outbox document that is open. */
export interface Loaded {
  /** First and last seq put into it; `to` < `from` while it is empty. */
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

export const emptyLoad = (held: number): Loaded => ({ from: held + 1, to: held, bytes: 0 });

export type OutboxStep =
  /** Put the record's events `from`..`to` into the open document. */
  | { readonly type: 'fill'; readonly from: number; readonly to: number }
  /** Leave the open document and begin a fresh one at `from`. */
  | { readonly type: 'roll'; readonly from: number }
  | { readonly type: 'rest' };

/**
 * What to do next. `recorded`: last seq in the record. `held`: what the server said it holds, undefined
 * while it has said nothing. `size(seq)`: bytes of an event.
 */
export function nextOutboxStep(
  loaded: Loaded,
  recorded: number,
  held: number | undefined,
  size: (seq: number) => number,
  limits: OutboxLimits = OUTBOX_LIMITS,
): OutboxStep {
  if (held === undefined) return { type: 'rest' };
  // The server lacks events that this document does not carry: it cannot chain to what stands here.
  if (held + 1 < loaded.from) return { type: 'roll', from: held + 1 };
  if (loaded.to >= recorded) return { type: 'rest' };
  const full = loaded.to - loaded.from + 1 >= limits.events || loaded.bytes >= limits.bytes;
  // A full document is left only when all of it has arrived: two half-sent ones would race.
  if (full) return held >= loaded.to ? { type: 'roll', from: held + 1 } : { type: 'rest' };
  const empty = loaded.to < loaded.from;
  const from = empty ? Math.max(loaded.from, held + 1) : loaded.to + 1;
  if (from > recorded) return { type: 'rest' };
  const first = empty ? from : loaded.from;
  let bytes = loaded.bytes;
  let to = from - 1;
  while (to < recorded && to - first + 1 < limits.events && bytes < limits.bytes) bytes += size(++to);
  return { type: 'fill', from, to };
}

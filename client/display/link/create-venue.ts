import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { VenueTime } from '../time/venue-time.ts';
import { askVenue, sameFacts, type VenueFacts } from './venue.ts';

export interface Venue {
  readonly facts: Accessor<VenueFacts | undefined>;
  /** WebSockets do not get through, though the venue answers: server-sent events then. */
  readonly blocked: Accessor<boolean>;
  /** Asks the venue; resolves when it answered, after at most `TRIES` tries. */
  readonly refresh: () => Promise<void>;
  /** A socket could not be opened so many times in a row. */
  readonly unreachable: (times: number) => void;
}

export interface VenueParts {
  readonly fetcher: typeof fetch;
  readonly monotone: () => number;
  readonly remembered: VenueFacts | undefined;
  readonly time: VenueTime;
  /** The venue answered while this is all that is heard of it. */
  readonly heard: () => void;
}

const TRY_AGAIN_MS = 2000;
/** A name or a time zone may change in weeks of uptime. */
const LOOK_EVERY_MS = 60_000;
/** Without sockets this is where the time comes from, and how it is known that the venue is there. */
const LOOK_EVERY_BLOCKED_MS = 10_000;
/** Failures of a socket in a row that raise the question whether sockets get through at all. */
const SUSPICIOUS = 4;
/** After this a socket is tried again: the obstacle may have gone. */
const BLOCKED_MS = 10 * 60_000;

export function createVenue({ fetcher, monotone, remembered, time, heard }: VenueParts): Venue {
  const [facts, setFacts] = createSignal(remembered);
  const [blocked, setBlocked] = createSignal(false);
  let unblock: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  /** True when the venue answered. */
  const ask = async (): Promise<boolean> => {
    const sent = monotone();
    const answer = await askVenue(fetcher);
    if (!answer) return false;
    // Rough (a request is not a ping), but all there is without sockets; the better samples of a socket outweigh it.
    if (answer.now !== undefined) time.took(sent, answer.now, monotone());
    if (blocked()) heard();
    if (!sameFacts(facts(), answer.facts)) setFacts(answer.facts);
    return true;
  };
  const refresh = async () => {
    clearTimeout(again);
    const answered = await ask();
    const every = blocked() ? LOOK_EVERY_BLOCKED_MS : LOOK_EVERY_MS;
    clearTimeout(again);
    again = setTimeout(refresh, answered ? every : TRY_AGAIN_MS);
  };
  const unreachable = async (times: number) => {
    if (times % SUSPICIOUS !== 0 || blocked() || !(await ask())) return;
    setBlocked(true);
    void refresh();
    clearTimeout(unblock);
    unblock = setTimeout(() => setBlocked(false), BLOCKED_MS);
  };
  void refresh();
  onCleanup(() => {
    clearTimeout(unblock);
    clearTimeout(again);
  });
  return { facts, blocked, refresh, unreachable };
}

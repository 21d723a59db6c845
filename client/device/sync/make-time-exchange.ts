/** Asks the server for its time: a burst at each connect, of which the quickest answer is believed, then now and then. */
import type { TimePong } from '../../../src/sync/protocol.ts';
import type { Clock } from '../make-clock.ts';

const EVERY_MS = 10_000;
const BURST = 4;
const BURST_GAP_MS = 150;
/** Questions without an answer that are remembered. */
const OPEN = 16;

export interface TimeExchange {
  start(): void;
  burst(): void;
  stop(): void;
  answered(pong: TimePong): void;
}

/** `ask` sends a question, stamped with whole ms of the monotone clock; false when the socket is not open. */
export function makeTimeExchange(clock: Clock, ask: (sent: number) => boolean): TimeExchange {
  /** Messages carry whole numbers: the stamp names the question, the true time of sending stays here. */
  const open = new Map<number, number>();
  let timers: ReturnType<typeof setTimeout>[] = [];

  function send(): void {
    const exact = clock.monotone();
    let stamp = Math.floor(exact);
    while (open.has(stamp)) stamp++;
    open.set(stamp, exact);
    for (const old of open.keys()) if (open.size > OPEN) open.delete(old);
    if (!ask(stamp)) open.delete(stamp);
  }

  function burst(): void {
    for (let i = 0; i < BURST; i++) timers.push(setTimeout(send, i * BURST_GAP_MS));
  }

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    open.clear();
  }

  return {
    start() {
      stop();
      burst();
      timers.push(setInterval(send, EVERY_MS));
    },
    burst,
    stop,
    answered({ sent, server }) {
      const exact = open.get(sent);
      if (exact === undefined) return;
      open.delete(sent);
      clock.exchanged(exact, server, clock.monotone());
    },
  };
}

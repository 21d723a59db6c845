/**
 * One board as a Yjs document over the stock y-websocket provider, which reconnects by itself. What stops it for good (a
 * close code 44xx) is told to the caller, who begins again with a fresh document: boards are never merged across writers.
 */
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { ScreenStatus } from '../../../src/screens/status.ts';
import { BOARD_ROOT, type BoardContent, readBoard } from '../../../src/sync/board.ts';
import { CLOSE, encodeMessage, MESSAGE, readMessage } from '../../../src/sync/protocol.ts';

export interface BoardAddress {
  readonly venue: string;
  readonly start: string;
  readonly view: string;
  readonly token: string;
}

export interface BoardEvents {
  content(content: BoardContent): void;
  /** Something came from the venue. */
  heard(): void;
  /** `stale`: that start is over; `revoked`: not for this screen; `failed`: whatever else ended it for good. */
  ended(why: 'stale' | 'revoked' | 'failed'): void;
  /** The socket could not be opened, this many times in a row. */
  unreachable(times: number): void;
  /** An answer to a ping: monotone ms of sending and receiving, the server's clock between them. */
  time(sent: number, server: number, received: number): void;
  /** What the screen says of itself with each question; left out, it says nothing. */
  status?(): ScreenStatus | undefined;
}

/** At connect a few exchanges in quick succession find the shortest round trip; then one every ten seconds follows the drift. */
const BURST = 5;
const BURST_MS = 250;
const EVERY_MS = 10_000;

/** `origin` is `ws://host` or `wss://host`. Returns what closes it and frees all it held. */
export function openBoardSocket(
  origin: string,
  { venue, start, view, token }: BoardAddress,
  on: BoardEvents,
  monotone: () => number = () => performance.now(),
): () => void {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin}/sync`, `board/${venue}/${start}/${view}`, doc, {
    connect: false,
    disableBc: true,
    params: { token, pvm: '1' },
  });
  // A screen has no presence: it only listens.
  provider.awareness.setLocalState(null);
  const pings = makePings(provider, on, monotone);
  let failures = 0;

  // Whole from the first update on; an empty board brings none, so it is told when the provider is in step.
  doc.on('update', () => on.content(readBoard(doc)));
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return pings.stop();
    failures = 0;
    on.heard();
    pings.start();
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    on.heard();
    if (doc.getMap(BOARD_ROOT).size === 0) on.content({});
  });
  provider.on('connection-error', () => on.unreachable(++failures));
  provider.on('closed', ({ code }) => on.ended(endOf(code)));
  provider.connect();

  return () => {
    pings.stop();
    provider.destroy();
    doc.destroy();
  };
}

function endOf(code: number): 'stale' | 'revoked' | 'failed' {
  if (code === CLOSE.stale) return 'stale';
  return code === CLOSE.unauthorised || code === CLOSE.forbidden ? 'revoked' : 'failed';
}

function makePings(provider: WebsocketProvider, on: BoardEvents, monotone: () => number) {
  // The message carries whole numbers only, so the exact moment of sending stays here.
  const sentAt = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;

  provider.messageHandlers[MESSAGE.time] = (_encoder, decoder) => {
    const received = monotone();
    const { sent, server } = readMessage(decoder.arr.subarray(decoder.pos));
    const exact = typeof sent === 'number' ? sentAt.get(sent) : undefined;
    if (exact === undefined || typeof server !== 'number') return;
    sentAt.delete(sent as number);
    on.heard();
    on.time(exact, server, received);
  };
  // What a server says of itself to staff is nothing to a screen; a message without a handler would be logged as an error.
  for (const type of Object.values(MESSAGE)) provider.messageHandlers[type] ??= () => on.heard();

  const send = (message: Uint8Array) => provider.ws?.send(message as Uint8Array<ArrayBuffer>);
  const ping = () => {
    count++;
    timer = setTimeout(ping, count < BURST ? BURST_MS : EVERY_MS);
    // Answers that never came are not waited for.
    if (sentAt.size > BURST) sentAt.clear();
    sentAt.set(count, monotone());
    send(encodeMessage('time', { sent: count, seq: 0 }));
    // Not with each of the first few: they come within a second.
    const status = count === 1 || count > BURST ? on.status?.() : undefined;
    if (status) send(encodeMessage('status', { ...status }));
  };
  return {
    start() {
      clearTimeout(timer);
      count = 0;
      sentAt.clear();
      ping();
    },
    stop: () => clearTimeout(timer),
  };
}

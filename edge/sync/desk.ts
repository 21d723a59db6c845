/**
 * Presence among staff: awareness only, nothing is stored. Each socket speaks for one client, the
 * first that it announced, so no device can put words into another's mouth.
 */
import * as encoding from 'lib0/encoding';
import { BadBytes, StrictReader } from '../../src/sync/any.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { awarenessMessage, EMPTY_UPDATE, isEmptyUpdate, readIncoming, step2Message } from './messages.ts';
import type { SyncSocket } from './socket.ts';

/** Bytes of one presence. */
const MAX_STATE = 2_048;
/** Presences of one socket in one second. More are dropped: the next one brings the newest state. */
const MAX_A_SECOND = 20;
/** Presences in one message: a stock client repeats all those that it hears of. */
const MAX_AT_ONCE = 2_000;

interface Presence {
  readonly client: number;
  readonly clock: number;
  /** JSON, or `null` when gone. */
  readonly state: string;
}

interface Seat {
  presence: Presence | undefined;
  second: number;
  heard: number;
}

export class Desk {
  private readonly seats = new Map<SyncSocket, Seat>();
  /** Who speaks for which client. */
  private readonly speakers = new Map<number, SyncSocket>();
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(now: () => number) {
    this.now = now;
  }

  join(socket: SyncSocket): void {
    this.seats.set(socket, { presence: undefined, second: 0, heard: 0 });
    this.sendAll(socket);
    socket.onCaughtUp = () => this.sendAll(socket);
  }

  leave(socket: SyncSocket): void {
    const gone = this.seats.get(socket)?.presence;
    this.seats.delete(socket);
    if (gone) this.speakers.delete(gone.client);
    if (gone && gone.state !== 'null') this.broadcast({ ...gone, clock: gone.clock + 1, state: 'null' });
  }

  /** Throws `BadBytes`. */
  receive(socket: SyncSocket, bytes: Uint8Array): void {
    const message = readIncoming(bytes);
    if (message.type === 'step1') socket.send(step2Message(EMPTY_UPDATE));
    else if (message.type === 'query-awareness') this.answer(socket);
    else if (message.type === 'update' && !isEmptyUpdate(message.update)) socket.close(CLOSE.forbidden, 'read-only');
    else if (message.type === 'awareness') this.hear(socket, message.update);
  }

  private answer(socket: SyncSocket): void {
    if (socket.mayAsk()) this.sendAll(socket);
  }

  private hear(socket: SyncSocket, update: Uint8Array): void {
    const seat = this.seats.get(socket);
    if (!seat) return;
    for (const presence of readPresences(update)) {
      const own = seat.presence?.client ?? presence.client;
      // Stock clients repeat what they know of others: only what is about themselves is news.
      if (presence.client !== own || (this.speakers.get(own) ?? socket) !== socket) continue;
      if (seat.presence && presence.clock < seat.presence.clock) continue;
      // Only now: stock clients echo what they hear, and a flood of another's must not cost them their own word.
      if (this.tooOften(seat)) {
        socket.passOver('awareness.many');
        return;
      }
      if (!isJson(presence.state)) throw new BadBytes('awareness.state');
      seat.presence = presence;
      this.speakers.set(own, socket);
      this.broadcast(presence, socket);
    }
  }

  private tooOften(seat: Seat): boolean {
    const second = Math.floor(this.now() / 1000);
    if (second !== seat.second) {
      seat.second = second;
      seat.heard = 0;
    }
    return ++seat.heard > MAX_A_SECOND;
  }

  private sendAll(socket: SyncSocket): void {
    const all = [...this.seats.values()].flatMap(({ presence }) => (presence ? [presence] : []));
    socket.send(awarenessMessage(writePresences(all)));
  }

  private broadcast(presence: Presence, except?: SyncSocket): void {
    const message = awarenessMessage(writePresences([presence]));
    for (const socket of this.seats.keys()) if (socket !== except) socket.send(message);
  }
}

function readPresences(update: Uint8Array): Presence[] {
  const reader = new StrictReader(update);
  const presences: Presence[] = [];
  let left = reader.uint();
  if (left > MAX_AT_ONCE) throw new BadBytes('awareness.count');
  for (; left > 0; left--) {
    const presence = { client: reader.uint(), clock: reader.uint(), state: reader.string() };
    if (presence.state.length > MAX_STATE) throw new BadBytes('awareness.size');
    presences.push(presence);
  }
  if (!reader.done) throw new BadBytes('awareness.trailing');
  return presences;
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text, (key, part) => {
      // Whoever merges states into an object of its own would give that a prototype.
      if (key === '__proto__') throw new SyntaxError(key);
      return part;
    });
    return typeof value === 'object';
  } catch {
    return false;
  }
}

function writePresences(presences: readonly Presence[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, presences.length);
  for (const { client, clock, state } of presences) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

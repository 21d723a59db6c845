/**
 * Outboxes: what devices send. Bytes go to the gate, one update after the other for each device;
 * what it admits waits for the next flush; acknowledgement follows durability.
 */
import type { Plain } from '../../src/kernel/plain.ts';
import { BadBytes } from '../../src/sync/any.ts';
import { encodeAppendVector } from '../../src/sync/append.ts';
import { type Gate, type GateResult, OutboxDocument } from '../../src/sync/gate.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import { CLOSE, encodeMessage, MESSAGE } from '../../src/sync/protocol.ts';
import { Allowance } from './allowance.ts';
import { EMPTY_UPDATE, isEmptyUpdate, readIncoming, step1Message, step2Message } from './messages.ts';
import type { SyncSocket } from './socket.ts';

/** What is not hostile bytes, and so ends otherwise. */
const CLOSE_BY_CODE: ReadonlyMap<string, number> = new Map([
  ['device.unknown', CLOSE.unauthorised],
  ['subject.many', CLOSE.tryLater],
]);
/** Updates of one device that wait for the gate, from which its socket is read no further until they are fewer. */
const PAUSE_AT = 64;
const RESUME_AT = 16;

/**
 * Bytes of a device that is no tablet in service, at once and each second after: what a revoked one did over a weekend,
 * and then a trickle. All of it is kept for ever, and whoever took a tablet must not fill the disk with it.
 */
const OUT_OF_SERVICE = { burst: 2 * 1024 * 1024, aSecond: 4 * 1024 };

/**
 * Bytes of a player's phone: some sixty acts at once, one in a few seconds after. A phone that was offline for a day
 * sends less; one that floods is told so and waits. What it sends in one piece is taken whole and owed.
 */
const PHONE = { burst: 24 * 1024, aSecond: 128 };

export interface OutboxPorts {
  readonly gate: Gate;
  readonly primary: Primary;
  /** Something waits to be committed. */
  requestFlush(): void;
  /** Two events under one id: the device was copied. */
  copied(device: string, result: Extract<GateResult, { type: 'copied' }>): void;
  /** The device told the newest heads that it knows. */
  headsStated(socket: SyncSocket, heads: readonly SignedHead[]): void;
  /** What came does not join what is held: the device was asked for what lies between. Honest races do that. */
  askedAgain(socket: SyncSocket, code: 'update.gap' | 'chain.gap'): void;
  /** A tablet in service, a player's phone in service, or anything else: of all but the first only so much is taken. */
  standing(device: string): Standing;
  /** False while the store takes no writes. */
  accepting(): boolean;
}

export type Standing = 'staff' | 'phone' | 'out';

/** What a device sent and the gate has not looked at: one update after the other. */
interface Line {
  readonly waiting: { readonly socket: SyncSocket; readonly update: Uint8Array }[];
  moving: boolean;
}

export class Outboxes {
  private readonly ports: OutboxPorts;
  private readonly documents = new Map<string, OutboxDocument>();
  private readonly sockets = new Map<string, Set<SyncSocket>>();
  private readonly lines = new Map<string, Line>();
  private readonly allowances = new Map<string, Allowance>();
  /** Lines that the gate works on. */
  private moving = 0;
  /** Grows with each forgetting: what was judged before it must not be let in after it. */
  private era = 0;

  constructor(ports: OutboxPorts) {
    this.ports = ports;
  }

  get count(): number {
    return this.documents.size;
  }

  /** More is about to be admitted, or refused. */
  get busy(): boolean {
    return this.moving > 0;
  }

  join(socket: SyncSocket): void {
    const { id } = socket.device;
    if (!this.ports.accepting()) {
      socket.close(CLOSE.tryLater, 'store');
      return;
    }
    const sockets = this.sockets.get(id) ?? new Set();
    this.sockets.set(id, sockets.add(socket));
    this.acknowledge(socket);
    this.askFor(socket);
  }

  leave(socket: SyncSocket): void {
    const { id } = socket.device;
    const sockets = this.sockets.get(id);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.sockets.delete(id);
    // The events are in the record; a load that comes back is asked for all of it and skipped through.
    if (![...(sockets ?? [])].some((other) => other.document === socket.document))
      this.documents.delete(socket.document);
  }

  receive(socket: SyncSocket, bytes: Uint8Array): void {
    // Before it is read: a thousand heads take their time.
    if (bytes[0] === MESSAGE.hello && !socket.mayAsk()) return;
    const message = readIncoming(bytes);
    if (message.type === 'step1') socket.send(step2Message(EMPTY_UPDATE));
    else if (message.type === 'hello') this.ports.headsStated(socket, readHeads(message.body.heads));
    else if (message.type === 'update' && !isEmptyUpdate(message.update)) this.enqueue(socket, message.update);
  }

  /** Acknowledge what a flush has made durable. */
  committed({ devices }: Committed): void {
    for (const [device, head] of devices) {
      this.ports.gate.committed(device, head.seq);
      for (const socket of this.sockets.get(device) ?? []) this.acknowledge(socket);
    }
  }

  /** What was admitted and isn't durable is forgotten everywhere, and asked for again when the devices come back. */
  forget(code: number, reason: string): void {
    this.era++;
    this.documents.clear();
    for (const [device, sockets] of this.sockets) {
      this.ports.gate.forget(device);
      for (const socket of sockets) socket.close(code, reason);
    }
    for (const device of this.lines.keys()) this.ports.gate.forget(device);
  }

  private enqueue(socket: SyncSocket, update: Uint8Array): void {
    const { id } = socket.device;
    if (!this.isAllowed(id, update.length)) {
      socket.close(CLOSE.tryLater, 'outbox.many');
      return;
    }
    const line = this.lines.get(id) ?? { waiting: [], moving: false };
    this.lines.set(id, line);
    if (line.waiting.push({ socket, update }) >= PAUSE_AT) socket.pause('gate');
    if (!line.moving) void this.move(id, line);
  }

  private async move(device: string, line: Line): Promise<void> {
    line.moving = true;
    this.moving++;
    for (let next = line.waiting.shift(); next; next = line.waiting.shift()) {
      const { socket, update } = next;
      try {
        await this.admit(socket, update);
      } catch {
        socket.close(CLOSE.tryLater, 'store');
      }
      if (line.waiting.length === RESUME_AT) for (const one of this.sockets.get(device) ?? []) one.resume('gate');
    }
    line.moving = false;
    this.moving--;
    // One that waited for this.
    this.ports.requestFlush();
  }

  private isAllowed(device: string, bytes: number): boolean {
    const standing = this.ports.standing(device);
    if (standing === 'staff') return true;
    const key = `${standing} ${device}`;
    const { burst, aSecond } = standing === 'phone' ? PHONE : OUT_OF_SERVICE;
    const allowance = this.allowances.get(key) ?? new Allowance(burst, aSecond);
    this.allowances.set(key, allowance);
    return standing === 'phone' ? allowance.owe(bytes) : allowance.take(bytes);
  }

  private async admit(socket: SyncSocket, update: Uint8Array): Promise<void> {
    if (!socket.open) return;
    const { era } = this;
    const result = await this.ports.gate.admit(this.documentOf(socket), update);
    if (era === this.era) this.follow(socket, result);
    else {
      this.ports.gate.forget(socket.device.id);
      this.documents.delete(socket.document);
      socket.close(CLOSE.tryLater, 'store');
    }
  }

  private follow(socket: SyncSocket, result: GateResult): void {
    switch (result.type) {
      case 'admitted':
        if (result.events.length === 0) this.acknowledge(socket);
        else {
          this.ports.primary.enqueue(result.events);
          this.ports.requestFlush();
        }
        break;
      case 'gap':
        this.askFor(socket);
        this.ports.askedAgain(socket, 'update.gap');
        break;
      case 'chain-gap':
        this.acknowledge(socket);
        this.ports.askedAgain(socket, 'chain.gap');
        break;
      case 'copied':
        this.ports.copied(socket.device.id, result);
        socket.close(CLOSE.forbidden, 'device.copied');
        break;
      case 'refused':
        socket.close(CLOSE_BY_CODE.get(result.code) ?? CLOSE.refused, result.code);
    }
  }

  private documentOf(socket: SyncSocket): OutboxDocument {
    const document = this.documents.get(socket.document) ?? new OutboxDocument(socket.device.id);
    this.documents.set(socket.document, document);
    return document;
  }

  private askFor(socket: SyncSocket): void {
    socket.send(step1Message(encodeAppendVector(this.documentOf(socket).state)));
  }

  private acknowledge(socket: SyncSocket): void {
    const { seq, hash } = this.ports.primary.head(socket.device.id);
    socket.tell(encodeMessage('ack', { seq, hash, cloud: 0 }));
  }
}

/** The heads of a client's hello, as far as they have a head's shape; what they say is judged later. */
export function readHeads(value: Plain | undefined): SignedHead[] {
  if (!Array.isArray(value)) return [];
  if (value.length > 1000) throw new BadBytes('hello.heads');
  return value.flatMap((one) => {
    const { subject, segment, n, hash, publicKey, signature } = (one ?? {}) as Record<string, Plain>;
    const fits =
      typeof subject === 'string' && typeof segment === 'string' && Number.isSafeInteger(n) && (n as number) >= 0;
    const signed = [hash, publicKey, signature].every((part) => part instanceof Uint8Array);
    return fits && signed ? [{ subject, segment, n, hash, publicKey, signature } as SignedHead] : [];
  });
}

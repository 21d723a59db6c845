/**
 * A player's phone without a browser: signs up, acts through its own outbox, follows boards. It keeps what it made and
 * sends it again after each reconnect, as a page does.
 */
import * as Y from 'yjs';
import type { EventId } from '../../src/kernel/layer.ts';
import type { OwnAct } from '../../src/player/acts.ts';
import type { PhoneBoard } from '../../src/player/board.ts';
import { encodeAppend, encodeElement } from '../../src/sync/append.ts';
import { type BoardContent, readBoard } from '../../src/sync/board.ts';
import { type Event, eventId, type SignedEvent } from '../../src/sync/event.ts';
import { formatName } from '../../src/sync/names.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { type Draft, EMPTY_RECORD, makeEvent, type RecordHead } from '../../src/sync/record.ts';
import type { Signer } from '../../src/sync/signing.ts';
import { newSigner, postJson } from './sync-client.ts';
import { RawSocket } from './sync-socket.ts';
import { waitFor } from './wait.ts';

/** As `POST /accounts` answers. */
export interface PhoneEnrolment {
  readonly device: string;
  readonly token: string;
  readonly venue: string;
  readonly start: string;
  readonly player: string;
  readonly playerName: string;
}

/** `path` after `/api/v1/`: `accounts`, `accounts/sign-in`, `accounts/claim`. Throws the server's refusal. */
export async function enrolPhone(origin: string, path: string, fields: object): Promise<PhoneClient> {
  const signer = await newSigner();
  const publicKey = Buffer.from(signer.publicKey).toString('base64');
  const { status, body } = await postJson<PhoneEnrolment>(`${origin}/api/v1/${path}`, { ...fields, publicKey });
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return new PhoneClient(origin, body, signer);
}

export const signUp = (origin: string, name: string, login = `${name.toLowerCase()}@example.com`) =>
  enrolPhone(origin, 'accounts', { name, login, password: 'correct horse' });

interface Followed {
  readonly doc: Y.Doc;
  /** What has come and was not read yet: a thousand phones in one process must not keep each other waiting. */
  readonly unread: Uint8Array[];
  readonly socket: RawSocket;
}

/** Between a line's end and the next, ms. */
const AGAIN_MS = 250;
/** Within which a phone's act is worth something, ms. */
const VALID_MS = 10 * 60_000;

export class PhoneClient {
  origin: string;
  readonly identity: PhoneEnrolment;
  /** Durable at the venue, by its word. */
  acked = 0;
  /** Called whenever the venue has said so, and whenever a board has changed. */
  onAck: () => void = () => {};
  onBoard: (view: string) => void = () => {};
  /** Whether it comes back by itself when a line ends, as a page does. */
  persistent = false;
  /** How the server ended a document's socket, oldest first. */
  readonly closes: { document: string; code: number; reason: string }[] = [];
  /** Documents that have answered since the latest connect. */
  private readonly fresh = new Set<string>();
  private readonly signer: Signer;
  private head: RecordHead = EMPTY_RECORD;
  private readonly record: SignedEvent[] = [];
  private making: Promise<unknown> = Promise.resolve();
  private outbox: RawSocket | undefined;
  private load = { client: 0, from: 0, sent: 0 };
  private readonly followed = new Map<string, Followed>();

  constructor(origin: string, identity: PhoneEnrolment, signer: Signer) {
    this.origin = origin;
    this.identity = identity;
    this.signer = signer;
  }

  get player(): string {
    return this.identity.player;
  }

  get seq(): number {
    return this.record.length;
  }

  /** Opens its outbox and its own board, and signs its player in. */
  async begin(): Promise<this> {
    this.connect();
    this.follow(`player.${this.player}`);
    await this.act('session.opened', { user: this.player, proof: 'password' }, 'access');
    await this.allAcked();
    return this;
  }

  /** All that it follows is as the venue has it. */
  get caughtUp(): boolean {
    return this.fresh.size === this.followed.size + 1;
  }

  connect(): void {
    this.fresh.clear();
    this.openOutbox();
    for (const view of this.followed.keys()) this.open(view);
  }

  /** As when the network goes: nothing is said to the server. */
  drop(): void {
    this.persistent = false;
    for (const socket of [this.outbox, ...[...this.followed.values()].map((one) => one.socket)]) socket?.ws.terminate();
    this.outbox = undefined;
  }

  follow(view: string): void {
    if (!this.followed.has(view)) this.open(view);
  }

  board(view = `player.${this.player}`): BoardContent {
    const doc = this.read(view);
    return doc ? readBoard(doc) : {};
  }

  /** Its own board, as far as it is here. */
  get own(): Partial<PhoneBoard> {
    return this.board() as Partial<PhoneBoard>;
  }

  /** What its board tells of an act, once it does. */
  told(act: EventId, timeout = 30_000): Promise<OwnAct> {
    return waitFor(() => this.own.acts?.find((one) => one.act === act), { timeout, message: `what became of ${act}` });
  }

  /** An act of its own player, good for ten minutes. */
  onFloor(kind: string, body: object = {}): Promise<EventId> {
    return this.act(kind, { player: this.player, validUntil: Date.now() + VALID_MS, ...body });
  }

  /** Resolves with its id once it is in the phone's record. */
  act(kind: string, body: object, subject = 'floor'): Promise<EventId> {
    const made = this.making.then(() => this.make({ subject, kind, kv: 1, body: body as Draft['body'] }));
    this.making = made.catch(() => {});
    return made;
  }

  async allAcked(timeout = 30_000): Promise<void> {
    await this.making;
    await waitFor(() => this.acked >= this.seq, { timeout, message: () => `ack of ${this.seq}, not ${this.acked}` });
  }

  close(): void {
    this.persistent = false;
    this.outbox?.close();
    for (const { socket } of this.followed.values()) socket.close();
    this.followed.clear();
  }

  private async make(draft: Draft): Promise<EventId> {
    const { venue, device } = this.identity;
    const maker = { venue, device, actor: this.player, now: Date.now(), offset: 0 };
    const { event, bytes, head } = makeEvent(this.head, maker, draft);
    this.head = head;
    this.record.push({ bytes, signature: await this.signer.sign(bytes) });
    this.pump();
    return eventId(event as Event);
  }

  private openOutbox(): void {
    const { venue, device, token } = this.identity;
    const load = Math.random().toString(36).slice(2, 12);
    const document = formatName({ type: 'outbox', venue, device, load });
    this.load = { client: Math.floor(Math.random() * 2 ** 32), from: 0, sent: 0 };
    const socket: RawSocket = new RawSocket({
      ...{ origin: this.origin, token, document },
      onMessage: (type, message) => {
        if (type !== 'ack' || this.outbox !== socket) return;
        this.acked = message.seq as number;
        if (this.load.from === 0) this.load.from = this.acked + 1;
        this.fresh.add('outbox');
        this.onAck();
        this.pump();
      },
      onClose: (code, reason) => {
        this.closes.push({ document: 'outbox', code, reason });
        this.again(code, () => this.outbox === socket && this.openOutbox());
      },
    });
    this.outbox = socket;
  }

  private pump(): void {
    const { client, from } = this.load;
    const next = from - 1 + this.load.sent;
    if (!this.outbox?.open || from === 0 || next >= this.record.length) return;
    const elements = this.record.slice(next).map(({ bytes, signature }) => encodeElement([bytes, signature]));
    this.outbox.sendUpdate(encodeAppend(client, this.load.sent, elements));
    this.load.sent += elements.length;
  }

  private open(view: string, doc = this.read(view) ?? new Y.Doc()): void {
    const unread: Uint8Array[] = [];
    const { venue, token, start } = this.identity;
    const socket: RawSocket = new RawSocket({
      ...{ origin: this.origin, token, document: formatName({ type: 'board', venue, start, view }) },
      onOpen: () => socket.sendStep1(doc),
      onUpdate: (update) => {
        unread.push(update);
        this.fresh.add(view);
        this.onBoard(view);
      },
      onClose: (code, reason) => {
        this.closes.push({ document: view, code, reason });
        // Rolled: what is held of it can't be joined with what there is now.
        const held = code === CLOSE.stale ? new Y.Doc() : doc;
        this.again(code, () => this.followed.get(view)?.socket === socket && this.open(view, held));
      },
    });
    this.followed.set(view, { doc, unread, socket });
  }

  private again(code: number, open: () => unknown): void {
    if (this.persistent && (code < 4400 || code === CLOSE.stale || code === CLOSE.tryLater)) setTimeout(open, AGAIN_MS);
  }

  private read(view: string): Y.Doc | undefined {
    const { doc, unread = [] } = this.followed.get(view) ?? {};
    for (const update of unread.splice(0)) Y.applyUpdate(doc!, update);
    return doc;
  }
}

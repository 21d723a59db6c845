/**
 * A device without a browser: enrols, makes signed events, sends them, follows the venue's logs. It
 * reconnects by itself until it is told to go offline or the server closed for good.
 */
import * as Y from 'yjs';
import { stateHash } from '../../src/kernel/canonical.ts';
import type { EventId } from '../../src/kernel/layer.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import { JUDGEMENT } from '../../src/subjects.ts';
import { encodeAppend, encodeElement, ROOT } from '../../src/sync/append.ts';
import { type Chain, DIRECTORY_ROOT, hex } from '../../src/sync/directory.ts';
import { type Event, eventId, type SignedEvent } from '../../src/sync/event.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { HeadsKept } from '../../src/sync/heads-kept.ts';
import type { ForeignSegment } from '../../src/sync/meeting.ts';
import { formatName } from '../../src/sync/names.ts';
import { type ChainWanted, type NodeState, PROTOCOL_VERSION } from '../../src/sync/protocol.ts';
import { type Draft, EMPTY_RECORD, makeEvent, type RecordHead } from '../../src/sync/record.ts';
import { type Difference, Replica } from '../../src/sync/replica.ts';
import { detach } from '../../src/sync/roster.ts';
import type { Signer } from '../../src/sync/signing.ts';
import { decodeEntries, encodeChain } from '../../src/sync/transfer.ts';
import { RawSocket } from './sync-socket.ts';
import { waitFor } from './wait.ts';

/** What a device keeps of its enrolment. */
export interface Identity {
  readonly device: string;
  readonly token: string;
  readonly venue: string;
  readonly signer: Signer;
  readonly users: readonly { readonly user: string; readonly name: string; readonly roles: readonly string[] }[];
}

export async function newSigner(): Promise<Signer> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { privateKey, publicKey } = pair as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes.slice()));
  return { publicKey: raw, sign };
}

export async function postJson<T>(url: string, body: unknown, token?: string): Promise<{ status: number; body: T }> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as T };
}

/** Enrols a new device with a one-time code. Throws the server's refusal. */
export async function enrol(origin: string, code: string, sort: 'tablet' | 'tv' = 'tablet'): Promise<Identity> {
  const signer = await newSigner();
  const publicKey = Buffer.from(signer.publicKey).toString('base64');
  const { status, body } = await postJson<Omit<Identity, 'signer'>>(`${origin}/api/v1/enrolments`, {
    ...{ code, publicKey, sort },
  });
  if (status !== 201) throw new Error(`enrolment: ${status} ${JSON.stringify(body)}`);
  return { ...body, signer };
}

/** Reconnecting a broken socket, ms. */
const AGAIN_MS = 50;
/** Events in one update at most. */
const CHUNK = 200;

export class SyncClient {
  readonly replica: Replica;
  readonly differences: Difference[] = [];
  /** What was settled, as far as this device can prove it. */
  readonly heads = new HeadsKept();
  readonly identity: Identity;
  origin: string;
  /** Durable at the venue, by its word. */
  acked = 0;
  /** Called whenever the venue has said so. */
  onAck: () => void = () => {};
  /** Called when an event is in this device's record. */
  onMade: (event: Event) => void = () => {};
  state: NodeState | undefined;
  /** Codes with which the server closed the outbox, oldest first. */
  readonly closes: { code: number; reason: string }[] = [];
  wanted: ChainWanted[] = [];
  actor: string;
  /** Added to the clock of this device, ms. */
  skew = 0;
  /** The clock's distance to the venue's as this device measured it, ms; undefined: it knows it. */
  offset: number | undefined;
  private head: RecordHead = EMPTY_RECORD;
  private readonly record: SignedEvent[] = [];
  private making: Promise<unknown> = Promise.resolve();
  private online = false;
  private outbox: RawSocket | undefined;
  private load = { client: 0, from: 1, sent: 0 };
  private directory: RawSocket | undefined;
  private readonly tails = new Map<string, RawSocket>();
  private readonly docs = new Map<string, Y.Doc>();
  private start: string | undefined;
  private again: NodeJS.Timeout | undefined;
  private readonly fetching = new Set<string>();

  constructor(origin: string, identity: Identity) {
    this.origin = origin;
    this.identity = identity;
    this.actor = identity.users[0]?.user ?? 'nobody';
    this.replica = new Replica({
      subjectOf: JUDGEMENT.subjectOf,
      onDifference: (difference) => this.differences.push(difference),
    });
  }

  static async enrol(origin: string, code: string): Promise<SyncClient> {
    return new SyncClient(origin, await enrol(origin, code));
  }

  /** Events made so far. */
  get seq(): number {
    return this.record.length;
  }

  connect(): this {
    this.online = true;
    this.openOutbox();
    return this;
  }

  /** The outbox's line stands. */
  get connected(): boolean {
    return this.outbox?.open ?? false;
  }

  disconnect(): void {
    this.online = false;
    clearTimeout(this.again);
    this.again = undefined;
    this.outbox?.close();
    this.directory?.close();
    for (const tail of this.tails.values()) tail.close();
    this.tails.clear();
  }

  /** Opens a session of a member of staff: acts that follow are theirs. */
  signIn(name: string): Promise<EventId> {
    this.actor = this.identity.users.find((user) => user.name === name)?.user ?? this.actor;
    return this.act('access', 'session.opened', { user: this.actor, proof: 'password' });
  }

  /** Makes an event and sends it when there is a line. Resolves with its id once it is in the device's record. */
  act(
    subject: string,
    kind: string,
    body: Draft['body'],
    more: { name?: string; expect?: EventId } = {},
  ): Promise<EventId> {
    const made = this.making.then(() => this.make(subject, kind, body, more));
    this.making = made.catch(() => {});
    return made;
  }

  /** Resolves when the venue holds everything that this device made. */
  async allAcked(timeout = 30_000): Promise<void> {
    await this.making;
    await waitFor(() => this.acked >= this.seq, { timeout, message: () => `ack of ${this.seq}, not ${this.acked}` });
  }

  /** Resolves when the replica shows the event as committed. */
  async sees(subject: string, id: EventId, timeout = 30_000): Promise<void> {
    await waitFor(() => this.replica.fold(subject).has(id), { timeout, interval: 2, message: `${id} in ${subject}` });
  }

  stateHash(subject: string): string {
    return hex(stateHash(this.replica.fold(subject).root));
  }

  /** Hand over the chains that the server asked for. */
  async bringChains(): Promise<void> {
    for (const wanted of this.wanted.splice(0)) {
      for (const { head, segments } of this.heads.handOver(wanted, this.replica)) await this.bring(head, segments);
    }
  }

  /** Throws the server's refusal. */
  async bring(head: SignedHead, segments: readonly ForeignSegment[]): Promise<void> {
    const response = await fetch(`${this.origin}/api/v1/chains`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${this.identity.token}` },
      body: new Uint8Array(encodeChain(head, segments)),
    });
    if (!response.ok) throw new Error(`chain: ${response.status} ${await response.text()}`);
  }

  private async make(subject: string, kind: string, body: Draft['body'], more: { name?: string; expect?: EventId }) {
    const { venue, device, signer } = this.identity;
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const person = more.name === undefined ? undefined : detach({ name: more.name }, salt);
    const maker = {
      venue,
      device,
      actor: this.actor,
      now: Date.now() + this.skew,
      offset: this.offset ?? 0 - this.skew,
    };
    const draft: Draft = { ...{ subject, kind, kv: 1, body }, expect: more.expect, private: person?.private };
    const { event, bytes, head } = makeEvent(this.head, maker, draft);
    this.head = head;
    const signature = await signer.sign(bytes);
    this.record.push({ bytes, signature, detached: person?.detached });
    this.onMade(event);
    this.pump();
    return eventId(event as Event);
  }

  private openOutbox(): void {
    if (!this.online) return;
    const { venue, device, token } = this.identity;
    const load = Math.random().toString(36).slice(2, 12);
    let greeted = false;
    this.load = { client: Math.floor(Math.random() * 2 ** 32), from: 0, sent: 0 };
    const socket = new RawSocket({
      ...{ origin: this.origin, token, document: formatName({ type: 'outbox', venue, device, load }) },
      onOpen: () => this.tellHeads(),
      onMessage: (type, message) => {
        if (type === 'hello') this.follow(message.start as string);
        else if (type === 'head') this.keepHead(message as unknown as SignedHead);
        else if (type === 'state') this.state = message as unknown as NodeState;
        else if (type === 'chainWanted') this.wanted.push(message as unknown as ChainWanted);
        else if (type === 'ack') {
          this.acked = message.seq as number;
          this.onAck();
          if (!greeted) this.load.from = this.acked + 1;
          greeted = true;
          this.pump();
        }
      },
      onClose: (code, reason) => {
        this.closes.push({ code, reason });
        if (this.outbox === socket) this.outbox = undefined;
        if (!isFinal(code)) setTimeout(() => this.openOutbox(), AGAIN_MS);
      },
    });
    this.outbox = socket;
  }

  /** Says hello (once more): what it can prove to be settled. */
  tellHeads(): void {
    const heads = this.heads.toTell();
    this.outbox?.send('hello', { protocol: PROTOCOL_VERSION, foldVersion: FOLD_VERSION, seq: this.seq, heads });
  }

  private keepHead(message: SignedHead): void {
    const { subject, segment, n, hash, publicKey, signature } = message;
    const proofs = { hash: hash.slice(), publicKey: publicKey.slice(), signature: signature.slice() };
    this.heads.heard({ subject, segment, n, ...proofs }, this.replica);
  }

  private pump(): void {
    const { client, from } = this.load;
    if (!this.outbox?.open || from === 0) return;
    for (;;) {
      const next = from - 1 + this.load.sent;
      const chunk = this.record.slice(next, next + CHUNK);
      if (chunk.length === 0) return;
      const elements = chunk.map(({ bytes, signature, detached }) =>
        encodeElement(detached ? [bytes, signature, detached] : [bytes, signature]),
      );
      this.outbox.sendUpdate(encodeAppend(client, this.load.sent, elements));
      this.load.sent += chunk.length;
    }
  }

  private follow(start: string): void {
    if (this.start === start && this.directory?.open) return;
    this.start = start;
    this.directory?.close();
    const doc = new Y.Doc();
    const map = doc.getMap<Chain>(DIRECTORY_ROOT);
    map.observe(() => {
      for (const [subject, chain] of map) this.followSubject(subject, chain);
    });
    const { venue } = this.identity;
    this.directory = this.openDocument(formatName({ type: 'directory', venue, start }), doc);
  }

  private followSubject(subject: string, chain: Chain | undefined): void {
    if (!chain) return;
    this.replica.offerChain(subject, chain);
    for (const link of chain.links) {
      if (link.hash === undefined) this.openTail(subject, link.segment);
      else if (this.replica.held(subject, link.segment).length < link.count!)
        void this.fetchSegment(subject, link.segment, link.hash);
    }
  }

  private async fetchSegment(subject: string, segment: string, hash: string): Promise<void> {
    if (this.fetching.has(segment)) return;
    this.fetching.add(segment);
    const headers = { authorization: `Bearer ${this.identity.token}` };
    const body = await fetch(`${this.origin}/segments/${hash}`, { headers })
      .then((response) => (response.ok ? response.arrayBuffer() : undefined))
      .catch(() => undefined);
    this.fetching.delete(segment);
    if (body) this.replica.offerSegment(subject, segment, decodeEntries(new Uint8Array(body)));
    else this.lookAgain();
  }

  private openTail(subject: string, segment: string): void {
    const document = formatName({ type: 'log', venue: this.identity.venue, subject, segment });
    if (this.tails.has(document)) return;
    let doc = this.docs.get(document);
    if (!doc) {
      doc = new Y.Doc();
      this.docs.set(document, doc);
      const entries = doc.getArray(ROOT);
      entries.observe(() => {
        const held = this.replica.held(subject, segment).length;
        this.replica.offerElements(subject, segment, held, entries.slice(held));
      });
    }
    this.tails.set(document, this.openDocument(document, doc));
  }

  private openDocument(document: string, doc: Y.Doc): RawSocket {
    const socket: RawSocket = new RawSocket({
      ...{ origin: this.origin, token: this.identity.token, document },
      onOpen: () => socket.sendStep1(doc),
      onUpdate: (update) => Y.applyUpdate(doc, update),
      onMessage: (type, message) => {
        if (type === 'head') this.keepHead(message as unknown as SignedHead);
      },
      onClose: (code) => {
        if (this.tails.get(document) === socket) this.tails.delete(document);
        if (!isFinal(code)) this.lookAgain();
      },
    });
    return socket;
  }

  /** A line broke: what it carried is read on. */
  private lookAgain(): void {
    if (this.online) this.again ??= setTimeout(() => this.openAgain(), AGAIN_MS);
  }

  private openAgain(): void {
    this.again = undefined;
    if (!this.online || this.start === undefined) return;
    if (this.directory?.closed) this.follow(this.start);
    else for (const subject of this.replica.subjects()) this.followSubject(subject, this.replica.chain(subject));
  }
}

/** Codes that end a document for good. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

/** What a device that knows nothing does: directory, newest checkpoint of each subject, the tail after it. Counts what comes over the wire. */
import * as Y from 'yjs';
import { JUDGEMENT } from '../../src/subjects.ts';
import { ROOT } from '../../src/sync/append.ts';
import { openCheckpoint } from '../../src/sync/checkpoint.ts';
import { type Chain, DIRECTORY_ROOT } from '../../src/sync/directory.ts';
import { formatName } from '../../src/sync/names.ts';
import { Replica } from '../../src/sync/replica.ts';
import { subtleVerify } from '../../src/sync/signing.ts';
import { decodeCheckpoint, decodeEntries } from '../../src/sync/transfer.ts';
import type { Identity } from '../support/sync-client.ts';
import { RawSocket } from '../support/sync-socket.ts';

export interface Joined {
  readonly ms: number;
  /** ms until the last byte had come. */
  readonly received: number;
  /** Received, as compressed on the wire; HTTP headers and frames' own few bytes left out. */
  readonly bytes: number;
}

const verify = subtleVerify(crypto.subtle as never);

class Joiner {
  bytes = 0;
  /** When something came last, by `performance.now()`. */
  last = 0;
  readonly replica: Replica;
  private readonly origin: string;
  private readonly identity: Identity;
  private readonly sockets: RawSocket[] = [];

  constructor(origin: string, identity: Identity) {
    this.origin = origin;
    this.identity = identity;
    const onDifference = (difference: unknown) => {
      throw new Error(`came to another state: ${JSON.stringify(difference)}`);
    };
    this.replica = new Replica({ subjectOf: JUDGEMENT.subjectOf, onDifference });
  }

  async chains(): Promise<[string, Chain][]> {
    const { venue } = this.identity;
    const answer = await fetch(`${this.origin}/api/v1/venue`);
    const { start } = (await answer.json()) as { start: string };
    const doc = await this.document(formatName({ type: 'directory', venue, start }));
    return [...doc.getMap<Chain>(DIRECTORY_ROOT)];
  }

  async checkpoint(subject: string, chain: Chain): Promise<void> {
    if (!chain.checkpoint) return;
    const { segment } = chain.checkpoint;
    const checkpoint = decodeCheckpoint(await this.get(`/api/v1/checkpoints/${subject}/${segment}`));
    const fold = await openCheckpoint(this.identity.venue, checkpoint, () => true, verify);
    this.replica.offerCheckpoint(subject, { segment, fold });
  }

  async segment(subject: string, segment: string, hash: string): Promise<void> {
    this.replica.offerSegment(subject, segment, decodeEntries(await this.get(`/segments/${hash}`)));
  }

  async tail(subject: string, segment: string): Promise<void> {
    const doc = await this.document(formatName({ type: 'log', venue: this.identity.venue, subject, segment }));
    this.replica.offerElements(subject, segment, 0, doc.getArray(ROOT).toArray());
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  /** Resolves when the server's state is in. */
  private document(document: string): Promise<Y.Doc> {
    const doc = new Y.Doc();
    return new Promise((resolve, reject) => {
      const socket: RawSocket = new RawSocket({
        ...{ origin: this.origin, token: this.identity.token, document },
        onOpen: () => socket.sendStep1(doc),
        onUpdate: (update) => {
          this.count(update.length);
          Y.applyUpdate(doc, update);
          resolve(doc);
        },
        onClose: (code, reason) => reject(new Error(`${document}: ${code} ${reason}`)),
      });
      this.sockets.push(socket);
    });
  }

  private async get(path: string): Promise<Uint8Array> {
    const headers = { authorization: `Bearer ${this.identity.token}`, 'accept-encoding': 'br' };
    const response = await fetch(`${this.origin}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const body = new Uint8Array(await response.arrayBuffer());
    this.count(Number(response.headers.get('content-length') ?? body.length));
    return body;
  }

  private count(bytes: number): void {
    this.bytes += bytes;
    this.last = performance.now();
  }
}

/** Until every subject is complete: what a new tablet waits for before it can be worked with. */
export async function join(origin: string, identity: Identity): Promise<Joined> {
  return joining(origin, identity, async (joiner, subject, chain) => {
    await Promise.all([joiner.checkpoint(subject, chain), joiner.tail(subject, chain.links.at(-1)!.segment)]);
  });
}

/** From the first entry, without a checkpoint. */
export async function readWhole(origin: string, identity: Identity): Promise<Joined> {
  return joining(origin, identity, async (joiner, subject, chain) => {
    const closed = chain.links.filter((link) => link.hash !== undefined);
    const tail = joiner.tail(subject, chain.links.at(-1)!.segment);
    for (const { segment, hash } of closed) await joiner.segment(subject, segment, hash!);
    await tail;
  });
}

async function joining(
  origin: string,
  identity: Identity,
  fetch: (joiner: Joiner, subject: string, chain: Chain) => Promise<void>,
): Promise<Joined> {
  const begin = performance.now();
  const joiner = new Joiner(origin, identity);
  const chains = await joiner.chains();
  for (const [subject, chain] of chains) joiner.replica.offerChain(subject, chain);
  await Promise.all(chains.map(([subject, chain]) => fetch(joiner, subject, chain)));
  const lacking = chains.filter(([subject]) => !joiner.replica.view(subject).complete);
  if (lacking.length > 0) throw new Error(`not complete: ${lacking.map(([subject]) => subject).join()}`);
  const ms = performance.now() - begin;
  joiner.close();
  return { ms, received: joiner.last - begin, bytes: joiner.bytes };
}

import * as ed25519 from '@noble/ed25519';
import type { Plain } from '../../src/kernel/plain.ts';
import { encodeAppend, encodeElement } from '../../src/sync/append.ts';
import { type Event, encodeEvent, eventHash, type SignedEvent } from '../../src/sync/event.ts';
import type { Admitted } from '../../src/sync/gate.ts';
import { type Draft, EMPTY_RECORD, makeEvent, type RecordHead } from '../../src/sync/record.ts';
import type { Signer } from '../../src/sync/signing.ts';
import { nobleSigner } from '../../src/sync/signing-noble.ts';

export const VENUE = 'v1';

/** A signer with the key that 32 bytes of `fill` make: the same in every run. */
export async function signerFrom(fill: number): Promise<Signer> {
  const secret = new Uint8Array(32).fill(fill);
  return nobleSigner(secret, await ed25519.getPublicKeyAsync(secret));
}

export interface DraftOptions extends Partial<Draft> {
  /** The device's clock, ms since 1970. */
  readonly now?: number;
  readonly detached?: Uint8Array;
  /** Changes the event before it is signed: what only a forger or a copy would make. */
  readonly altered?: (event: Event) => Event;
}

/** A device that signs its chain of acts with a real key. */
export class SigningDevice {
  readonly id: string;
  readonly signer: Signer;
  record: RecordHead = EMPTY_RECORD;

  private constructor(id: string, signer: Signer) {
    this.id = id;
    this.signer = signer;
  }

  static async create(id: string, fill: number): Promise<SigningDevice> {
    return new SigningDevice(id, await signerFrom(fill));
  }

  /** The next act of its chain, as the gate hands it on. */
  async act({ now = 1000, detached, altered, ...draft }: DraftOptions = {}): Promise<Admitted> {
    const whole: Draft = { subject: 'floor', kind: 'seat.taken', kv: 1, body: { seat: 's1' } as Plain, ...draft };
    const maker = { venue: VENUE, device: this.id, actor: 'ana', now, offset: 0 };
    const made = makeEvent(this.record, maker, whole);
    const event = altered ? altered(made.event) : made.event;
    const bytes = altered ? encodeEvent(event) : made.bytes;
    const hash = eventHash(bytes);
    this.record = { ...made.head, hash };
    const signed = { bytes, signature: await this.signer.sign(bytes), ...(detached ? { detached } : {}) };
    return { ...signed, event, hash };
  }
}

/** The parts of an event as they stand in an outbox. */
export const elementOf = ({ bytes, signature, detached }: SignedEvent): Uint8Array[] =>
  detached ? [bytes, signature, detached] : [bytes, signature];

/** An update that appends these events to an outbox at index `clock`. */
export const updateOf = (acts: readonly SignedEvent[], clock = 0, client = 7): Uint8Array =>
  encodeAppend(
    client,
    clock,
    acts.map((act) => encodeElement(elementOf(act))),
  );

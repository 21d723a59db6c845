/** The load: signed events of the venue's own devices, made before anything is measured, the same for every server. */
import { encodeElement } from '../../../src/sync/append.ts';
import { EMPTY_RECORD, makeEvent, type RecordHead } from '../../../src/sync/record.ts';
import { PLAYERS, TOURNAMENT } from '../evening-on-disk.ts';
import { ACT_KIND } from './marks.ts';

/** A device of the prepared venue, with its keys. */
export interface Credentials {
  readonly device: string;
  readonly token: string;
  /** PKCS#8, base64. */
  readonly privateKey: string;
}

export interface Venue {
  readonly venue: string;
  /** Who acts, on every device. */
  readonly user: string;
  readonly devices: readonly Credentials[];
}

/** Signs with a private key in PKCS#8, base64. */
export async function signerOf(privateKey: string): Promise<(bytes: Uint8Array) => Promise<Uint8Array>> {
  const key = await crypto.subtle.importKey('pkcs8', Buffer.from(privateKey, 'base64'), 'Ed25519', false, ['sign']);
  return async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes.slice()));
}

/**
 * One device's chain of acts, from its first. Every run begins from the same prepared data, so the same acts
 * are new to the server each time.
 */
export class ActChain {
  /** Elements of an outbox: event and signature. The first opens the session without which the others may not be done. */
  readonly elements: Uint8Array[] = [];
  private readonly venue: Venue;
  private readonly of: Credentials;
  private head: RecordHead = EMPTY_RECORD;
  private sign: ((bytes: Uint8Array) => Promise<Uint8Array>) | undefined;

  constructor(venue: Venue, of: Credentials) {
    this.venue = venue;
    this.of = of;
  }

  /** Make sure that there are so many. */
  async reach(count: number): Promise<void> {
    this.sign ??= await signerOf(this.of.privateKey);
    while (this.elements.length < count) await this.one(this.elements.length);
  }

  private async one(i: number): Promise<void> {
    const { venue, user } = this.venue;
    const maker = { venue, device: this.of.device, actor: user, now: Date.now(), offset: 0 };
    const counts = [{ player: `p${1 + (i % PLAYERS)}`, chips: 25_000 + (i % 1000) }];
    const draft =
      i === 0
        ? { subject: 'access', kind: 'session.opened', kv: 1, body: { user, proof: 'password' } }
        : { subject: TOURNAMENT, kind: ACT_KIND, kv: 1, body: { counts } };
    const { bytes, head } = makeEvent(this.head, maker, draft);
    this.head = head;
    this.elements.push(encodeElement([bytes, await this.sign!(bytes)]));
  }
}

import { encodeAppend, encodeElement } from '../../../src/sync/append.ts';
import { type Event, encodeEvent, eventHash, eventId } from '../../../src/sync/event.ts';
import { formatName } from '../../../src/sync/names.ts';
import { type Draft, EMPTY_RECORD, makeEvent, type RecordHead } from '../../../src/sync/record.ts';
import type { Identity } from '../../support/sync-client.ts';

export interface Forged {
  readonly id: string;
  readonly event: Event;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** As it stands in an outbox. */
  readonly element: Uint8Array;
}

/** An enrolled device whose owner writes what it likes: its token and key are real, its manners are not. */
export class Forger {
  readonly identity: Identity;
  head: RecordHead = EMPTY_RECORD;
  actor: string;
  private loads = 0;

  constructor(identity: Identity) {
    this.identity = identity;
    this.actor = identity.users[0]?.user ?? identity.device;
  }

  /** The name of one of its own outboxes, a new one at each call. */
  outbox(): string {
    const { venue, device } = this.identity;
    return formatName({ type: 'outbox', venue, device, load: `load${++this.loads}` });
  }

  pathOf(document: string, params = ''): string {
    return `/sync/${document}?token=${this.identity.token}${params}`;
  }

  /** Its next event, with whatever `change` makes of it; signed with its real key. The chain goes on behind it. */
  async make(draft: Partial<Draft> = {}, change: (event: Event) => Event = (event) => event): Promise<Forged> {
    const forged = await this.peek(draft, change);
    this.head = { seq: forged.event.seq, hash: eventHash(forged.bytes), at: forged.event.at };
    return forged;
  }

  /** The same, and the chain stays where it is. */
  async peek(draft: Partial<Draft> = {}, change: (event: Event) => Event = (event) => event): Promise<Forged> {
    const { venue, device } = this.identity;
    const maker = { venue, device, actor: this.actor, now: Date.now(), offset: 0 };
    const body = { player: `p-${device}-${this.head.seq + 1}` };
    const made = makeEvent(this.head, maker, { subject: 'floor', kind: 'player.added', kv: 1, body, ...draft });
    const event = change(made.event);
    return this.sign(event, encodeEvent(event));
  }

  /** Any bytes, signed. */
  async sign(event: Event, bytes: Uint8Array): Promise<Forged> {
    const signature = await this.identity.signer.sign(bytes);
    return { id: eventId(event), event, bytes, signature, element: encodeElement([bytes, signature]) };
  }

  signIn(user = this.actor): Promise<Forged> {
    this.actor = user;
    return this.make({ subject: 'access', kind: 'session.opened', body: { user, proof: 'password' } });
  }
}

/** A fresh outbox's whole content. */
export const outboxOf = (forged: readonly Pick<Forged, 'element'>[], client = 77): Uint8Array =>
  encodeAppend(
    client,
    0,
    forged.map(({ element }) => element),
  );

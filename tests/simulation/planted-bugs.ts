/**
 * Known bugs, each put into one part of the simulated venue: if the simulator didn't find them, its
 * silence about the real parts would mean nothing.
 *
 * Not here: acts that a meeting left out, lost in a crash. The devices that saw them hand them over once more, so the
 * venue comes to the same; src/sync/meeting.test.ts holds the store to it alone.
 */
import type { Pin } from '../../src/kernel/entry.ts';
import type { EventId } from '../../src/kernel/layer.ts';
import { BadBytes } from '../../src/sync/any.ts';
import type { ByteElement } from '../../src/sync/append.ts';
import { decodeEvent, eventHash } from '../../src/sync/event.ts';
import { type DeviceHead, Gate, type GateResult } from '../../src/sync/gate.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { parseSegment } from '../../src/sync/names.ts';
import { type Committed, Primary, type PrimaryOptions } from '../../src/sync/primary.ts';
import type { CommitTransaction } from '../../src/sync/store.ts';
import { Disk } from './disk.ts';
import { EdgeNode } from './edge-node.ts';
import { RecordStore } from './record-store.ts';
import { Tablet } from './tablet.ts';
import { type Parts, REAL_PARTS } from './venue.ts';
import type { ToTablet } from './wire.ts';

/** The gate lets in again what is held. */
class ForgetfulGate extends Gate {
  override async judge(device: string, elements: readonly ByteElement[]): Promise<GateResult> {
    const result = await super.judge(device, elements);
    if (result.type !== 'admitted') return result;
    const events = elements.map(([bytes, signature]) => {
      if (!bytes || !signature) throw new BadBytes('event.signature');
      const event = decodeEvent(bytes);
      // With an effective time of its own, the primary takes it for one that it was asked to commit again.
      return { bytes, signature, event, hash: eventHash(bytes), effective: event.at[0] };
    });
    return { type: 'admitted', events };
  }
}

class CommitsTwice extends EdgeNode {
  protected override newGate(ports: ConstructorParameters<typeof Gate>[0]): Gate {
    return new ForgetfulGate(ports);
  }
}

/** A table without its unique constraint. */
class KnowsNoEvents extends Disk {
  override async hashOf(): Promise<Uint8Array | undefined> {
    return undefined;
  }
  override commit(transaction: CommitTransaction): Promise<void> {
    this.tables.unique = false;
    return super.commit(transaction);
  }
}

/** What it has not told the edge is shown in the order in which it was read from the disk, this way or that. */
class ShowsByArrival extends Tablet {
  protected override showPending(): void {
    const events = this.record.events.map(({ event }) => event);
    this.replica.setPending(this.world.dice.oneIn(2) ? events : events.reverse());
  }
}

class GoesOnInOldSegment extends EdgeNode {
  constructor(world: EdgeNode['world']) {
    super({ ...world, start: 'always0' });
  }
}

class AcknowledgesEarly extends EdgeNode {
  protected override heldOf(device: string): DeviceHead {
    return this.gate.head(device);
  }
}

/** Sends what it is about to commit. */
class BroadcastsEarly extends EdgeNode {
  protected override makePrimary(options: PrimaryOptions): Primary {
    const { store } = options;
    const commit = (transaction: CommitTransaction): Promise<void> => {
      const { subject, segment, n, bytes } = transaction.entries[0]!;
      this.broadcast({ frames: [{ subject, segment, client: 0, clock: n - 1, elements: [bytes] }], heads: [] });
      return store.commit(transaction);
    };
    return super.makePrimary({ ...options, store: Object.assign(Object.create(store), { commit }) });
  }
}

class IgnoresPins extends Tablet {
  override async receive(message: ToTablet): Promise<void> {
    for (const subject of this.replica.subjects()) (this.replica.fold(subject).pins as Map<EventId, Pin>).clear();
    await super.receive(message);
  }
}

/** One subject's meeting raises the venue's term, and makes all other histories look old. */
class JudgesByVenuesTerm extends EdgeNode {
  protected override isKnown(head: SignedHead): boolean {
    return parseSegment(head.segment)!.term < this.primary.term || super.isKnown(head);
  }
}

class FollowsItsClock extends EdgeNode {
  protected override makePrimary(options: PrimaryOptions): Primary {
    return new (class extends Primary {
      override flush(now: number): Promise<Committed | undefined> {
        Object.assign(this, { committedAt: 0 });
        return super.flush(now);
      }
    })(options);
  }
}

/** A transaction that was torn by the crash is read as far as it goes. */
class ReadsTornWrites extends Disk {
  protected override torn(transaction: CommitTransaction): CommitTransaction {
    return { ...transaction, entries: transaction.entries.slice(0, -1) };
  }
}

/** The record resolves before it is on disk. */
class LosesItsLast extends RecordStore {
  override crash(): void {
    super.crash();
    this.loseLast();
  }
}

class UnsafeRecord extends Tablet {
  protected override makeRecord(): RecordStore {
    return new LosesItsLast(this.world.schedule, this.world.dice, this.world.signer);
  }
}

const withEdge = (edge: new (world: EdgeNode['world']) => EdgeNode): Parts => ({
  ...REAL_PARTS,
  edge: (world) => new edge(world),
});
const withTablet = (tablet: new (...made: ConstructorParameters<typeof Tablet>) => Tablet): Parts => ({
  ...REAL_PARTS,
  tablet: (...made) => new tablet(...made),
});
const withDisk = (disk: new (...made: ConstructorParameters<typeof Disk>) => Disk): Parts => ({
  ...REAL_PARTS,
  disk: (...made) => new disk(...made),
});

export const PLANTED: Readonly<Record<string, Parts>> = {
  'a commit without the check that events are unique': {
    ...withDisk(KnowsNoEvents),
    edge: (world) => new CommitsTwice(world),
  },
  'tentative acts in the order of arrival': withTablet(ShowsByArrival),
  'a restored edge that goes on in its old segment': withEdge(GoesOnInOldSegment),
  'an acknowledgement before the act is durable': withEdge(AcknowledgesEarly),
  'a broadcast before the act is durable': withEdge(BroadcastsEarly),
  'pins that are ignored when an undo is reckoned in': withTablet(IgnoresPins),
  "heads judged by the venue's term": withEdge(JudgesByVenuesTerm),
  'commit times that follow the clock back': withEdge(FollowsItsClock),
  'a torn write that is read': withDisk(ReadsTornWrites),
  'a record that resolves before it is on disk': withTablet(UnsafeRecord),
};

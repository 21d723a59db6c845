import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../../src/sync/event.ts';
import type { Replica } from '../../src/sync/replica.ts';
import { makeSettlement, type Settlement } from './make-settlement.ts';
import type { DeviceRecord } from './store/make-record.ts';

const event = (seq: number): Event => ({ device: 't1', seq, subject: 'floor', at: [seq, 0] }) as unknown as Event;

/** A record of `made` events from `from` on, and a replica that has folded some of them. */
function rig({ made, settled = 0, acknowledged = 0, base = 0 }: Record<string, number> & { made: number }) {
  const folded = new Set<number>();
  const kept: number[] = [];
  let behind = 0;
  const record = {
    from: 1,
    head: { seq: made },
    get: (seq: number) => (seq > settled && seq <= made ? { seq, event: event(seq) } : undefined),
    since: (from: number) =>
      Array.from({ length: made }, (_, i) => ({ seq: i + 1, event: event(i + 1) })).filter(({ seq }) => seq >= from),
  } as unknown as DeviceRecord;
  const replica = {
    isFolded: ({ seq }: Event) => folded.has(seq),
    fold: () => ({ base }),
    view: () => ({ complete: true }),
  } as unknown as Replica;
  const settlement: Settlement = makeSettlement({
    ...{ record, replica, settled, acknowledged, isSynced: () => true, isLoaded: () => true },
    ...{ keep: (seq) => kept.push(seq), keepAcknowledged: () => {}, onChange: () => {}, onBehind: () => behind++ },
  });
  const ack = (seq: number) => settlement.acknowledged({ seq, hash: new Uint8Array(32), cloud: 0 });
  return { settlement, folded, kept, ack, behind: () => behind };
}

const seqs = (settlement: Settlement) => settlement.pending().map(({ seq }) => seq);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('settlement', () => {
  it('counts what the venue has not acknowledged, over a reload too', () => {
    const { settlement, ack } = rig({ made: 5, settled: 1, acknowledged: 3 });
    expect(settlement.waiting).toBe(2);
    expect(seqs(settlement)).toEqual([2, 3, 4, 5]);
    ack(5);
    expect(settlement.waiting).toBe(0);
  });

  it('shows an acknowledged act from here until its entry is folded', () => {
    const { settlement, ack, folded, kept } = rig({ made: 3 });
    ack(2);
    expect(seqs(settlement)).toEqual([1, 2, 3]);
    folded.add(1).add(3);
    settlement.folded();
    expect([settlement.settled, kept]).toEqual([1, [1]]);
    folded.add(2);
    settlement.folded();
    // The third is folded, but the server has not said that it holds it.
    expect(settlement.settled).toBe(2);
    expect(seqs(settlement)).toEqual([3]);
  });

  it('behind a checkpoint takes the acknowledgement for it, after the tail had its time', () => {
    const { settlement, ack, behind } = rig({ made: 2, base: 1_000 });
    ack(2);
    expect(settlement.settled).toBe(0);
    vi.advanceTimersByTime(5_000);
    expect([settlement.settled, behind()]).toEqual([2, 1]);
    expect(seqs(settlement)).toEqual([]);
  });

  it('shows again what was settled when the kept log turns out to lack it, until that has come', () => {
    const { settlement, folded } = rig({ made: 5, settled: 4, acknowledged: 4 });
    folded.add(1).add(2).add(4);
    settlement.loaded();
    expect(seqs(settlement)).toEqual([3, 4, 5]);
    expect(settlement.waiting).toBe(1);
  });

  it('knows nothing better of what lies behind a checkpoint', () => {
    const { settlement } = rig({ made: 5, settled: 4, acknowledged: 4, base: 1_000 });
    settlement.loaded();
    expect(seqs(settlement)).toEqual([5]);
  });

  it('shows again what a restored server has lost, but nothing that may lie behind a checkpoint', () => {
    const open = rig({ made: 4, settled: 3, acknowledged: 3 });
    open.ack(1);
    expect(seqs(open.settlement)).toEqual([2, 3, 4]);
    expect(open.settlement.waiting).toBe(3);
    const sealed = rig({ made: 4, settled: 3, acknowledged: 3, base: 1_000 });
    sealed.ack(1);
    expect(seqs(sealed.settlement)).toEqual([4]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Plain } from '../../../src/kernel/plain.ts';
import { EVENT_FORMAT, encodeEvent, NO_PREV } from '../../../src/sync/event.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import { encodeEntry } from '../../../src/sync/log-entry.ts';
import { chainTo } from './hand-over.ts';

const none = new Uint8Array(0);

function entry(n: number, kind: string, body: Plain): Uint8Array {
  const event = encodeEvent({
    ...{ v: EVENT_FORMAT, venue: 'v1', subject: 'floor', device: 'edge-aaaa', seq: n, prev: NO_PREV, at: [1, 0] },
    ...{ offset: 0, actor: 'edge', kind, kv: 1, body },
  });
  return encodeEntry({ n, committedAt: 1, effective: 1, verdict: 'ok', event, signature: none });
}

function segment(count: number, before: { segment: string; count: number } | null): Uint8Array[] {
  const opening = entry(1, 'segment.opened', { predecessor: before && { ...before, hash: none } });
  return [opening, ...Array.from({ length: count - 1 }, (_, i) => entry(i + 2, 'player.added', { player: `p${i}` }))];
}

const HELD: Record<string, Uint8Array[]> = {
  a: segment(3, null),
  b: segment(4, { segment: 'a', count: 3 }),
  c: segment(2, { segment: 'b', count: 4 }),
};
const holding = async (_subject: string, name: string) => HELD[name] ?? [];
const head = (name: string, n: number): SignedHead => ({
  ...{ subject: 'floor', segment: name, n },
  ...{ hash: none, publicKey: none, signature: none },
});
const shape = (chain: Awaited<ReturnType<typeof chainTo>>) =>
  chain?.map((one) => `${one.segment} ${one.entries.length}`);

describe('what is handed over', () => {
  it('goes from the first segment that differs up to the head', async () => {
    const known = [
      { segment: 'a', count: 3 },
      { segment: 'b', count: 2 },
    ];
    expect(shape(await chainTo(head('c', 2), known, holding))).toEqual(['b 4', 'c 2']);
  });

  it('is the open segment alone where only that is behind, as far as the head goes', async () => {
    const known = [
      { segment: 'a', count: 3 },
      { segment: 'b', count: 4 },
    ];
    expect(shape(await chainTo(head('c', 1), known, holding))).toEqual(['c 1']);
  });

  it('is the whole log for a primary that knows none of it', async () => {
    expect(shape(await chainTo(head('c', 2), [], holding))).toEqual(['a 3', 'b 4', 'c 2']);
  });

  it('is nothing when a part of it is not here', async () => {
    expect(await chainTo(head('c', 3), [], holding)).toBeUndefined();
    const gap = async (subject: string, name: string) => (name === 'b' ? [] : holding(subject, name));
    expect(await chainTo(head('c', 2), [], gap)).toBeUndefined();
  });
});

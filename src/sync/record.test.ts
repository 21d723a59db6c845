import { describe, expect, it } from 'vitest';
import { decodeEvent, eventHash, NO_PREV, prevOf } from './event.ts';
import { compareHlc } from './hlc.ts';
import { type Draft, EMPTY_RECORD, makeEvent } from './record.ts';

const maker = { venue: 'v1', device: 'd1', actor: 'ana', now: 5000, offset: -200 };
const draft: Draft = { subject: 'floor', kind: 'seat.taken', kv: 1, body: { seat: 's1' } };

describe("a device's record", () => {
  it('numbers and chains what the device does', () => {
    const first = makeEvent(EMPTY_RECORD, maker, draft);
    const second = makeEvent(first.head, maker, draft);
    expect(first.event).toMatchObject({ seq: 1, prev: NO_PREV, device: 'd1', actor: 'ana' });
    expect(second.event).toMatchObject({ seq: 2, prev: prevOf(eventHash(first.bytes)) });
    expect(second.head).toEqual({ seq: 2, hash: eventHash(second.bytes), at: second.event.at });
  });

  it('stamps by the clock with its measured offset, and says which', () => {
    expect(makeEvent(EMPTY_RECORD, maker, draft).event).toMatchObject({ at: [4800, 0], offset: -200 });
  });

  it('stamps go on where the clock is set back', () => {
    const first = makeEvent(EMPTY_RECORD, maker, draft);
    const second = makeEvent(first.head, { ...maker, now: 10 }, draft);
    expect(compareHlc(second.event.at, first.event.at)).toBeGreaterThan(0);
    expect(second.event.at).toEqual([4800, 1]);
  });

  it('makes what the strict reader reads, with and without what may be absent', () => {
    const whole = makeEvent(EMPTY_RECORD, maker, { ...draft, expect: 'd2.7', private: new Uint8Array(32).fill(1) });
    expect(decodeEvent(whole.bytes)).toEqual(whole.event);
    const bare = makeEvent(EMPTY_RECORD, maker, draft);
    expect(decodeEvent(bare.bytes)).toEqual(bare.event);
    expect('expect' in bare.event || 'private' in bare.event).toBe(false);
  });
});

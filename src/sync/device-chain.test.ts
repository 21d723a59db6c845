import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeviceChain, NO_CHAIN, standsIn, toStored, withAct } from './device-chain.ts';

const act = (seq: number) => ({ seq, hash: new Uint8Array(32).fill(seq), effective: seq * 10 });
const chainAfter = (seqs: readonly number[], device = 'd') =>
  seqs.reduce<DeviceChain>((chain, seq) => withAct(chain, device, act(seq)), NO_CHAIN);

describe("a device's chain", () => {
  it('goes as far as it has no gap', () => {
    expect(toStored(chainAfter([1, 2, 3]))).toEqual(act(3));
    expect(toStored(chainAfter([1, 2, 4, 5]))).toEqual(act(2));
  });

  it('takes in what stood ahead when the gap is filled', () => {
    const gap = chainAfter([1, 2, 4, 5, 7]);
    expect([...gap.ahead.keys()]).toEqual([4, 5, 7]);
    const filled = withAct(gap, 'd', act(3));
    expect(filled.seq).toBe(5);
    expect([...filled.ahead.keys()]).toEqual([7]);
    expect(filled.effective).toBe(50);
  });

  it('tells what stands in the record, ahead or not', () => {
    const chain = chainAfter([1, 2, 4]);
    expect([1, 2, 3, 4, 5].filter((seq) => standsIn(chain, seq))).toEqual([1, 2, 4]);
  });

  it('is set back by nothing', () => {
    const chain = chainAfter([1, 2, 3]);
    expect(withAct(chain, 'd', act(2))).toBe(chain);
  });

  it("waits for no gap of a primary's: nobody could give those acts again", () => {
    expect(chainAfter([1, 2, 9], 'edge-abcd')).toMatchObject({ seq: 9, ahead: new Map() });
  });

  it('comes to the same from acts in any order', () => {
    const seqs = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    fc.assert(
      fc.property(seqs, (order) => {
        const chain = chainAfter(order);
        const gap = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((seq) => !order.includes(seq))!;
        expect(chain.seq).toBe(gap - 1);
        expect([...chain.ahead.keys()].sort()).toEqual(order.filter((seq) => seq > gap).sort());
      }),
    );
  });
});

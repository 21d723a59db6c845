import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLoad, type Loaded, nextOutboxStep, OUTBOX_BYTES, OUTBOX_EVENTS } from './outbox.ts';

const small = () => 100;

/** A page's outbox documents and the server that they go to, as the provider would carry them. */
class Sending {
  held = 0;
  documents: { from: number; to: number; bytes: number }[] = [];
  private loaded: Loaded = emptyLoad(0);
  private readonly size: (seq: number) => number;

  constructor(size: (seq: number) => number) {
    this.size = size;
  }

  /** Do what the plan says until it rests; how many steps that took. */
  pump(recorded: number, held: number | undefined = this.held): number {
    for (let steps = 0; steps < 10_000; steps++) {
      const step = nextOutboxStep(this.loaded, recorded, held, this.size);
      if (step.type === 'rest') return steps;
      if (step.type === 'roll') this.loaded = emptyLoad(step.from - 1);
      else this.fill(step.from, step.to);
    }
    throw new Error('the plan never rests');
  }

  private fill(from: number, to: number): void {
    expect(to, 'a step that fills in nothing would be taken for ever').toBeGreaterThanOrEqual(from);
    const empty = this.loaded.to < this.loaded.from;
    if (empty) this.documents.push({ from, to, bytes: 0 });
    else expect(from, 'a document holds a run of events').toBe(this.loaded.to + 1);
    const document = this.documents.at(-1)!;
    for (let seq = from; seq <= to; seq++) document.bytes += this.size(seq);
    document.to = to;
    this.loaded = { from: document.from, to, bytes: document.bytes };
  }

  /** The server takes what the open document carries, if it can chain to it; perhaps only the beginning of it. */
  deliver(most = Number.POSITIVE_INFINITY): void {
    const open = this.documents.at(-1);
    if (open && open.from <= this.held + 1) this.held = Math.max(this.held, Math.min(open.to, open.from + most));
  }
}

describe('the outbox plan', () => {
  it('rests until the server has said what it holds, and when it holds everything', () => {
    expect(nextOutboxStep(emptyLoad(0), 5, undefined, small)).toEqual({ type: 'rest' });
    expect(nextOutboxStep(emptyLoad(5), 5, 5, small)).toEqual({ type: 'rest' });
  });

  it('puts in what the server lacks, and what is made after it', () => {
    expect(nextOutboxStep(emptyLoad(2), 5, 2, small)).toEqual({ type: 'fill', from: 3, to: 5 });
    expect(nextOutboxStep({ from: 3, to: 5, bytes: 300 }, 6, 2, small)).toEqual({ type: 'fill', from: 6, to: 6 });
  });

  it('begins an empty document at what the server lacks by now, however far that has gone', () => {
    expect(nextOutboxStep(emptyLoad(0), 700, 600, small)).toEqual({ type: 'fill', from: 601, to: 700 });
  });

  it('gives a server that was restored from a copy its events again, in a fresh document', () => {
    expect(nextOutboxStep({ from: 8, to: 9, bytes: 200 }, 9, 3, small)).toEqual({ type: 'roll', from: 4 });
  });

  it('leaves a full document only when all of it has arrived', () => {
    const full = { from: 1, to: OUTBOX_EVENTS, bytes: 1000 };
    expect(nextOutboxStep(full, OUTBOX_EVENTS + 5, 10, small)).toEqual({ type: 'rest' });
    expect(nextOutboxStep(full, OUTBOX_EVENTS + 5, OUTBOX_EVENTS, small)).toEqual({
      type: 'roll',
      from: OUTBOX_EVENTS + 1,
    });
  });

  it('delivers everything, by documents within their bounds, through any course of things', () => {
    const what = fc.oneof(
      fc.record({ type: fc.constant('acts' as const), count: fc.integer({ min: 1, max: 900 }) }),
      fc.record({ type: fc.constant('delivery' as const), most: fc.integer({ min: 0, max: 600 }) }),
      fc.record({ type: fc.constant('restored' as const), back: fc.integer({ min: 1, max: 1500 }) }),
      fc.record({ type: fc.constant('silence' as const) }),
    );
    const sizes = fc.integer({ min: 60, max: 60_000 });
    fc.assert(
      fc.property(fc.array(what, { maxLength: 30 }), sizes, (course, large) => {
        const size = (seq: number) => (seq % 17 === 0 ? large : 300);
        const sending = new Sending(size);
        let recorded = 0;
        for (const one of course) {
          if (one.type === 'acts') recorded += one.count;
          if (one.type === 'delivery') sending.deliver(one.most);
          if (one.type === 'restored') sending.held = Math.max(0, sending.held - one.back);
          sending.pump(recorded, one.type === 'silence' ? undefined : sending.held);
        }
        for (let i = 0; i < 200 && sending.held < recorded; i++) {
          sending.pump(recorded);
          sending.deliver();
        }
        expect(sending.held).toBe(recorded);
        for (const { from, to, bytes } of sending.documents) {
          expect(to - from + 1).toBeLessThanOrEqual(OUTBOX_EVENTS);
          expect(bytes - size(to)).toBeLessThan(OUTBOX_BYTES);
        }
      }),
      { numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { soaking } from '../support/soak.ts';
import { EdgeRoom } from './edge-room.ts';
import { ROOM, SERIES, type Size, SUPPER } from './size.ts';
import { Totals } from './totals.ts';
import { play } from './weekend.ts';

/** A short form for every run; `npm run soak` plays the weekends of a room and of a series. */
const SIZES: readonly (readonly [name: string, size: Size])[] = soaking
  ? [
      ['room', ROOM],
      ['series', SERIES],
    ]
  : [['supper', SUPPER]];

describe('a weekend through tablets, phones and an edge', () => {
  it.each(SIZES)(
    '[LIST-1] [LIST-2] [LIST-3] [LIST-4] [SEAT-3] [MUST-1] nobody is skipped without an act that says why, of a %s',
    async (name, size) => {
      const seed = 2026;
      const totals = new Totals();
      const room = await EdgeRoom.open(totals, size);
      try {
        await play(seed, size, room, totals);
        await room.agree();
      } finally {
        await room.close();
      }
      console.log(`${name}, through an edge:\n${totals.report(size, seed)}`);
      const { counts } = totals;
      const seen = [
        'joins',
        'calls',
        'answers',
        'seated',
        'tablesOpened',
        'mustMoves',
        'leftTable',
        'requests',
      ] as const;
      for (const what of seen) expect(counts[what], what).toBeGreaterThan(0);
    },
  );
});

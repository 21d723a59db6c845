import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomWalk, TestLog } from '../access/test-log.ts';
import {
  announcementsOn,
  displayBoard,
  displaysInOrder,
  PAGE_MS,
  pageAt,
  screens,
  turnAt,
  waysToSettle,
} from './index.ts';

it('whatever is done, every invariant of the screens holds after every act', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      randomWalk(screens, seed, 80, (log, step) => {
        expect(screens.invariants(log.state), step).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});

describe('what a display shows', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Cage' });
  log.act('display.paired', { display: 'tv2', name: 'Bar' });
  log.act('display.assigned', { display: 'tv1', view: { type: 'clock', tournament: 'main' } });
  log.act('announcement.made', { announcement: 'a1', code: 'text', displays: ['tv1'] });
  log.act('announcement.made', { announcement: 'a2', code: 'shuffle-up', seconds: 60 });
  const until = log.now + 60_000;

  it('[SCREEN-1] its view, with announcements over it, the newest first', () => {
    const words = (id: string) => (id === 'a1' ? 'Welcome' : undefined);
    const board = displayBoard(log.state, 'tv1', words);
    expect(board).toEqual({
      ...{ name: 'Cage', view: { type: 'clock', tournament: 'main' }, theme: 'dark' },
      ...{ cues: { sound: false, flash: true }, identifyUntil: null, reloadedAt: null },
      announcements: [
        { id: 'a2', code: 'shuffle-up', text: null, at: log.now, until },
        { id: 'a1', code: 'text', text: 'Welcome', at: log.now - 1000, until: null },
      ],
    });
    expect(
      displayBoard(log.state, 'tv2')?.announcements.map(({ id }) => id),
      'a1 is for tv1 only',
    ).toEqual(['a2']);
    expect(displayBoard(log.state, 'tv9')).toBeNull();
    expect(displaysInOrder(log.state).map(({ id }) => id)).toEqual(['tv2', 'tv1']);
  });

  it('[SCREEN-1] an announcement goes by itself when its time is up', () => {
    expect(announcementsOn(log.state, 'tv1', until - 1).map(({ id }) => id)).toEqual(['a2', 'a1']);
    expect(announcementsOn(log.state, 'tv1', until).map(({ id }) => id)).toEqual(['a1']);
    log.pass(61_000);
    expect(log.state.has('announcements', 'a2'), 'cleared from the record too').toBe(false);
  });

  it('[SCREEN-1] a rotation shows each view in turn, alike on all screens', () => {
    const clock = { type: 'clock', tournament: 'main' } as const;
    const lists = { type: 'waitlists' } as const;
    const rotation = { type: 'rotation' as const, views: [clock, lists], seconds: 10 };
    expect([0, 9_999, 10_000, 19_999, 20_000].map((now) => turnAt(rotation, now).view.type)).toEqual([
      ...['clock', 'clock', 'waitlists', 'waitlists', 'clock'],
    ]);
    expect(turnAt(rotation, 31_500)).toEqual({ view: lists, round: 1, since: 1500, ms: 10_000 });
    expect(turnAt(lists, 5).view).toEqual(lists);
  });

  it('a clash can be left as it is', () => {
    const clash = log.act('display.assigned', { display: 'tv9', view: { type: 'idle' } });
    expect(waysToSettle(log.state, clash).map(({ label }) => label)).toEqual(['leave-it']);
    expect(waysToSettle(log.state, 'none.1')).toEqual([]);
  });

  it("announcements move with the primary's clock", () => {
    log.act('announcement.made', { announcement: 'a3', code: 'break', seconds: 60 });
    const ends = log.state.get('announcements', 'a3')!.until!;
    log.act('displays.identified', { displays: ['tv1'], seconds: 60 });
    const { identifyUntil } = log.state.get('displays', 'tv1')!;
    log.act('time.corrected', { ms: 5000 }, { device: 'edge' });
    expect(log.state.get('announcements', 'a3')!.until).toBe(ends + 5000);
    expect(log.state.get('displays', 'tv1')).toMatchObject({ identifyUntil: identifyUntil! + 5000 });
    expect(log.state.get('displays', 'tv2')).not.toHaveProperty('identifyUntil');
  });
});

describe('pages of a view', () => {
  const lists = { type: 'waitlists' } as const;

  it('[SCREEN-1] turn by the time alone, and round', () => {
    expect([0, 1, 2, 3].map((n) => pageAt(3, turnAt(lists, n * PAGE_MS)))).toEqual([0, 1, 2, 0]);
    for (const pages of [0, 1]) expect(pageAt(pages, turnAt(lists, 123_456_789))).toBe(0);
  });

  it.each([
    [3, 10],
    [12, 10],
    [20, 7],
    [30, 5],
    [60, 2],
  ])('[SCREEN-1] in a rotation of %i s each are all shown, in order: %i pages', (seconds, pages) => {
    const rotation = { type: 'rotation' as const, views: [{ type: 'idle' } as const, lists], seconds };
    const seen: number[] = [];
    for (let now = 0; now < 40 * 2 * seconds * 1000; now += 500) {
      const turn = turnAt(rotation, now);
      const page = turn.view === lists ? pageAt(pages, turn) : undefined;
      if (page !== undefined && page !== seen.at(-1)) seen.push(page);
    }
    expect(new Set(seen).size).toBe(pages);
    for (const [i, page] of seen.slice(1).entries()) expect(page).toBe((seen[i]! + 1) % pages);
  });
});

import { expect, it } from 'vitest';
import { advise } from './advice.ts';
import { evening } from './testing/evening.ts';

const sorts = (friday: ReturnType<typeof evening>) => advise(friday.state, friday.now).map(({ sort }) => sort);

/** Tables with so many players each, entry closed. */
function room(sizes: readonly number[]) {
  const friday = evening({ tables: sizes.length, players: sizes.reduce((a, b) => a + b, 0), prizePlaces: 0 });
  let p = 0;
  sizes.forEach((size, t) => {
    for (let s = 1; s <= size; s++) friday.act('player.seated', { player: `p${++p}`, seat: `t${t + 1}.${s}` });
  });
  friday.act('clock.started');
  friday.act('registration.closed');
  return friday;
}

it('[BAL-1] [BREAK-1] [REDRAW-1] the most urgent first: a redraw before all, a break before balance', () => {
  expect(sorts(room([9, 9, 9]))).toEqual([]);
  expect(sorts(room([9, 8, 7]))).toEqual(['balance']);
  expect(sorts(room([9, 9, 6]))).toEqual(['halt', 'balance']);
  expect(sorts(room([5, 9, 4]))).toEqual(['halt', 'halt', 'break']);
  expect(sorts(room([6, 4]))).toEqual(['redraw']);
});

it('[BAL-1] a halt that is waived is advised no more', () => {
  const friday = room([9, 9, 6]);
  friday.act('halt.waived', { table: 't3' });
  expect(sorts(friday)).toEqual(['balance']);
});

it('[BUST-3] [ENTRY-5] hand-for-hand and alternates have their own advice', () => {
  const friday = evening({ tables: 2, players: 12, playing: true, capacity: 12, prizePlaces: 11 });
  friday.act('alternate.listed', { player: 'a1' });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  expect(sorts(friday)).toEqual(['alternate']);
  friday.act('player.registered', { player: 'a1' });
  expect(sorts(friday)).toEqual(['hand-for-hand']);
});

import { expect, it } from 'vitest';
import { haltNotices } from '../balance.ts';
import { evening } from '../testing/evening.ts';

function short() {
  const friday = evening({ players: 12 });
  for (let p = 1; p <= 12; p++)
    friday.act('player.seated', { player: `p${p}`, seat: p < 5 ? `t1.${p}` : `t2.${p - 4}` });
  friday.act('clock.started');
  return friday;
}

it('[BAL-1] the director may let a short table play on, until its number changes', () => {
  const friday = short();
  expect(haltNotices(friday.state)).toMatchObject([{ table: 't1', waived: false }]);
  friday.act('halt.waived', { table: 't1' });
  expect(haltNotices(friday.state)).toMatchObject([{ table: 't1', waived: true }]);
  friday.act('player.busted', { player: 'p12', entry: 1 });
  expect(haltNotices(friday.state), 'the other table changed, not this one').toMatchObject([{ waived: true }]);
  friday.act('player.busted', { player: 'p1', entry: 1 });
  expect(haltNotices(friday.state)).toMatchObject([{ table: 't1', seated: 3, waived: false }]);
});

it('[BAL-1] there is nothing to waive at a table that is not short', () => {
  const friday = short();
  expect(friday.outcome(friday.act('halt.waived', { table: 't2' }))).toBe('halt.not-short');
  expect(friday.outcome(friday.act('halt.waived', { table: 't9' }))).toBe('table.unknown');
});

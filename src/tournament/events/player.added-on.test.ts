import { expect, it } from 'vitest';
import { figures } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

const terms = { fromRow: 0, untilRow: 1, limit: 2, chips: 10_000 };
const open = () => evening({ players: 3, playing: true, addOns: terms });

it('[ENTRY-4] adds chips in the same seat, within its limit', () => {
  const friday = open();
  const seat = friday.state.get('players', 'p1')?.seat;
  friday.act('player.added-on', { player: 'p1', nth: 1 });
  friday.act('player.added-on', { player: 'p1', nth: 2 });
  expect(friday.outcome(friday.act('player.added-on', { player: 'p1', nth: 3 }))).toBe('add-on.limit');
  expect(friday.state.get('players', 'p1')).toMatchObject({ addOns: 2, seat, entry: 1 });
  expect(figures(friday.state)).toMatchObject({ chipsInPlay: 110_000, entries: 3 });
});

it('[ENTRY-4] only in its window, and only where the tournament has it', () => {
  const friday = open().later(41 * MINUTE);
  expect(friday.outcome(friday.act('player.added-on', { player: 'p1', nth: 1 }))).toBe('add-on.window');
  const plain = evening({ players: 2, playing: true });
  expect(plain.outcome(plain.act('player.added-on', { player: 'p1', nth: 1 }))).toBe('add-on.none');
});

it('told by two devices it is one, and says so', () => {
  const friday = open();
  friday.act('player.added-on', { player: 'p1', nth: 1 });
  const second = friday.act('player.added-on', { player: 'p1', nth: 1 }, { device: 'tablet-b' });
  expect(friday.state.get('$conflicts', second)).toMatchObject({ sort: 'notice', code: 'add-on.twice' });
  expect(figures(friday.state)?.chipsInPlay).toBe(100_000);
});

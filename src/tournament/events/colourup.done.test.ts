import { expect, it } from 'vitest';
import type { StructureRow } from '../../structure/structure.ts';
import { adviseColourUp, colourUps, raceOrder } from '../colour-up.ts';
import { figures } from '../select.ts';
import { evening, MINUTE, ROWS } from '../testing/evening.ts';

const rows: StructureRow[] = ROWS.map((row) => (row.type === 'break' ? { ...row, colourUp: [25, 100] } : row));
const open = () => evening({ players: 4, playing: true, structure: { rows } });

it('[CHIP-2] names the chips that leave play in a break, due from when it begins', () => {
  const friday = open();
  expect(colourUps(friday.state, friday.now)).toEqual([
    { row: 2, label: 'Dinner', chips: [25, 100], stands: 'ahead', rounding: null },
  ]);
  expect(adviseColourUp(friday.state, friday.now)).toBeUndefined();
  friday.later(41 * MINUTE);
  expect(adviseColourUp(friday.state, friday.now)).toEqual({ rule: 'CHIP-2', row: 2, chips: [25, 100] });
  expect(raceOrder(friday.state, 't1'), 'dealt from seat 1').toEqual(['p1', 'p3']);
});

it('[CHIP-2] changes the chips in play by the rounding that staff enter, up or down', () => {
  const up = open().later(41 * MINUTE);
  up.act('colourup.done', { row: 2, chips: [25, 100], rounding: 175 });
  expect(figures(up.state)).toMatchObject({ chipsInPlay: 120_175, left: 4 });
  expect(colourUps(up.state, up.now)).toMatchObject([{ stands: 'done', rounding: 175 }]);
  const down = open().later(41 * MINUTE);
  down.act('colourup.done', { row: 2, chips: [25], rounding: -50 });
  expect(figures(down.state)?.chipsInPlay).toBe(119_950);
});

it('[CHIP-2] entered on two tablets it is one, and says so', () => {
  const friday = open().later(41 * MINUTE);
  friday.act('colourup.done', { row: 2, chips: [25, 100], rounding: 175 });
  const twice = friday.act('colourup.done', { row: 2, chips: [25, 100], rounding: 150 }, { device: 'tablet-b' });
  expect(friday.state.get('$conflicts', twice)).toMatchObject({ sort: 'notice', code: 'colour-up.twice' });
  expect(figures(friday.state)?.chipsInPlay).toBe(120_175);
});

it('is refused where the structure has none, before play, and for more chips than there are', () => {
  const friday = open();
  const outcome = (body: object) => friday.outcome(friday.act('colourup.done', body as never));
  expect(outcome({ row: 1, chips: [25], rounding: 0 })).toBe('colour-up.none');
  expect(outcome({ row: 2, chips: [25], rounding: -120_001 })).toBe('chips.not-in-play');
  const before = evening({ players: 2, structure: { rows } });
  expect(before.outcome(before.act('colourup.done', { row: 2, chips: [25], rounding: 0 }))).toBe(
    'tournament.not-running',
  );
});

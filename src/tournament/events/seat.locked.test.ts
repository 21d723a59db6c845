import { expect, it } from 'vitest';
import { replayDraw } from '../draw.ts';
import { drawFor } from '../drawing.ts';
import { evening } from '../testing/evening.ts';

it('[SEAT-5] a locked seat is never drawn and nobody is seated there', () => {
  const friday = evening({ tables: 1, players: 8 });
  friday.act('seat.locked', { seat: 't1.4' });
  const draw = drawFor(
    friday.state,
    Array.from({ length: 8 }, (_, i) => `p${i + 1}`),
    'a'.repeat(32),
  );
  expect(replayDraw(draw)).toHaveLength(8);
  expect(replayDraw(draw)).not.toContain('t1.4');
  expect(friday.outcome(friday.act('player.seated', { player: 'p1', seat: 't1.4' }))).toBe('seat.locked');
});

it('[SEAT-5] a seat locked after the draw was made is not given', () => {
  const friday = evening({ tables: 1, players: 1 });
  const draw = drawFor(friday.state, ['p1'], 'a'.repeat(32));
  const [seat] = replayDraw(draw);
  friday.act('seat.locked', { seat: seat! });
  expect(friday.outcome(friday.act('seats.drawn', { ...draw }))).toBe('seat.locked');
});

it('an occupied seat is not locked', () => {
  const friday = evening({ players: 1 });
  friday.act('player.seated', { player: 'p1', seat: 't1.1' });
  expect(friday.outcome(friday.act('seat.locked', { seat: 't1.1' }))).toBe('seat.occupied');
  expect(friday.outcome(friday.act('seat.locked', { seat: 't9.1' }))).toBe('seat.unknown');
});

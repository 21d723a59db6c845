import { describe, expect, it } from 'vitest';
import { cardsOfDraw, seatCard } from './cards.ts';
import { drawFor } from './drawing.ts';
import { unseatedPlayers } from './select.ts';
import { evening, MINUTE } from './testing/evening.ts';

const SEED = '858efc16636920d871574e69a458fea3';

describe('[SEAT-6] seat cards', () => {
  it('name event, player, table, seat, level and starting stack', () => {
    const friday = evening({ players: 4, playing: true });
    friday.later(25 * MINUTE);
    expect(seatCard(friday.state, 'p2', friday.now)).toEqual({
      ...{ event: 'Friday Deepstack', player: 'p2', entry: 1, table: 2, seat: 1 },
      ...{ level: 2, smallBlind: 200, bigBlind: 400, ante: 400, startingStack: 30_000, waits: null },
    });
    friday.act('player.registered', { player: 'late' });
    expect(seatCard(friday.state, 'late', friday.now), 'no seat yet').toBeUndefined();
  });

  it('print for a whole draw, by table and seat, as everyone sits now', () => {
    const friday = evening({ tables: 2, players: 7 });
    const drawn = friday.act('seats.drawn', { ...drawFor(friday.state, unseatedPlayers(friday.state), SEED) });
    friday.act('player.withdrawn', { player: 'p1' });
    const cards = cardsOfDraw(friday.state, drawn, friday.now);
    expect(cards).toHaveLength(6);
    expect(cards.map(({ table, seat }) => table * 100 + seat)).toEqual(
      cards.map(({ table, seat }) => table * 100 + seat).sort((a, b) => a - b),
    );
    expect(new Set(cards.map(({ waits }) => waits)), 'nobody waits before play').toEqual(new Set([false]));
    expect(cardsOfDraw(friday.state, 'nobody.1', friday.now)).toEqual([]);
  });
});

describe('[SEAT-2] a new arrival', () => {
  it('is dealt in at once, except between the small blind and the button: the card says so', () => {
    const friday = evening({ tables: 1, players: 4, playing: true });
    friday.act('player.moved', { player: 'p3', from: 't1.3', to: 't1.8' });
    friday.act('player.registered', { player: 'late' });
    friday.act('player.seated', { player: 'late', seat: 't1.6' });
    const waits = (button?: number) => seatCard(friday.state, 'late', friday.now, { t1: button })?.waits;
    // Seats 1, 2, 4 and 8: with the button at 2, the next button is 4 and the next small blind 8.
    expect([waits(2), waits(1), waits()]).toEqual([true, false, null]);
  });
});

import { describe, expect, it } from 'vitest';
import { placesOf } from '../places.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { figures, noShows } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

describe('[ENTRY-6] withdrawal', () => {
  it('before play voids the entry and frees the seat', () => {
    const friday = evening({ players: 2 });
    friday.act('player.seated', { player: 'p1', seat: 't1.1' });
    friday.act('player.withdrawn', { player: 'p1' });
    expect(figures(friday.state)).toMatchObject({ entries: 1, entrants: 1, left: 1, seated: 0, chipsInPlay: 30_000 });
    friday.act('player.registered', { player: 'p1' });
    expect(figures(friday.state)).toMatchObject({ entries: 2, chipsInPlay: 60_000 });
  });

  it('after play began leaves the stack in play, blinded off, by the default policy', () => {
    const friday = evening({ players: 3, playing: true });
    friday.act('player.withdrawn', { player: 'p1' });
    expect(friday.state.get('players', 'p1')).toMatchObject({ status: 'in', away: true, seat: 't1.1' });
    expect(figures(friday.state)).toMatchObject({ left: 3, chipsInPlay: 90_000 });
    friday.act('player.present', { player: 'p1', present: true });
    expect(friday.state.get('players', 'p1')?.away).toBe(false);
  });

  it('after play began is a bust by policy, and the stack that is taken leaves play', () => {
    const friday = evening({ players: 3, playing: true, policy: { ...DEFAULT_POLICY, withdrawal: 'bust' } });
    friday.act('player.withdrawn', { player: 'p1', stack: 12_000 });
    expect(placesOf(friday.state)).toMatchObject([{ player: 'p1', place: 3 }]);
    expect(figures(friday.state)).toMatchObject({ left: 2, chipsInPlay: 78_000 });
  });

  it('takes a no-show as policy says: blinded off, or out', () => {
    const blinded = evening({ players: 3, playing: true });
    blinded.act('player.present', { player: 'p2', present: true });
    expect(noShows(blinded.state)).toEqual(['p1', 'p3']);
    blinded.act('player.withdrawn', { player: 'p1' });
    expect(figures(blinded.state)).toMatchObject({ left: 3, chipsInPlay: 90_000 });
    const out = evening({ players: 3, playing: true, policy: { ...DEFAULT_POLICY, withdrawal: 'bust' } });
    out.act('player.withdrawn', { player: 'p1', stack: 30_000 });
    expect(figures(out.state)).toMatchObject({ left: 2, chipsInPlay: 60_000 });
    expect(noShows(out.state)).toEqual(['p2', 'p3']);
  });

  it('told late does not touch an entry made since', () => {
    const friday = evening({ players: 1 });
    friday.later(MINUTE).act('player.withdrawn', { player: 'p1' });
    friday.later(MINUTE).act('player.registered', { player: 'p1' });
    const late = friday
      .later(MINUTE)
      .act('player.withdrawn', { player: 'p1' }, { device: 'b', at: friday.now - 2.5 * MINUTE });
    expect(friday.outcome(late)).toBe('player.entered-since');
    expect(figures(friday.state)?.entries).toBe(1);
  });
});

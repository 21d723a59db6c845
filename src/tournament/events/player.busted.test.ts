import { describe, expect, it } from 'vitest';
import { offers } from '../offers.ts';
import { placesOf } from '../places.ts';
import { clockFacts, figures, lifeCycle, standings } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening, MINUTE } from '../testing/evening.ts';

const placed = (friday: ReturnType<typeof evening>) =>
  Object.fromEntries(placesOf(friday.state).map(({ player, place }) => [player, place]));

describe('[BUST-1] a bust', () => {
  it('frees the seat and gives the place', () => {
    const friday = evening({ players: 4, playing: true });
    friday.act('player.busted', { player: 'p3', entry: 1, eliminator: 'p1' });
    expect(friday.state.get('seats', 't1.2')?.player).toBeNull();
    expect(friday.state.get('busts', 'p3.1')).toMatchObject({ seat: 't1.2', eliminator: 'p1' });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    expect(placed(friday)).toEqual({ p1: 3, p3: 4 });
    expect(figures(friday.state)).toMatchObject({ left: 2, seated: 2, chipsInPlay: 120_000, average: 60_000 });
  });

  it('gives a provisional place while entries are open', () => {
    const friday = evening({ players: 3, playing: true, closesAfterRow: 0 });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    expect(standings(friday.state, friday.now).provisional).toBe(true);
    friday.act('player.registered', { player: 'late' });
    expect(placed(friday), 'one more still in').toEqual({ p1: 4 });
    friday.later(21 * MINUTE);
    expect(standings(friday.state, friday.now).provisional).toBe(false);
  });

  it('[BUST-5] leaves a winner, whoever is busted on tablets that were apart', () => {
    const friday = evening({ players: 2, playing: true });
    friday.act('registration.closed', {});
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const second = friday.act('player.busted', { player: 'p2', entry: 1 });
    expect(friday.fold.outcomes.get(second)).toMatchObject({ type: 'refused', refusal: { refused: 'bust.last' } });
    expect(placed(friday)).toEqual({ p2: 1, p1: 2 });
  });

  it('undone ten acts later moves every later place', () => {
    const friday = evening({ players: 12, playing: true });
    const busts = Array.from({ length: 10 }, (_, i) => friday.act('player.busted', { player: `p${i + 1}`, entry: 1 }));
    expect(placed(friday)).toMatchObject({ p1: 12, p2: 11, p10: 3 });
    friday.revert(busts[0]!);
    expect(placed(friday)).toMatchObject({ p2: 12, p3: 11, p10: 4 });
    expect(placed(friday).p1).toBeUndefined();
    expect(friday.state.get('players', 'p1')).toMatchObject({ status: 'in', seat: 't1.1' });
    friday.restore(busts[0]!);
    expect(placed(friday)).toMatchObject({ p1: 12, p2: 11, p10: 3 });
  });

  it('undone gives the seat back; whoever was seated there since is a conflict with seats offered', () => {
    const friday = evening({ players: 4, playing: true });
    const bust = friday.act('player.busted', { player: 'p1', entry: 1 });
    friday.act('player.registered', { player: 'late' });
    const seated = friday.act('player.seated', { player: 'late', seat: 't1.1' });
    friday.revert(bust);
    expect(friday.state.get('seats', 't1.1')?.player).toBe('p1');
    expect(friday.state.get('players', 'late')).toMatchObject({ status: 'in', seat: null });
    expect(friday.state.get('$conflicts', seated)).toMatchObject({ code: 'seat.taken', details: { by: 'p1' } });
    expect(waysToSettle(friday.state, seated)[0]).toMatchObject({ label: 'seat.at' });
    friday.restore(bust);
    expect(friday.state.get('seats', 't1.1')?.player).toBe('late');
    expect(friday.state.has('$conflicts', seated)).toBe(false);
  });

  it('told by two devices is one bust', () => {
    const friday = evening({ players: 3, playing: true });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    friday.act('player.busted', { player: 'p1', entry: 1 }, { device: 'tablet-b' });
    expect(figures(friday.state)?.left).toBe(2);
    expect([...friday.state.entries('$conflicts')]).toEqual([]);
  });

  it('told late does not end a re-entry made since', () => {
    const friday = evening({ players: 3, playing: true, reentries: { limit: null } });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    friday.act('player.reentered', { player: 'p1', entry: 2 });
    friday.act('player.busted', { player: 'p1', entry: 1 }, { device: 'tablet-b', at: friday.now - MINUTE });
    expect(friday.state.get('players', 'p1')?.status).toBe('in');
  });

  it('of someone who is not in, or not seated, is refused', () => {
    const friday = evening({ players: 3, playing: true });
    friday.act('player.registered', { player: 'late' });
    expect(friday.outcome(friday.act('player.busted', { player: 'nobody', entry: 1 }))).toBe('player.not-in');
    const unseated = friday.act('player.busted', { player: 'late', entry: 1 });
    expect(friday.outcome(unseated)).toBe('bust.not-seated');
  });

  it('stands although the act that started the clock came late and waits to be settled', () => {
    const friday = evening({ players: 3 });
    friday.act('player.seated', { player: 'p1', seat: 't1.1' });
    const [started, out] = [friday.now + MINUTE, friday.now + 9 * MINUTE];
    friday.later(15 * MINUTE).act('player.registered', { player: 'late' });
    const start = friday.act('clock.started', {}, { device: 'tablet-b', at: started });
    friday.act('player.busted', { player: 'p1', entry: 1 }, { device: 'tablet-b', at: out });
    expect(friday.outcome(start)).toBe('clock.late');
    expect(placed(friday)).toEqual({ p1: 4 });
    expect(lifeCycle(friday.state, friday.now)?.is).toBe('paused');
    expect(offers(friday.state, friday.now)).toContain('clock.started');
    const [asMade] = waysToSettle(friday.state, start);
    friday.act(asMade!.act.kind, asMade!.act.body);
    expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 6 * MINUTE });
  });

  it('of someone whose seat was lost to a conflict can be said anyway', () => {
    const friday = evening({ players: 3, playing: true });
    friday.act('player.registered', { player: 'late' });
    friday.act('player.seated', { player: 'late', seat: 't1.1' }, { device: 'tablet-b' });
    const bust = friday.act('player.busted', { player: 'late', entry: 1 }, { device: 'tablet-b' });
    const way = waysToSettle(friday.state, bust)[0]!;
    expect(way.label).toBe('bust.anyway');
    friday.act(way.act.kind, way.act.body);
    expect(placed(friday)).toEqual({ late: 4 });
  });
});

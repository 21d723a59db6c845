import { describe, expect, it } from 'vitest';
import { figures, seatMap, unseatedPlayers } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

describe('[SEAT-4] two devices that were apart seat two players in one seat', () => {
  const clash = () => {
    const friday = evening({ tables: 2, players: 2 });
    const first = friday.act('player.seated', { player: 'p1', seat: 't1.5' }, { device: 'tablet-a' });
    const second = friday.act('player.seated', { player: 'p2', seat: 't1.5' }, { device: 'tablet-b' });
    return { friday, first, second };
  };

  it('the first in the committed order sits, the other stays registered and is shown as a conflict', () => {
    const { friday, first, second } = clash();
    expect(friday.state.get('seats', 't1.5')?.player).toBe('p1');
    expect(unseatedPlayers(friday.state)).toEqual(['p2']);
    expect(friday.state.get('$conflicts', second)).toMatchObject({
      sort: 'refused',
      code: 'seat.taken',
      details: { seat: 't1.5', table: 't1', player: 'p2', by: 'p1', since: first },
    });
    expect(figures(friday.state)?.chipsInPlay, 'no chip count is lost').toBe(60_000);
  });

  it('the nearest fair seats are offered, and one tap settles it', () => {
    const { friday, second } = clash();
    expect(friday.state.get('$conflicts', second)?.details.nearest).toEqual(['t2.5', 't2.4', 't2.6', 't2.3']);
    const ways = waysToSettle(friday.state, second);
    expect(ways.map(({ label }) => label)).toEqual(['seat.at', 'seat.at', 'seat.at', 'seat.at', 'leave-it']);
    friday.act(ways[0]!.act.kind, ways[0]!.act.body);
    expect(friday.state.get('seats', 't2.5')?.player).toBe('p2');
    expect(waysToSettle(friday.state, second), 'settled').toEqual([]);
  });

  it('leaving it settles it too', () => {
    const { friday, second } = clash();
    const leave = waysToSettle(friday.state, second).at(-1)!;
    friday.act(leave.act.kind, leave.act.body);
    expect(friday.state.get('$conflicts', second)?.settledBy).toBeDefined();
    expect(unseatedPlayers(friday.state)).toEqual(['p2']);
  });
});

it('[SEAT-3] two devices seat one player in two seats: the first stands, the other can be chosen', () => {
  const friday = evening({ players: 1 });
  friday.act('player.seated', { player: 'p1', seat: 't1.1' });
  const second = friday.act('player.seated', { player: 'p1', seat: 't2.2' }, { device: 'tablet-b' });
  expect(friday.state.get('$conflicts', second)).toMatchObject({ code: 'player.seated', details: { at: 't1.1' } });
  const way = waysToSettle(friday.state, second)[0]!;
  friday.act(way.act.kind, way.act.body);
  expect(friday.state.get('players', 'p1')?.seat).toBe('t2.2');
  expect(seatMap(friday.state).map(({ seated }) => seated)).toEqual([0, 1]);
});

it('two devices seat one player in the same seat: nothing to settle', () => {
  const friday = evening({ players: 1 });
  friday.act('player.seated', { player: 'p1', seat: 't1.1' });
  friday.act('player.seated', { player: 'p1', seat: 't1.1' }, { device: 'tablet-b' });
  expect([...friday.state.entries('$conflicts')]).toEqual([]);
});

it('a seat that was used and is open again is given, and the floor is told', () => {
  const friday = evening({ players: 3, playing: true });
  const seen = friday.state.touchedBy('seats', 't1.3');
  friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't1.3' });
  friday.act('player.moved', { player: 'p1', from: 't1.3', to: 't1.1' });
  friday.act('player.registered', { player: 'p4' });
  const seated = friday.act('player.seated', { player: 'p4', seat: 't1.3' }, { device: 'tablet-b', expect: seen });
  expect(friday.state.get('seats', 't1.3')?.player).toBe('p4');
  expect(friday.state.get('$conflicts', seated)).toMatchObject({ sort: 'notice', code: 'seat.used-since' });
});

it('somebody who is not in is not seated', () => {
  const friday = evening();
  expect(friday.outcome(friday.act('player.seated', { player: 'nobody', seat: 't1.1' }))).toBe('player.not-in');
});

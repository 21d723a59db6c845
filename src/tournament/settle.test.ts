import { describe, expect, it } from 'vitest';
import { waysToSettle } from './settle.ts';
import { evening } from './testing/evening.ts';

describe('ways out of a conflict', () => {
  it('[ENTRY-4] registered after a bust: the entry as a re-entry, when the terms allow it', () => {
    const friday = evening({ players: 3, playing: true, reentries: { limit: 1 } });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const twice = friday.act('player.registered', { player: 'p1' }, { device: 'tablet-b' });
    const [way] = waysToSettle(friday.state, twice, { now: friday.now });
    expect(way).toMatchObject({ label: 'entry.again', details: { player: 'p1', entry: 2 } });
    friday.act(way!.act.kind, way!.act.body);
    expect(friday.state.get('players', 'p1')).toMatchObject({ status: 'in', entry: 2 });
    expect(friday.state.get('$conflicts', twice)?.settledBy).toBeDefined();
  });

  it('a notice is settled by having been read', () => {
    const friday = evening({ players: 1 });
    const notice = friday.act('player.registered', { player: 'p1' }, { device: 'tablet-b' });
    expect(waysToSettle(friday.state, notice).map(({ label }) => label)).toEqual(['seen']);
  });

  it('seats already found by other means are not offered again', () => {
    const friday = evening({ players: 2 });
    friday.act('player.seated', { player: 'p1', seat: 't1.1' });
    const clash = friday.act('player.seated', { player: 'p2', seat: 't1.1' });
    friday.act('player.seated', { player: 'p2', seat: 't2.1' });
    expect(waysToSettle(friday.state, clash).map(({ label }) => label)).toEqual(['leave-it']);
  });

  it('once the tournament is over there is only leaving it', () => {
    const friday = evening({ players: 2 });
    friday.act('player.seated', { player: 'p1', seat: 't1.1' });
    const clash = friday.act('player.seated', { player: 'p2', seat: 't1.1' });
    friday.act('tournament.cancelled');
    expect(waysToSettle(friday.state, clash).map(({ label }) => label)).toEqual(['leave-it']);
  });

  it('there are none for what is no conflict', () => {
    expect(waysToSettle(evening().state, 'tablet-a.1')).toEqual([]);
  });
});

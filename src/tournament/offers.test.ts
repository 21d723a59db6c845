import { describe, expect, it } from 'vitest';
import { tournament } from './index.ts';
import { offers } from './offers.ts';
import { CREATED, Evening, evening, MINUTE } from './testing/evening.ts';

describe('[ENTRY-1] each state offers just the acts that make sense in it', () => {
  it('announced, registering, running, paused', () => {
    const friday = new Evening();
    expect(offers(friday.state, friday.now)).toEqual(['tournament.created']);
    friday.act('tournament.created', { ...CREATED, closesAfterRow: 0, reentries: { limit: 1 } } as never);
    expect(offers(friday.state, friday.now)).toContain('registration.opened');
    expect(offers(friday.state, friday.now)).not.toContain('player.registered');
    friday.act('registration.opened');
    expect(offers(friday.state, friday.now)).toContain('clock.started');
    expect(offers(friday.state, friday.now)).not.toContain('player.busted');
    friday.act('clock.started');
    expect(offers(friday.state, friday.now)).toEqual(
      expect.arrayContaining(['clock.paused', 'player.busted', 'player.reentered']),
    );
    friday.later(30 * MINUTE);
    expect(offers(friday.state, friday.now)).not.toContain('player.reentered');
    friday.act('clock.paused');
    expect(offers(friday.state, friday.now)).toContain('clock.resumed');
    friday.act('tournament.cancelled');
    expect(offers(friday.state, friday.now)).toEqual([]);
  });

  it('hand-for-hand, finished, and full with alternates', () => {
    const friday = evening({ players: 3, playing: true, capacity: 3 });
    expect(offers(friday.state, friday.now)).toEqual(expect.arrayContaining(['alternate.listed', 'alternate.called']));
    expect(offers(friday.state, friday.now)).not.toContain('hand.done');
    friday.act('handforhand.begun', { handMs: null });
    const during = offers(friday.state, friday.now);
    expect(during).toEqual(expect.arrayContaining(['hand.done', 'hand.dealt', 'handforhand.ended', 'player.busted']));
    expect(during).not.toContain('handforhand.begun');
    for (const player of ['p1', 'p2']) friday.act('player.busted', { player, entry: 1 });
    friday.act('tournament.finished');
    expect(offers(friday.state, friday.now)).toEqual(['results.published', 'results.corrected']);
  });

  it('names only kinds that there are', () => {
    const terms = { fromRow: 0, untilRow: 1, limit: null, chips: 1000 };
    const friday = evening({ players: 2, playing: true, rebuys: terms, addOns: terms });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const known = new Set(tournament.kinds.map((kind) => kind.kind));
    const offered = offers(friday.state, friday.now);
    expect(offered).toContain('tournament.finished');
    expect(offered.filter((kind) => !known.has(kind))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });
});

import { describe, expect, it } from 'vitest';
import { SubjectFold } from '../../../../src/kernel/fold.ts';
import { countFor } from '../../../../src/league/counting.ts';
import { league } from '../../../../src/league/index.ts';
import { playEvening } from '../../testing/evening.ts';
import { makeFakeDevice } from '../../testing/fake-device.ts';
import { countingOf, type LeagueState, selectLeague } from './select-leagues.ts';

const MAIN = 'tournament/main';

describe('[POINTS-1] a tournament and a league', () => {
  it('counts once it is finished, and again after a correction', async () => {
    const device = makeFakeDevice(1_750_000_000_000);
    playEvening(device, 12, 30);
    const state = () => device.view(MAIN).state as never as Parameters<typeof countingOf>[1];
    const fold = new SubjectFold(league);
    let seq = 0;
    const act = (kind: string, body: object) => {
      const at = 1_750_000_000_000 + seq;
      const times = { at, effective: at, committedAt: at };
      const entry = { id: `t.${++seq}`, kind, kv: 1, body: body as never, actor: 'ana', device: 't', ...times };
      fold.append([{ ...entry, verdict: 'ok' }]);
    };
    const counting = () => countingOf(fold.root as unknown as LeagueState, state(), 'main');
    act('league.created', { name: 'Winter', formula: { type: 'linear', step: 1 } });
    expect(counting()).toBe('open');

    await device.act(MAIN, 'registration.closed', {});
    const left = [...state().entries('players')].filter(([, row]) => row.status === 'in');
    for (const [player, { entry }] of left.slice(1))
      await device.act(MAIN, 'player.busted', { player, entry, unseated: true });
    await device.act(MAIN, 'tournament.finished', {});
    expect(counting()).toBe('no');
    act('tournament.counted', countFor(state(), 'main')!);
    expect(counting()).toBe('counted');
    expect(selectLeague(fold.root as unknown as LeagueState)).toMatchObject({ name: 'Winter', tournaments: 1 });

    const [first, second] = countFor(state(), 'main')!.places.flat() as [string, string];
    const places = [
      { player: first, place: 2 },
      { player: second, place: 1 },
    ];
    await device.act(MAIN, 'results.corrected', { places, reason: 'ruling' });
    expect(counting()).toBe('changed');
  });
});

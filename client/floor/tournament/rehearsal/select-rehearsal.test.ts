import { describe, expect, it } from 'vitest';
import { playEvening } from '../../testing/evening.ts';
import { makeFakeDevice } from '../../testing/fake-device.ts';
import { rehearseBreak } from './select-rehearsal.ts';

const MAIN = 'tournament/main';
const SEED = '00112233445566778899aabbccddeeff';

describe('a rehearsed break', () => {
  it('[BREAK-1] moves every player of the table on a copy, and none in the room', () => {
    const device = makeFakeDevice(1_750_000_000_000);
    playEvening(device, 60, 120);
    const state = device.view(MAIN).state as never as Parameters<typeof rehearseBreak>[0];
    const seated = state.get('tables', 't8')!.seated;
    const found = rehearseBreak(state, 't8', SEED, device.now());
    if (found.type === 'refused') throw new Error(found.refusal.refused);
    expect(found.moves).toHaveLength(seated);
    expect(found.moves.every(({ from, to }) => from?.table === 8 && to.table !== 8)).toBe(true);
    expect(found.tables.find(({ number }) => number === 8)).toEqual({ number: 8, before: seated, after: null });
    const sum = (of: 'before' | 'after') => found.tables.reduce((all, each) => all + (each[of] ?? 0), 0);
    expect(sum('after')).toBe(sum('before'));
    expect(state.get('tables', 't8')!.seated).toBe(seated);
    expect([...state.rows('moves')]).toEqual([]);
  });

  it('says why a table can’t break', () => {
    const device = makeFakeDevice(1_750_000_000_000);
    playEvening(device, 60, 120);
    const found = rehearseBreak(device.view(MAIN).state as never, 't99', SEED, device.now());
    expect(found.type).toBe('refused');
  });
});

import { describe, expect, it } from 'vitest';
import { playEvening } from '../../testing/evening.ts';
import { makeFakeDevice } from '../../testing/fake-device.ts';
import { selectAdvice } from './select-advice.ts';

const MAIN = 'tournament/main';

async function evening(players: number, busts: number) {
  const device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, players, players * 2);
  await device.act(MAIN, 'registration.closed', {});
  const state = () => device.view(MAIN).state as never as Parameters<typeof selectAdvice>[0];
  const seated = [...state().entries('players')].filter(([, row]) => row.seat !== null);
  for (const [player, { entry }] of seated.slice(0, busts)) await device.act(MAIN, 'player.busted', { player, entry });
  return { device, advice: () => selectAdvice(state(), device.now()) };
}

describe('advice as cards', () => {
  it('[BREAK-1] [BAL-1] a table that breaks is not balanced first', async () => {
    const { advice } = await evening(60, 20);
    const { breaks, balance } = advice();
    expect(breaks).toMatchObject({ rule: 'BREAK-1', table: 't8' });
    expect([balance?.from, balance?.to]).not.toContain(8);
  });

  it('[REDRAW-1] at a redraw everyone is seated anew: nothing is broken or balanced before it', async () => {
    const { advice } = await evening(24, 14);
    expect(advice()).toMatchObject({ redraw: { final: true }, breaks: undefined, balance: undefined });
  });

  it('[BAL-1] a halt is told until the director lets the table play on', async () => {
    const { device, advice } = await evening(60, 0);
    const [halt] = advice().halts;
    expect(halt).toMatchObject({ rule: 'BAL-1', told: true, waived: false });
    await device.act(MAIN, 'halt.waived', { table: halt!.table });
    expect(advice().halts.find(({ table }) => table === halt!.table)).toMatchObject({ waived: true });
  });
});

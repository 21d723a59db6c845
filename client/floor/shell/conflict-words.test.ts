import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../text/format.ts';
import { createWords } from '../create-words.ts';
import type { Desk } from '../desk.tsx';
import { playEvening } from '../testing/evening.ts';
import { makeFakeDevice } from '../testing/fake-device.ts';
import { conflictWords } from './conflict-words.ts';

const formats = makeFormats('en', 'UTC');

function twoInOneSeat() {
  const device = makeFakeDevice(Date.UTC(2026, 4, 2, 21, 4));
  playEvening(device, 20, 120);
  const desk = {
    ...{ device, formats: () => formats },
    words: (subject: string) => createWords(device, () => formats, subject),
  } as unknown as Desk;
  const state = device.view('tournament/main').state;
  const [seat] = [...state.entries('seats')].find(([, row]) => row.player === null && !row.locked)!;
  device.elsewhere('tournament/main', 'player.seated', { player: 'p20', seat }, { device: 'tablet-1', actor: 'ana' });
  device.elsewhere('tournament/main', 'player.seated', { player: 'p21', seat });
  const [conflict] = device.conflicts();
  return { device, desk, conflict: conflict!, words: conflictWords(desk, conflict!) };
}

describe('a conflict in words', () => {
  it('[SEAT-4] says who sits, who was meant to, and offers fair seats', () => {
    const { device, words } = twoInOneSeat();
    expect(words.title).toContain(`is taken by ${device.name('p20')}`);
    expect(words.ways.at(0)?.label).toContain(`Seat ${device.name('p21')} at table`);
    expect(words.ways.at(-1)?.label).toBe('Leave it as it is');
  });

  it('shows both sides with name, time and device; the first one stands', () => {
    const { words } = twoInOneSeat();
    expect(words.sides.map(({ who, stands }) => [who.split(' · ').length, Boolean(stands)])).toEqual([
      [3, true],
      [3, false],
    ]);
    expect(words.sides[0]?.who).toMatch(/^Ana Reyes · 21:04 · this tablet$/);
    expect(words.sides[1]?.who).toMatch(/^Marek Dvořák · 21:04 · tablet 2$/);
  });

  it('is gone once a way out was taken', async () => {
    const { device, conflict, words } = twoInOneSeat();
    await device.settle(conflict, words.ways[0]!.act);
    expect(device.conflicts()).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { seatMap } from '../../../src/tournament/select.ts';
import { stubWords } from '../../text/stub-words.ts';
import type { Desk } from '../desk.tsx';
import type { ActWords } from '../desk-acts.ts';
import { playEvening } from '../testing/evening.ts';
import { type FakeDevice, makeFakeDevice } from '../testing/fake-device.ts';
import { type TournamentActs, tournamentActs } from './acts.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const subject = 'tournament/main';
let device: FakeDevice;
let acts: TournamentActs;
let said: (string | undefined)[];

beforeEach(() => {
  device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, 20, 120);
  said = [];
  const state = () => device.view(subject).state as never;
  const desk = {
    device,
    words: () => stubWords,
    async act(of: string, kind: string, body: object, { say }: ActWords = {}) {
      const result = await device.act(of, kind, body as never);
      if (result.type === 'done') said.push(say?.());
      return result;
    },
  } as unknown as Desk;
  const unseated = () =>
    ['p20', 'p21', 'p22', 'p23'].filter((player) => device.view(subject).state.get('players', player)?.seat === null);
  acts = tournamentActs(desk, { id: 'main', subject, state, unseated } as unknown as TournamentFacts);
});

const rowOf = (player: string) => device.view(subject).state.get('players', player);
const seated = () =>
  seatMap(device.view(subject).state as never).flatMap(({ seats }) => seats.flatMap(({ player }) => player ?? []));

describe('acts of a tournament', () => {
  it('a bust says the place that it gave', async () => {
    const left = device.view(subject).state.get('counts', 'this').left;
    await acts.bust(seated()[0]!);
    expect(said[0]).toMatch(new RegExp(`busted in ${left}th\\.$`));
  });

  it('several busts go out in the order of the taps', async () => {
    const [first, second] = seated() as [string, string];
    await acts.bustSeveral([first, second], false);
    const hands = [first, second].map((player) => device.view(subject).state.get('busts', `${player}.1`).hand);
    expect(hands[0]).toBeLessThan(hands[1]!);
  });

  it('in one hand they share it', async () => {
    const [first, second] = seated() as [string, string];
    await acts.bustSeveral([first, second], true);
    const hands = [first, second].map((player) => device.view(subject).state.get('busts', `${player}.1`).hand);
    expect(hands[0]).toBe(hands[1]);
  });

  it('a draw seats everyone for whom there is a seat', async () => {
    await acts.draw();
    expect(['p20', 'p21', 'p22', 'p23'].every((player) => rowOf(player)?.seat)).toBe(true);
  });

  it('a player with a seat moves, one without sits down', async () => {
    const free = seatMap(device.view(subject).state as never)
      .flatMap(({ seats }) => seats)
      .filter(({ player, locked }) => player === null && !locked)
      .map(({ seat }) => seat);
    await acts.seatOrMove('p20', free[0]!);
    await acts.seatOrMove('p20', free[1]!);
    expect(rowOf('p20')?.seat).toBe(free[1]);
  });

  it('a table added takes the lowest free number', async () => {
    await acts.addTable();
    const numbers = seatMap(device.view(subject).state as never).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });
});

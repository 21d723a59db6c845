import { describe, expect, it } from 'vitest';
import { playEvening } from '../testing/evening.ts';
import { makeFakeDevice } from '../testing/fake-device.ts';
import { selectMap } from './select-map.ts';

const MAIN = 'tournament/main';

function evening() {
  const device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, 30, 60);
  return device;
}
const mapOf = (device: ReturnType<typeof evening>) => {
  const { state, pending } = device.view(MAIN);
  return selectMap(state as never, pending);
};

describe('the seat map', () => {
  it('marks one table that could give and one that could take, once they are out of balance', () => {
    const map = mapOf(evening());
    const sizes = map.map(({ seated }) => seated);
    const marks = map.flatMap(({ mark, seated }) => (mark ? [[mark, seated]] : []));
    if (Math.max(...sizes) - Math.min(...sizes) < 2) expect(marks).toEqual([]);
    else
      expect(new Map(marks as never)).toEqual(
        new Map([
          ['shortest', Math.min(...sizes)],
          ['fullest', Math.max(...sizes)],
        ] as never),
      );
  });

  it('shows an act as tentative until the venue has it, on its own seat only', async () => {
    const device = evening();
    device.setReach('device');
    const seat = mapOf(device)
      .flatMap(({ seats }) => seats)
      .find(({ player }) => player !== null)!;
    await device.act(MAIN, 'player.busted', { player: seat.player!, entry: 1 });
    const tentative = () =>
      mapOf(device).flatMap(({ seats }) => seats.filter((each) => each.tentative).map(({ id }) => id));
    expect(tentative()).toEqual([seat.id]);
    device.setReach('venue');
    expect(tentative()).toEqual([]);
  });

  it('makes fresh rows each time: the page writes into them', () => {
    const device = evening();
    expect(mapOf(device)[0]).not.toBe(mapOf(device)[0]);
    expect(mapOf(device)).toEqual(mapOf(device));
  });
});

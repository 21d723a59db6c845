import { describe, expect, it } from 'vitest';
import { missingPlace, publication, results } from './results.ts';
import { evening } from './testing/evening.ts';

/** p1 wins before p2, p3 and p4; p3 and p4 tied for third. */
function finished() {
  const friday = evening({ players: 4, playing: true, prizePlaces: 2 });
  const busts = [
    { player: 'p3', entry: 1 },
    { player: 'p4', entry: 1 },
  ];
  friday.act('players.busted', { busts, oneHand: true });
  friday.act('player.busted', { player: 'p2', entry: 1, eliminator: 'p1' });
  return friday;
}

describe('[BUST-5] results', () => {
  it('are the places, with who shares them and who wins something', () => {
    const friday = finished();
    friday.act('tournament.finished');
    expect(results(friday.state).map(({ player, place, tied, prize }) => [player, place, tied, prize])).toEqual([
      ['p1', 1, false, true],
      ['p2', 2, false, true],
      ['p3', 3, true, false],
      ['p4', 3, true, false],
    ]);
    expect(results(friday.state)[1]).toMatchObject({ eliminator: 'p1', entries: 1, outAt: friday.now });
    expect(results(friday.state)[0]).toMatchObject({ outAt: null });
  });

  it('are not published by themselves', () => {
    const friday = finished();
    friday.act('tournament.finished');
    expect(publication(friday.state)).toBeUndefined();
    friday.act('results.published');
    expect(publication(friday.state)).toEqual({ at: friday.now, times: 1, outdated: false });
  });
});

describe('places', () => {
  it.each([
    [[1, 2, 3], undefined],
    [[3, 1, 2, 3], undefined],
    [[1, 1, 3], undefined],
    [[], undefined],
    [[2, 3], 1],
    [[1, 2, 4], 3],
    [[1, 1, 2], 3],
  ])('of %j, nobody has %s', (places, missing) => {
    expect(missingPlace(places)).toBe(missing);
  });
});

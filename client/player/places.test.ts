import { expect, it } from 'vitest';
import { playerPlaceOf, sharedAddress, tournamentAddress } from './places.ts';

it('knows its addresses, and no others', () => {
  expect(playerPlaceOf('')).toEqual({ view: 'room' });
  expect(playerPlaceOf('me')).toEqual({ view: 'me' });
  expect(playerPlaceOf('join')).toEqual({ view: 'join' });
  expect(playerPlaceOf(tournamentAddress('v1', 'evening').slice(1))).toEqual({
    ...{ view: 'tournament', venue: 'v1', id: 'evening' },
  });
  for (const path of ['nowhere', 'me/too', 'v/v1', 'v/v1/t', 'v/v1/x/evening', 'v/v1/t/evening/more', 'v/../t/x'])
    expect(playerPlaceOf(path), path).toBeUndefined();
});

it('opens what was shared to it when it leads here, and the room otherwise', () => {
  const here = 'https://riverside.example';
  const shared = (fields: Record<string, string>) => sharedAddress(new URLSearchParams(fields).toString(), here);
  expect(shared({ text: `Come along: ${here}/v/v1/t/evening` })).toBe('/v/v1/t/evening');
  expect(shared({ url: `${here}/join#ABC123` })).toBe('/join#ABC123');
  expect(shared({ url: 'https://elsewhere.example/v/v1/t/evening' })).toBe('/');
  expect(shared({ url: `${here}/share?url=${here}` })).toBe('/');
  expect(shared({ title: 'nothing' })).toBe('/');
});

import { describe, expect, it } from 'vitest';
import { addressOf, type Place, placeOf } from './places.ts';

const PLACES: Place[] = [
  { view: 'tournaments' },
  { view: 'new' },
  { view: 'tournament', id: 'main', tab: 'tables' },
  { view: 'tournament', id: 'main', tab: 'clock' },
  { view: 'room' },
  { view: 'lists' },
  { view: 'screens' },
  { view: 'history', subject: undefined },
  { view: 'history', subject: 'tournament/main' },
];

describe('places', () => {
  it.each(PLACES)('have an address that leads back: $view', (place) => {
    expect(placeOf(addressOf(place).replace('/floor', ''))).toEqual(place);
  });

  it('unknown lead to the tournaments', () => {
    expect(placeOf('nowhere/at/all')).toEqual({ view: 'tournaments' });
    expect(placeOf('t/main/moon')).toEqual({ view: 'tournament', id: 'main', tab: 'tables' });
  });
});

import { expect, it } from 'vitest';
import { type GuestTournament, keepNews, keptNews, NO_NEWS, type Told, withEvent } from './guest-stream.ts';

const venue = (id: string): Told => ({
  event: 'venue',
  data: { venue: id, name: 'Riverside', timeZone: 'UTC', now: 5_000 },
});
const tournament = (id: string, name: string): Told => ({ event: 'tournament', data: { id, name } as GuestTournament });
const after = (...told: Told[]) => told.reduce((news, one) => withEvent(news, one, 1_000), NO_NEWS);

it('learns the venue’s time, and keeps tournaments by name until they are over', () => {
  const news = after(venue('v1'), tournament('b', 'Turbo'), tournament('a', 'Deep'), tournament('b', 'Turbo II'));
  expect(news).toMatchObject({ offset: 4_000, heardAt: 1_000 });
  expect(news.tournaments.map(({ name }) => name)).toEqual(['Deep', 'Turbo II']);
  expect(withEvent(news, { event: 'gone', data: { id: 'a' } }, 2_000).tournaments).toHaveLength(1);
});

it('shows nothing of one venue as another’s', () => {
  const news = after(venue('v1'), tournament('a', 'Deep'), { event: 'room', data: { games: [] } }, venue('v2'));
  expect(news.tournaments).toEqual([]);
  expect(news.room).toBeUndefined();
});

it('is there again when the page opens with nothing reachable', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const news = after(venue('v1'), tournament('a', 'Deep'));
  keepNews(storage, news);
  expect(keptNews(storage)).toEqual(news);
  storage.setItem('pvm/guest', '{"tournaments":7}');
  expect(keptNews(storage)).toEqual(NO_NEWS);
  expect(keptNews(undefined)).toEqual(NO_NEWS);
});

import type { Words } from './words.ts';

const capital = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** Names from ids alone, for tests of sentences. */
export const stubWords: Words = {
  name: (id) => capital(id),
  names: (ids) => ids.map(capital).join(', '),
  seat: (key) => `table ${key.split('.')[0]!.replace('t', '')}, seat ${key.split('.')[1]}`,
  cashSeat: (table, seat) => `table ${table}, seat ${seat}`,
  table: (id) => `table ${id.replace('t', '')}`,
  game: (id) => id,
  row: (index) => `level ${index + 1}`,
  display: (id) => id,
  number: (value) => value.toLocaleString('en'),
  ordinal: (value) => `${value}th`,
  time: (ms) => new Date(ms).toISOString().slice(11, 16),
  duration: (ms) => `${ms / 60_000} minutes`,
  countdown: (ms) => `${ms / 60_000}:00`,
};

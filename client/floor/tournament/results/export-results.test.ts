import { describe, expect, it } from 'vitest';
import { resultsCsv, resultsFile } from './export-results.ts';

const NAMES: Record<string, string> = { a: 'Ana "Ace" Lind', b: '=cmd()', c: 'Horvat, Ben' };
const line = (player: string, place: number, outAt: number | null) => ({
  ...{ player, place, tied: false, prize: place === 1, corrected: false, entries: 1, outAt },
  eliminator: outAt === null ? null : 'a',
});
const file = resultsFile(
  [line('a', 1, null), line('b', 2, 1_750_000_000_000), line('c', 3, 1_749_999_000_000)],
  { tournament: 'Main Event', venue: 'Riverside', at: 1_750_000_100_000, entries: 3, provisional: false },
  (id) => NAMES[id]!,
);

describe('[BUST-5] results as a file', () => {
  it('JSON names people and times', () => {
    expect(file).toMatchObject({ tournament: 'Main Event', venue: 'Riverside', written: '2025-06-15T15:08:20.000Z' });
    expect(file.results[0]).toMatchObject({ place: 1, player: 'Ana "Ace" Lind', prize: true, outAt: null });
    expect(file.results[1]).toMatchObject({ outAt: '2025-06-15T15:06:40.000Z', eliminator: 'Ana "Ace" Lind' });
  });

  it('CSV quotes what needs it, and no name becomes a formula', () => {
    expect(resultsCsv(file).split('\r\n')).toEqual([
      'place,player,tied,prize,corrected,entries,out_at,eliminator',
      '1,"Ana ""Ace"" Lind",no,yes,no,1,,',
      '2,\'=cmd(),no,no,no,1,2025-06-15T15:06:40.000Z,"Ana ""Ace"" Lind"',
      '3,"Horvat, Ben",no,no,no,1,2025-06-15T14:50:00.000Z,"Ana ""Ace"" Lind"',
      '',
    ]);
  });
});

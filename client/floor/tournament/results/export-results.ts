/** Results as files: CSV for spreadsheets, JSON for programs ([BUST-5]). */
import type { ResultLine } from '../../../../src/tournament/results.ts';
import { csvOf } from './csv.ts';

export interface ResultsFile {
  readonly tournament: string;
  readonly venue: string;
  /** When it was written, ISO 8601. */
  readonly written: string;
  readonly entries: number;
  /** Places may still move. */
  readonly provisional: boolean;
  readonly results: readonly {
    readonly place: number;
    readonly player: string;
    readonly tied: boolean;
    readonly prize: boolean;
    readonly corrected: boolean;
    readonly entries: number;
    /** ISO 8601; null for the winner. */
    readonly outAt: string | null;
    readonly eliminator: string | null;
  }[];
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** `nameOf` gives people as the file should call them. */
export const resultsFile = (
  lines: readonly ResultLine[],
  about: { tournament: string; venue: string; at: number; entries: number; provisional: boolean },
  nameOf: (id: string) => string,
): ResultsFile => ({
  ...{ tournament: about.tournament, venue: about.venue, written: iso(about.at) },
  ...{ entries: about.entries, provisional: about.provisional },
  results: lines.map(({ player, outAt, eliminator, place, tied, prize, corrected, entries }) => ({
    ...{ place, player: nameOf(player), tied, prize, corrected, entries },
    ...{ outAt: outAt === null ? null : iso(outAt), eliminator: eliminator === null ? null : nameOf(eliminator) },
  })),
});

const COLUMNS = ['place', 'player', 'tied', 'prize', 'corrected', 'entries', 'out_at', 'eliminator'] as const;

/** One line a player. */
export const resultsCsv = (file: ResultsFile): string =>
  csvOf(
    COLUMNS,
    file.results.map((line) => [
      ...[line.place, line.player, yes(line.tied), yes(line.prize), yes(line.corrected), line.entries],
      ...[line.outAt ?? '', line.eliminator ?? ''],
    ]),
  );

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

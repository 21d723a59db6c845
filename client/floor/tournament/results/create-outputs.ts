import { results } from '../../../../src/tournament/results.ts';
import { tournamentText } from '../../../text/floor-tournament.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPapers } from '../paper/create-papers.tsx';
import { resultsCsv, resultsFile } from './export-results.ts';
import { fileName, saveFile } from './save-file.ts';

const text = playText.results;

export interface Outputs {
  /** `provisional`: places may still move; the file says so. */
  csv(provisional: boolean): void;
  json(provisional: boolean): void;
  print(): void;
}

/** [BUST-5] The results on paper, and as files. */
export function createOutputs(): Outputs {
  const desk = useDesk();
  const tournament = useTournament();
  const papers = createPapers();
  const name = (player: string) => desk.device.name(player);
  const title = () => tournament.row()?.name ?? '';
  const file = (provisional: boolean) =>
    resultsFile(
      results(tournament.state()),
      {
        ...{ tournament: title(), venue: desk.device.facts().name, at: desk.device.now(), provisional },
        entries: tournament.figures()?.entries ?? 0,
      },
      name,
    );
  return {
    csv: (provisional) =>
      saveFile(fileName(`${title()} ${text.file}`, 'csv'), 'text/csv', resultsCsv(file(provisional))),
    json: (provisional) =>
      saveFile(
        fileName(`${title()} ${text.file}`, 'json'),
        'application/json',
        `${JSON.stringify(file(provisional), null, 2)}\n`,
      ),
    print() {
      const { ordinal, timeOfDay } = desk.formats();
      const rows = results(tournament.state()).map((line) => [
        ordinal(line.place),
        name(line.player),
        [line.prize ? text.prize : '', line.tied ? tournamentText.results.tied : ''].filter(Boolean).join(', '),
        line.outAt === null ? tournamentText.results.winner : timeOfDay(line.outAt),
      ]);
      const columns = [
        { head: text.columns.place, numeric: true },
        { head: text.columns.player, strong: true },
        { head: '' },
        { head: text.columns.out, numeric: true },
      ];
      papers.table(text.title, columns, rows);
    },
  };
}

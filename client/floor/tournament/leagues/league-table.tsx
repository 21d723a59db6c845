import { createMemo, For, type JSX, Show } from 'solid-js';
import { standings } from '../../../../src/league/standings.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { createProgressive } from '../../create-progressive.ts';
import { useDesk } from '../../desk.tsx';
import { printPaper } from '../paper/print-paper.tsx';
import { TablePaper } from '../paper/table-paper.tsx';
import { csvOf } from '../results/csv.ts';
import { fileName, saveFile } from '../results/save-file.ts';
import { formulaWords, pointsWords } from './formula-words.ts';
import { type LeagueState, selectLeague } from './select-leagues.ts';

const text = playText.leagues;

/** A league's table: points summed over its tournaments; on paper, and as a file. */
export function LeagueTable(props: { subject: string; onBack: () => void }): JSX.Element {
  const desk = useDesk();
  const state = () => desk.view(props.subject).state as unknown as LeagueState;
  const facts = createMemo(() => selectLeague(state()));
  const lines = createMemo(() => standings(state()));
  const shown = createProgressive(lines, 30, 60);
  const name = (player: string) => desk.device.name(player);
  const rows = () =>
    lines().map((line) => [
      ...[desk.formats().ordinal(line.place), name(line.player)],
      ...[String(line.tournaments), pointsWords(line.points)],
    ]);
  const columns = [
    { head: text.columns.place, numeric: true },
    { head: text.columns.player, strong: true },
    { head: text.columns.tournaments, numeric: true },
    { head: text.columns.points, numeric: true, strong: true },
  ];
  const title = () => facts()?.name ?? '';
  const about = () => `${formulaWords(facts()!.formula)} · ${desk.device.facts().name}`;
  const print = () =>
    printPaper(title(), () => <TablePaper title={title()} about={about()} columns={columns} rows={rows()} />);
  const csv = () => {
    const table = lines().map((line) => [line.place, name(line.player), line.tournaments, pointsWords(line.points)]);
    saveFile(fileName(title(), 'csv'), 'text/csv', csvOf(['place', 'player', 'tournaments', 'points'], table));
  };
  return (
    <div class="grid gap-4">
      <div class="flex flex-wrap gap-2">
        <Button
          class="me-auto"
          kind="quiet"
          icon="i-tabler-chevron-left rtl:-scale-x-100"
          onClick={() => props.onBack()}
        >
          {text.back}
        </Button>
        <Button icon="i-tabler-printer" onClick={print}>
          {playText.print}
        </Button>
        <Button icon="i-tabler-download" onClick={csv}>
          {playText.results.csv}
        </Button>
      </div>
      <Show when={facts()}>{(it) => <p class="text-sm text-quiet">{formulaWords(it().formula)}</p>}</Show>
      <ol class="[&>li+li]:border-t tabular-nums" aria-label={title()}>
        <For each={shown()} fallback={<li class="text-quiet">{text.nothingCounts}</li>}>
          {(line) => (
            <li class="flex min-h-14 items-center gap-3">
              <span class="w-14 font-650">{desk.formats().ordinal(line.place)}</span>
              <span class="min-w-0 flex-1 truncate font-550">{name(line.player)}</span>
              <span class="text-sm text-quiet">{text.of(line.tournaments)}</span>
              <span class="font-650">{pointsWords(line.points)}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

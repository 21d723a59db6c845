import { createMemo, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../src/kernel/plain.ts';
import { publication } from '../../../src/tournament/results.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { playText } from '../../text/floor-tournament-play.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusIcon } from '../../ui/status-pill.tsx';
import { createProgressive } from '../create-progressive.ts';
import { createRows } from '../create-rows.ts';
import { type Desk, useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { useTournament } from './create-tournament.tsx';
import { createPlayActs } from './play-acts.ts';
import { createOutputs } from './results/create-outputs.ts';
import { type ResultRow, selectResults } from './results/select-results.ts';

const text = tournamentText.results;
const more = playText.results;

/** Places as they stand ([BUST-1]): provisional while entries are taken; after the finish corrected, published, taken along. */
export function ResultsView(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const rows = createRows(() => selectResults(tournament.state(), tournament.pending()));
  const shown = createProgressive(rows, 20, 40);
  const provisional = () => {
    const closes = tournament.entryClosesAt();
    return tournament.row()?.registration !== 'closed' && (closes === null || closes > desk.device.now());
  };
  return (
    <div class="grid max-w-[46rem] gap-3">
      <Show
        when={rows().length > 0}
        fallback={
          <EmptyState icon="i-tabler-trophy" title={text.none}>
            {text.noneHint}
          </EmptyState>
        }
      >
        <Outputs provisional={provisional()} />
        <ol class="panel [&>li+li]:border-t" aria-label={text.title}>
          <For each={shown()}>{(row) => <Row row={row} />}</For>
        </ol>
      </Show>
    </div>
  );
}

/** Nobody is signed in where a record is looked at that isn’t this room’s. */
const canAct = (desk: Desk): boolean => !desk.readOnly() && desk.user() !== undefined;

/** Publish, print, take along. */
function Outputs(props: { provisional: boolean }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const stage = useStage();
  const outputs = createOutputs();
  const finished = () => tournament.row()?.phase === 'finished';
  const published = createMemo(() => publication(tournament.state()), undefined, { equals: samePlain });
  const words = () => {
    if (!finished()) return props.provisional ? text.provisional : '';
    const it = published();
    if (!it) return more.notPublished;
    return it.outdated ? more.outdated : more.published(desk.formats().timeOfDay(it.at));
  };
  const due = () => finished() && (published() === undefined || published()!.outdated);
  return (
    <div class="flex flex-wrap items-center gap-2">
      <p class="min-w-40 flex-1 text-quiet" role="status">
        {words()}
      </p>
      <Show when={due() && canAct(desk)}>
        <Button kind="primary" icon="i-tabler-speakerphone" onClick={() => void acts.do('results.published')}>
          {published() ? more.publishAgain : more.publish}
        </Button>
        <span class="basis-full" />
        <p class="min-w-40 flex-1 text-sm text-quiet">{more.correctHint}</p>
      </Show>
      <Show when={finished() && canAct(desk)}>
        <Button icon="i-tabler-trophy" onClick={() => stage.open({ type: 'leagues', tournament: tournament.id })}>
          {playText.leagues.open}
        </Button>
      </Show>
      <Button icon="i-tabler-printer" onClick={() => outputs.print()}>
        {playText.print}
      </Button>
      <Button icon="i-tabler-download" onClick={() => outputs.csv(props.provisional)}>
        {more.csv}
      </Button>
      <Button icon="i-tabler-download" onClick={() => outputs.json(props.provisional)}>
        {more.json}
      </Button>
    </div>
  );
}

function Row(props: { row: ResultRow }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const acts = createPlayActs();
  const correctable = () => tournament.row()?.phase === 'finished' && canAct(desk);
  const open = () =>
    correctable()
      ? acts.open({ of: 'correction', player: props.row.id })
      : stage.open({ type: 'person', player: props.row.id, from: tournament.subject });
  return (
    <li class="[content-visibility:auto] [contain-intrinsic-size:auto_3.5rem]">
      <button
        type="button"
        class="target flex w-full items-center gap-3 px-4 text-start hover:bg-raised focus-visible:-outline-offset-3"
        classList={{ 'text-tentative': props.row.tentative }}
        onClick={open}
      >
        <span class="w-14 font-650 tabular-nums" classList={{ 'text-accent-ink': props.row.prize }}>
          {desk.formats().ordinal(props.row.place)}
        </span>
        <span class="min-w-0 flex-1 truncate font-550">{desk.device.name(props.row.id)}</span>
        <Show when={notes()}>
          <span class="text-sm text-quiet">{notes()}</span>
        </Show>
        <span class="text-sm text-quiet tabular-nums">
          {props.row.at === null ? text.winner : desk.formats().timeOfDay(props.row.at)}
        </span>
        <Show when={props.row.tentative}>
          <StatusIcon status="tentative" />
        </Show>
      </button>
    </li>
  );

  function notes(): string {
    const { prize, tied, corrected, entries } = props.row;
    const said = [
      entries > 1 ? tournamentText.players.entryNumber(entries) : '',
      prize ? more.prize : '',
      tied ? text.tied : '',
      corrected ? text.corrected : '',
    ];
    return said.filter(Boolean).join(' · ');
  }
}

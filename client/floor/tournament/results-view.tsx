import { For, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusIcon } from '../../ui/status-pill.tsx';
import { createProgressive } from '../create-progressive.ts';
import { createRows } from '../create-rows.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { useTournament } from './create-tournament.tsx';
import { type PlaceRow, selectPlaces } from './select-entrants.ts';

const text = floorText.results;

/** Places as they stand ([BUST-1]): provisional while entries are taken. */
export function ResultsView(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const rows = createRows(() => selectPlaces(tournament.state(), tournament.pending()));
  const shown = createProgressive(rows, 20, 40);
  const provisional = () => {
    const closes = tournament.entryClosesAt();
    return tournament.row()?.registration !== 'closed' && (closes === null || closes > desk.device.now());
  };
  return (
    <div class="grid max-w-[46rem] gap-3">
      <Show when={rows().length > 0 && provisional()}>
        <p class="text-quiet">{text.provisional}</p>
      </Show>
      <Show
        when={rows().length > 0}
        fallback={
          <EmptyState icon="i-tabler-trophy" title={text.none}>
            {text.noneHint}
          </EmptyState>
        }
      >
        <ol class="panel [&>li+li]:border-t" aria-label={text.title}>
          <For each={shown()}>{(row) => <ResultRow row={row} prize={tournament.row()?.prizePlaces ?? 0} />}</For>
        </ol>
      </Show>
    </div>
  );
}

function ResultRow(props: { row: PlaceRow; prize: number }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  return (
    <li class="[content-visibility:auto] [contain-intrinsic-size:auto_3.5rem]">
      <button
        type="button"
        class="target flex w-full items-center gap-3 px-4 text-start hover:bg-raised focus-visible:-outline-offset-3"
        classList={{ 'text-tentative': props.row.tentative }}
        onClick={() => stage.open({ type: 'person', player: props.row.id, from: tournament.subject })}
      >
        <span class="w-14 font-650 tabular-nums" classList={{ 'text-accent-ink': props.row.place <= props.prize }}>
          {desk.formats().ordinal(props.row.place)}
        </span>
        <span class="min-w-0 flex-1 truncate font-550">{desk.device.name(props.row.id)}</span>
        <Show when={props.row.tied}>
          <span class="text-sm text-quiet">{text.tied}</span>
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
}

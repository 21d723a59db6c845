import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { createProgressive } from '../create-progressive.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import { BustBar } from './bust-bar.tsx';
import { createChosen } from './chosen.ts';
import { createMap, useTournament } from './create-tournament.tsx';
import { MapOverview } from './map-overview.tsx';
import { MapSeats } from './map-seats.tsx';
import { PickBanner } from './pick-banner.tsx';

const text = tournamentText.map;
/** Up to so many tables, every name is in sight; beyond, tables are shown small and open by a tap. */
const TABLES_IN_FULL = 12;

/** The room as tables with their seats. Tap a player for their acts, a free seat to fill it. */
export function MapView(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const tables = createMap(tournament);
  const inSight = createProgressive(tables, TABLES_IN_FULL, 6);
  const chosen = createChosen();
  const [detailed, setDetailed] = createSignal<boolean>();
  const inFull = createMemo(() => detailed() ?? tables().length <= TABLES_IN_FULL);
  const picking = () => (stage.picking()?.subject === tournament.subject ? stage.picking() : undefined);
  createEffect(on(() => tournament.id, chosen.stop, { defer: true }));
  return (
    <div class="grid gap-3">
      <Show when={picking()}>{(player) => <PickBanner picking={player()} />}</Show>
      <Show when={tables().length > 0} fallback={<NoTables />}>
        <Show when={!picking()}>
          <div class="flex flex-wrap items-center gap-2">
            <p class="me-auto text-quiet tabular-nums">{summary()}</p>
            <Button
              kind="quiet"
              icon={inFull() ? 'i-tabler-layout-grid' : 'i-tabler-list-details'}
              onClick={() => setDetailed(!inFull())}
            >
              {inFull() ? text.overview : text.names}
            </Button>
            <Show when={!desk.readOnly() && tournament.row()?.phase === 'running'}>
              <Button
                icon="i-tabler-users-minus"
                aria-pressed={chosen.on()}
                class={chosen.on() ? 'border-conflict!' : ''}
                onClick={() => (chosen.on() ? chosen.stop() : startChoosing())}
              >
                {text.bustSeveral}
              </Button>
            </Show>
          </div>
        </Show>
        <Show when={inFull()} fallback={<MapOverview tables={tables()} />}>
          <ul class="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-3 max-md:grid-cols-1">
            <For each={inSight()}>{(table) => <MapSeats table={table} chosen={chosen} />}</For>
          </ul>
        </Show>
      </Show>
      <BustBar chosen={chosen} />
    </div>
  );

  function startChoosing(): void {
    setDetailed(true);
    chosen.start();
  }
  function summary(): string {
    const free = tables().reduce((sum, table) => sum + table.free, 0);
    return text.summary(tables().length, tournament.figures()?.seated ?? 0, free);
  }
}

function NoTables(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  return (
    <EmptyState
      icon="i-tabler-layout-grid-add"
      title={text.noTables}
      action={
        <Show when={!desk.readOnly()}>
          <Button kind="primary" onClick={() => void tournamentActs(desk, tournament).addTable()}>
            {text.addTable}
          </Button>
        </Show>
      }
    >
      {text.noTablesHint}
    </EmptyState>
  );
}

import { createSignal, For, type JSX, Show } from 'solid-js';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { ViewHead } from '../view-head.tsx';
import { CashTable } from './cash-table.tsx';
import { createGames } from './create-games.ts';
import { Crossings } from './crossings.tsx';
import { DayButton } from './day-button.tsx';
import { MovesDue } from './moves-due.tsx';
import type { RoomGame } from './select-room.ts';
import { TablesList } from './tables-list.tsx';

/** The cash room: moves that are due, and the tables of each game with their seats, as a map or as a list. */
export function RoomView(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const games = createGames();
  const [asList, showAsList] = createSignal(false);
  const tables = () => games().flatMap((game) => game.tables);
  const seats = () => tables().reduce((sum, { players }) => sum + players, 0);
  const open = () => games().reduce((sum, game) => sum + game.open, 0);
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.title} note={tables().length > 0 ? text.summary(tables().length, seats(), open()) : ''}>
        <IconButton
          icon={asList() ? 'i-tabler-layout-grid' : 'i-tabler-list-details'}
          label={asList() ? text.showMap : text.showList}
          onClick={() => showAsList(!asList())}
        />
        <DayButton />
        <Show when={!desk.readOnly()}>
          <Button icon="i-tabler-plus" onClick={() => stage.open({ type: 'open-table' })}>
            {text.openTable}
          </Button>
        </Show>
      </ViewHead>
      <Crossings />
      <MovesDue games={games()} />
      <Show when={!asList()} fallback={<TablesList games={games()} />}>
        <For each={games().filter((game) => game.tables.length > 0)}>{(game) => <GameTables game={game} />}</For>
      </Show>
      <Show when={tables().length === 0}>
        <EmptyState
          icon="i-tabler-layout-grid"
          title={text.noTables}
          action={
            <Button kind="primary" onClick={() => stage.open({ type: 'open-table' })}>
              {text.openTable}
            </Button>
          }
        >
          {text.noTablesHint}
        </EmptyState>
      </Show>
    </div>
  );
}

function GameTables(props: { game: RoomGame }): JSX.Element {
  return (
    <section class="grid gap-2" aria-label={props.game.name}>
      <h2 class="flex items-baseline gap-3 px-1">
        <span class="font-650">{props.game.name}</span>
        <span class="text-sm font-400 text-quiet tabular-nums">
          {[text.waiting(props.game.list.length), text.openShort(props.game.open)].filter(Boolean).join(' · ')}
        </span>
      </h2>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(21rem,1fr))] gap-3 max-md:grid-cols-1">
        <For each={props.game.tables}>{(table) => <CashTable table={table} />}</For>
      </ul>
    </section>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import type { BoardGame, BoardTable } from '../../../src/floor/board.ts';
import { pageAt } from '../../../src/screens/select.ts';
import { boardWords as words } from '../board-words.ts';
import { NothingYet, PageMark } from '../paging/board-frame.tsx';
import { type Lane, type LaneShape, laneLayout } from '../paging/lanes.ts';
import type { Part, PartSource } from '../parts/part.ts';
import { tableName } from '../waitlist/entry-words.ts';
import { LaneHead } from '../waitlist/lane-head.tsx';
import { openCount, tablesInOrder } from './open-seats.ts';
import '../waitlist/waitlist.css';
import './tables.css';

type Game = Pick<BoardGame, 'game' | 'name' | 'stakes' | 'tables'>;

const LANDSCAPE: LaneShape = {
  sizes: [
    { lanes: 2, rows: 7, scale: 1.3 },
    { lanes: 3, rows: 8, scale: 1.12 },
    { lanes: 3, rows: 9, scale: 1 },
  ],
  paged: { lanes: 3, rows: 9 },
};
const PORTRAIT: LaneShape = {
  sizes: [
    { lanes: 1, rows: 14, scale: 1.3 },
    { lanes: 2, rows: 19, scale: 1 },
  ],
  paged: { lanes: 2, rows: 19 },
};

/** Cash tables by game, each with the seats that are open. */
export default function makeTables(source: PartSource): Part {
  const all = createMemo(() => {
    const games = source.content()?.games;
    return Array.isArray(games) ? (games as unknown as readonly Game[]) : undefined;
  });
  const games = createMemo(() => {
    const view = source.view();
    const only = 'game' in view ? view.game : undefined;
    return (all() ?? []).filter(({ game, tables }) => tables.length > 0 && (only === undefined || game === only));
  });
  const layout = createMemo(() => laneLayout(games(), tablesInOrder, source.portrait() ? PORTRAIT : LANDSCAPE));
  const at = createMemo(() => pageAt(layout().pages.length, source.turn()));
  const lanes = () => layout().pages[at()] ?? [];
  return {
    ready: () => all() !== undefined,
    Board: () => (
      <Show when={games().length > 0} fallback={<NothingYet title={words.noTables} detail={words.noTablesDetail} />}>
        <main
          class="lists"
          style={{ '--lanes': Math.max(Math.min(2, layout().lanes), lanes().length), '--scale': layout().scale }}
        >
          <div class="lanes">
            <For each={lanes()}>{(lane) => <GameLane lane={lane} lanes={lanes().length} />}</For>
          </div>
        </main>
      </Show>
    ),
    Foot: () => <PageMark at={at()} pages={layout().pages.length} />,
  };
}

function GameLane(props: { lane: Lane<Game, BoardTable>; lanes: number }): JSX.Element {
  return (
    <section class="lane">
      <LaneHead game={props.lane.group} lanes={props.lanes}>
        {props.lane.continued ? words.continued : words.openNow(openCount(props.lane.group))}
      </LaneHead>
      <ol>
        <For each={props.lane.rows}>{(table) => <Table table={table} />}</For>
      </ol>
    </section>
  );
}

/** Open seats by their numbers, as tiles: what somebody who looks for a seat looks for. */
function Table(props: { table: BoardTable }): JSX.Element {
  const seats = () => (props.table.state === 'breaking' ? [] : props.table.openSeats);
  const state = () => words.tableStates[props.table.state];
  return (
    <li class="entry open-table" classList={{ full: seats().length === 0 }}>
      <span class="name">
        {tableName(props.table.label)}
        <Show when={state()}>{(word) => <small>{word()}</small>}</Show>
      </span>
      <Show when={seats().length > 0} fallback={<span class="quiet">{state() ? '' : words.openSeats(0)}</span>}>
        <span class="seats" role="img" aria-label={words.seats(seats().join(', '))}>
          <For each={seats()}>{(seat) => <b>{seat}</b>}</For>
        </span>
      </Show>
    </li>
  );
}

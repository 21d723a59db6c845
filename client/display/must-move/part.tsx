import { createMemo, For, type JSX, Show } from 'solid-js';
import { asBoard, type MustMoveBoard } from '../../../src/screens/content.ts';
import { pageAt } from '../../../src/screens/select.ts';
import { boardWords as words } from '../board-words.ts';
import { NothingYet, PageMark } from '../paging/board-frame.tsx';
import { type Lane, type LaneShape, laneLayout } from '../paging/lanes.ts';
import type { Part, PartSource } from '../parts/part.ts';
import { tableName } from '../waitlist/entry-words.ts';
import { LaneHead } from '../waitlist/lane-head.tsx';
import '../waitlist/waitlist.css';
import './must-move.css';

type Game = MustMoveBoard['games'][number];
type Row = { readonly place: number; readonly name: string; readonly table: string };

const LANDSCAPE: LaneShape = {
  sizes: [
    { lanes: 2, rows: 6, scale: 1.32 },
    { lanes: 3, rows: 7, scale: 1.14 },
    { lanes: 3, rows: 8, scale: 1 },
  ],
  paged: { lanes: 3, rows: 8 },
};
const PORTRAIT: LaneShape = {
  sizes: [
    { lanes: 1, rows: 13, scale: 1.32 },
    { lanes: 2, rows: 18, scale: 1 },
  ],
  paged: { lanes: 2, rows: 18 },
};

const rowsOf = ({ order }: Game): Row[] => order.map(([name, table], i) => ({ place: i + 1, name, table }));

/** [MUST-1] Who moves up next, from which table, in every game that has feeders. */
export default function makeMustMove(source: PartSource): Part {
  const board = createMemo(() => asBoard<MustMoveBoard>(source.content(), 'must-move'));
  const games = createMemo(() => {
    const view = source.view();
    const only = 'game' in view ? view.game : undefined;
    return (board()?.games ?? []).filter(({ game }) => only === undefined || game === only);
  });
  const layout = createMemo(() => laneLayout(games(), rowsOf, source.portrait() ? PORTRAIT : LANDSCAPE));
  const at = createMemo(() => pageAt(layout().pages.length, source.turn()));
  const lanes = () => layout().pages[at()] ?? [];
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show
        when={games().length > 0}
        fallback={<NothingYet title={words.noMustMove} detail={words.noMustMoveDetail} />}
      >
        <main
          class="lists must-move"
          style={{ '--lanes': Math.max(Math.min(2, layout().lanes), lanes().length), '--scale': layout().scale }}
        >
          <div class="lanes">
            <For each={lanes()}>{(lane) => <GameLane lane={lane} lanes={lanes().length} />}</For>
          </div>
        </main>
      </Show>
    ),
    Foot: () => (
      <>
        <span>{words.mustMove}</span>
        <PageMark at={at()} pages={layout().pages.length} />
      </>
    ),
  };
}

function GameLane(props: { lane: Lane<Game, Row>; lanes: number }): JSX.Element {
  const game = () => props.lane.group;
  const into = () =>
    game()
      .into.map(([table]) => tableName(table))
      .join(', ');
  const open = () => game().into.reduce((sum, [, seats]) => sum + seats, 0);
  return (
    <section class="lane">
      <LaneHead game={game()} lanes={props.lanes}>
        {props.lane.continued ? words.continued : `${words.into(into())} · ${words.openSeats(open())}`}
      </LaneHead>
      <Show when={props.lane.rows.length > 0} fallback={<p class="quiet">{words.nobodyMoves}</p>}>
        <ol>
          <For each={props.lane.rows}>
            {({ place, name, table }) => (
              <li class="entry" classList={{ called: place === 1 && open() > 0 }}>
                <span class="position">{place}</span>
                <span class="name">
                  {name}
                  <small>{tableName(table)}</small>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

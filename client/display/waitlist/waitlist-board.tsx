import { For, type JSX, Show } from 'solid-js';
import type { BoardGame } from '../../../src/floor/board.ts';
import type { Origin } from '../../../src/floor/state.ts';
import type { Formats } from '../../text/format.ts';
import { boardWords as words } from '../board-words.ts';
import { PageMark } from '../paging/board-frame.tsx';
import type { Pages } from './create-pages.ts';
import { COMING_ICON, EntryRow, ORIGIN_ICONS } from './entry-row.tsx';
import { allTables, callWords, leftWords, openSeatsOf, tableLines } from './entry-words.ts';
import { LaneHead } from './lane-head.tsx';
import type { Lane } from './lanes.ts';

/** A lane alone on a wide screen would put a name and its time too far apart to be read as one line. */
const FEWEST_LANES = 2;
/** Tables that fit beside a lane of the largest rows. */
const TABLES_BESIDE = 6;

/** All waitlists: who is next, who is called and where to, which tables have a seat. */
export function WaitlistBoard(props: { pages: Pages; now: number; formats: Formats }): JSX.Element {
  const lanes = () => props.pages.page().length;
  const beside = () => lanes() === 1 && props.pages.layout().lanes > 1;
  const style = () => ({
    '--lanes': Math.min(Math.max(FEWEST_LANES, lanes()), props.pages.layout().lanes),
    '--scale': props.pages.layout().scale,
  });
  return (
    <Show when={props.pages.games().length > 0} fallback={<NoLists />}>
      <main class="lists" style={style()}>
        <div class="lanes">
          <For each={props.pages.page()}>
            {(lane) => (
              <LaneView lane={lane} lanes={lanes()} tablesBeside={beside()} now={props.now} formats={props.formats} />
            )}
          </For>
          <Show when={beside() && props.pages.page()[0]}>{(lane) => <TablesLane game={lane().group} />}</Show>
        </div>
        <Show when={props.pages.called().length > 0}>
          <p class="calls">
            <span>{words.called}</span>
            <For each={props.pages.called()}>
              {({ entry }) => (
                <span class="call">
                  <b>{entry.name}</b> {callWords(entry.call!)}{' '}
                  <b class="tabular">{leftWords(entry.call!, props.now, props.formats)}</b>
                </span>
              )}
            </For>
          </p>
        </Show>
      </main>
    </Show>
  );
}

function NoLists(): JSX.Element {
  return (
    <main class="middle">
      <h1>{words.noGames}</h1>
      <p class="quiet">{words.noGamesDetail}</p>
    </main>
  );
}

interface LaneProps {
  lane: Lane;
  lanes: number;
  /** The game's tables stand in a lane of their own. */
  tablesBeside: boolean;
  now: number;
  formats: Formats;
}

function LaneView(props: LaneProps): JSX.Element {
  const game = () => props.lane.group;
  return (
    <section class="lane">
      <LaneHead game={game()} lanes={props.lanes}>
        {props.lane.continued ? words.continued : headOf(game())}
      </LaneHead>
      <ol>
        <For each={props.lane.rows}>
          {(entry) => <EntryRow entry={entry} now={props.now} formats={props.formats} />}
        </For>
      </ol>
      <Show when={!props.lane.continued && !props.tablesBeside}>
        <ul class="tables">
          <For each={tableLines(game())}>
            {({ name, open, hasOpen }) => (
              <li class="table" classList={{ open: hasOpen }}>
                <span>{name}</span> <span class="tabular">{open}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

/** A game that is alone on its page has the other half for its tables. */
function TablesLane(props: { game: BoardGame }): JSX.Element {
  return (
    <section class="lane">
      <header>
        <h2 style={{ '--fit': 1 }}>{words.tables}</h2>
        <p class="quiet">{words.openSeats(openSeatsOf(props.game))}</p>
      </header>
      <ol>
        <For each={allTables(props.game).slice(0, TABLES_BESIDE)}>
          {({ name, open, hasOpen }) => (
            <li class="entry table" classList={{ open: hasOpen }}>
              <span class="name">{name}</span> <span class="tabular">{open}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function headOf({ entries, wait }: BoardGame): string {
  const waiting = entries.length === 0 ? words.nobodyWaiting : words.waiting(entries.length);
  return wait ? `${waiting} · ${words.wait(wait.fromMinutes, wait.toMinutes)}` : waiting;
}

/** What the symbols on this page mean, and which page it is. */
export function Legend(props: { pages: Pages }): JSX.Element {
  const origins = () => {
    const seen = new Set(props.pages.page().flatMap(({ rows }) => rows.map(({ origin }) => origin)));
    return (Object.keys(ORIGIN_ICONS) as Origin[]).filter((origin) => seen.has(origin));
  };
  const pages = () => props.pages.layout().pages.length;
  const anyComing = () => props.pages.page().some(({ rows }) => rows.some(({ call }) => call?.coming));
  return (
    <>
      <For each={origins()}>
        {(origin) => (
          <span class="key">
            <span class={ORIGIN_ICONS[origin]} aria-hidden="true" /> {words.origin(origin)}
          </span>
        )}
      </For>
      <Show when={anyComing()}>
        <span class="key">
          <span class={COMING_ICON} aria-hidden="true" /> {words.coming}
        </span>
      </Show>
      <PageMark at={props.pages.at()} pages={pages()} />
    </>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import type { BoardEntry, BoardGame, WaitlistBoard } from '../../../src/floor/board.ts';
import type { Origin } from '../../../src/floor/state.ts';
import type { Formats } from '../../text/format.ts';
import { words } from '../words.ts';
import { callWords, placeWords, standingWords, tableLines } from './entry-words.ts';
import { calledOf, gamesOf, type Lane, pageAt, pagesOf } from './lanes.ts';

export interface WaitlistBoardProps {
  board: WaitlistBoard;
  /** One game's list only. */
  game: string | undefined;
  now: number;
  formats: Formats;
}

/** Lanes and rows that fit a 16:9 screen at the sizes of display.css; fewer rows where the band of calls stands below. */
const LANES = 4;
const ROWS = 8;
const ROWS_ABOVE_CALLS = 7;
/** Tables named under a lane; a word counts the others. */
const TABLES_NAMED = 2;

/** All waitlists: who is next and why, who is called and where to, which tables have a seat. */
export function WaitlistView(props: WaitlistBoardProps): JSX.Element {
  const games = createMemo(() => gamesOf(props.board, props.game));
  const called = createMemo(() => calledOf({ games: games() }));
  const pages = createMemo(() => {
    const whole = pagesOf(games(), { lanes: LANES, rows: ROWS });
    return whole.length > 1 && called().length > 0 ? pagesOf(games(), { lanes: LANES, rows: ROWS_ABOVE_CALLS }) : whole;
  });
  const at = createMemo(() => pageAt(pages().length, props.now));
  const page = createMemo(() => pages()[at()] ?? []);
  return (
    <main class="lists">
      <Show
        when={games().length > 0}
        fallback={
          <div class="middle">
            <h1>{words.noGames}</h1>
            <p class="quiet">{words.noGamesDetail}</p>
          </div>
        }
      >
        <div class="lanes" style={{ '--lanes': Math.max(2, page().length) }}>
          <For each={page()}>{(lane) => <LaneView lane={lane} now={props.now} formats={props.formats} />}</For>
        </div>
        <Show when={pages().length > 1 && called().length > 0}>
          <p class="calls">
            <span class="label">{words.called}</span>
            <For each={called().slice(0, 4)}>
              {({ entry, game }) => (
                <span class="call">
                  <b>{entry.name}</b> {placeWords(entry.call!) ?? game.name}{' '}
                  <span class="tabular">{callWords(entry.call!, props.now, props.formats)}</span>
                </span>
              )}
            </For>
          </p>
        </Show>
        <p class="legend">
          <For each={originsOn(page())}>
            {(origin) => (
              <span>
                <span class={ICONS[origin]} aria-hidden="true" /> {words.origin(origin)}
              </span>
            )}
          </For>
          <Show when={pages().length > 1}>
            <span class="pages tabular">{words.page(at() + 1, pages().length)}</span>
          </Show>
        </p>
      </Show>
    </main>
  );
}

const ICONS: Record<Origin, string> = {
  floor: 'i-tabler-clipboard-text',
  phone: 'i-tabler-device-mobile',
  callin: 'i-tabler-phone-call',
  kiosk: 'i-tabler-device-ipad',
};

const originsOn = (page: readonly Lane[]): Origin[] => {
  const seen = new Set(page.flatMap(({ entries }) => entries.map(({ origin }) => origin)));
  return (Object.keys(ICONS) as Origin[]).filter((origin) => seen.has(origin));
};

function LaneView(props: { lane: Lane; now: number; formats: Formats }): JSX.Element {
  const game = () => props.lane.game;
  return (
    <section class="lane">
      <header>
        <h2>
          {game().name} <span class="stakes">{game().stakes}</span>
        </h2>
        <p class="quiet">{props.lane.continued ? words.continued : headOf(game())}</p>
      </header>
      <ol>
        <For each={props.lane.entries}>
          {(entry) => <EntryRow entry={entry} now={props.now} formats={props.formats} />}
        </For>
      </ol>
      <Show when={!props.lane.continued}>
        <Tables game={game()} />
      </Show>
    </section>
  );
}

function headOf({ entries, wait }: BoardGame): string {
  if (entries.length === 0) return words.nobodyWaiting;
  const waiting = words.waiting(entries.length);
  return wait ? `${waiting} · ${words.wait(wait.fromMinutes, wait.toMinutes)}` : waiting;
}

function EntryRow(props: { entry: BoardEntry; now: number; formats: Formats }): JSX.Element {
  const entry = () => props.entry;
  return (
    <li classList={{ called: entry().call !== null, absent: standingWords(entry()) !== undefined }}>
      <span class="position">{entry().position}</span>
      <span class="name">
        {entry().name}
        <Show when={entry().call}>{(call) => <span class="where">{placeWords(call()) ?? words.callNow}</span>}</Show>
        <Show when={standingWords(entry())}>{(standing) => <span class="where">{standing()}</span>}</Show>
      </span>
      <Show
        when={entry().call}
        fallback={<span class={ICONS[entry().origin] ?? ''} role="img" aria-label={words.origin(entry().origin)} />}
      >
        {(call) => <span class="left">{callWords(call(), props.now, props.formats)}</span>}
      </Show>
    </li>
  );
}

function Tables(props: { game: BoardGame }): JSX.Element {
  const lines = () => tableLines(props.game);
  return (
    <ul class="tables">
      <For each={lines().slice(0, TABLES_NAMED)}>
        {({ name, open, hasOpen }) => (
          <li classList={{ open: hasOpen }}>
            <span>{name}</span> <span class="tabular">{open}</span>
          </li>
        )}
      </For>
      <Show when={lines().length > TABLES_NAMED}>
        <li class="quiet">+ {lines().length - TABLES_NAMED}</li>
      </Show>
    </ul>
  );
}

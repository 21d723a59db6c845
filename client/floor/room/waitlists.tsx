import { For, type JSX, Show } from 'solid-js';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { createGames } from './create-games.ts';
import { createReorder } from './create-reorder.ts';
import type { RoomGame } from './select-room.ts';
import { ListRow } from './waitlist-row.tsx';

/** The waitlists as columns (or, beside another view, one above the other). */
export function Waitlists(props: { class?: string }): JSX.Element {
  const games = createGames();
  return (
    <div class={props.class}>
      <For each={games()} fallback={<NoGames />}>
        {(game) => <Waitlist game={game} />}
      </For>
    </div>
  );
}

function NoGames(): JSX.Element {
  const stage = useStage();
  return (
    <EmptyState
      icon="i-tabler-list-numbers"
      title={text.noGames}
      action={<Button onClick={() => stage.open({ type: 'open-table' })}>{text.openTable}</Button>}
    >
      {text.noGamesHint}
    </EmptyState>
  );
}

function Waitlist(props: { game: RoomGame }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  let list: HTMLOListElement | undefined;
  const reorder = createReorder(
    () => props.game,
    () => [...(list?.children ?? [])],
  );
  const next = () => props.game.list.find((entry) => entry.present && entry.status === 'waiting')?.id;
  /** [LIST-8] */
  const wait = () => props.game.wait && text.wait(props.game.wait.fromMinutes, props.game.wait.toMinutes);
  return (
    <div class="panel min-w-0">
      <header class="flex items-center gap-1 border-b pe-1">
        <h2 class="min-w-0 flex-1">
          <button
            type="button"
            class="target grid min-h-16 w-full content-center rounded py-1 ps-4 text-start leading-tight hover:bg-raised focus-visible:-outline-offset-3"
            aria-label={text.aboutList(props.game.name)}
            onClick={() => stage.open({ type: 'game', game: props.game.id })}
          >
            <span class="flex min-w-0 items-center gap-1 font-650">
              <span class="truncate">{props.game.name}</span>
              <span class="i-tabler-chevron-right shrink-0 text-quiet" aria-hidden="true" />
            </span>
            <span class="truncate text-sm font-400 text-quiet tabular-nums">
              {text.waiting(props.game.list.length)}
              <Show when={wait()}>{(range) => ` · ${range()}`}</Show>
            </span>
          </button>
        </h2>
        <Show when={!desk.readOnly()}>
          <IconButton
            icon="i-tabler-user-plus"
            label={text.addTo(props.game.name)}
            onClick={() => stage.open({ type: 'join', game: props.game.id })}
          />
        </Show>
      </header>
      <ol ref={list} class="[&>li+li]:border-t" aria-label={text.listOf(props.game.name)}>
        <For each={props.game.list} fallback={<li class="px-4 py-4 text-quiet">{text.nobodyWaits}</li>}>
          {(entry, index) => (
            <ListRow game={props.game} entry={entry} index={index()} isNext={entry.id === next()} reorder={reorder} />
          )}
        </For>
      </ol>
    </div>
  );
}

import { For, type JSX, Show } from 'solid-js';
import type { GuestGame } from '../../src/floor/guest-board.ts';
import type { Formats } from '../text/format.ts';
import { playerText as text } from '../text/player.ts';

/** Cash games: how many wait, how long that may take, where seats are open. */
export function GamesNow(props: { games: readonly GuestGame[]; formats: Formats }): JSX.Element {
  return (
    <section class="grid gap-3" aria-labelledby="games">
      <h2 id="games" class="text-lg font-650">
        {text.games}
      </h2>
      <Show when={props.games.length > 0} fallback={<p class="text-quiet">{text.noGames}</p>}>
        <ul class="grid gap-3">
          <For each={props.games}>{(game) => <Game game={game} formats={props.formats} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function Game(props: { game: GuestGame; formats: Formats }): JSX.Element {
  const number = (value: number) => props.formats.number(value);
  const tables = () => props.game.tables;
  return (
    <li class="panel grid gap-2 p-4">
      <div class="flex items-baseline gap-3">
        <h3 class="min-w-0 flex-1 font-650">
          {props.game.name} <span class="text-quiet font-500">{props.game.stakes}</span>
        </h3>
        <span class="text-lg font-650 tabular-nums">
          {props.game.waiting > 0 ? text.waiting(number(props.game.waiting)) : text.nobodyWaits}
        </span>
      </div>
      <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet tabular-nums">
        <span>{tables() > 0 ? text.tables(number(tables()), tables() === 1) : text.noGames}</span>
        <Show when={props.game.openSeats > 0}>
          <span class="text-running-ink">
            {text.openSeats(number(props.game.openSeats), props.game.openSeats === 1)}
          </span>
        </Show>
        <Show when={props.game.buyIn}>{(label) => <span>{text.buyIn(label())}</span>}</Show>
        <Show when={props.game.waiting > 0}>
          <span>{estimate()}</span>
        </Show>
      </p>
    </li>
  );

  function estimate(): string {
    const { wait } = props.game;
    if (!wait) return text.noEstimate;
    return wait.fromMinutes > 0
      ? text.wait(number(wait.fromMinutes), number(wait.toMinutes))
      : text.waitAtMost(number(wait.toMinutes));
  }
}

import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { asBoard } from '../../../src/screens/content.ts';
import type { BubbleBoard } from '../../../src/tournament/board.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead } from '../paging/board-frame.tsx';
import type { Part, PartSource } from '../parts/part.ts';
import './bubble.css';

type Hand = NonNullable<BubbleBoard['hand']>;

/** [BUST-4] [BUST-3] How many have to go; hand for hand also which tables are still playing. */
export default function makeBubble(source: PartSource): Part {
  const board = createMemo(() => asBoard<BubbleBoard>(source.content(), 'bubble'));
  const hand = () => board()?.hand ?? undefined;
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show when={board()}>
        {(shown) => (
          <main class="board bubble" classList={{ hands: hand() !== undefined }}>
            <BoardHead title={hand() ? words.handForHand : words.bubble} of={shown().name}>
              <Show when={hand()}>{(on) => <span class="pill amber">{words.hand(on().number)}</span>}</Show>
            </BoardHead>
            <div class="sides">
              <Count board={shown()} />
              <Show when={hand()}>{(on) => <Hands hand={on()} />}</Show>
            </div>
          </main>
        )}
      </Show>
    ),
    Foot: () => (
      <>
        <Show when={board()?.halted.length}>
          <span class="halted">
            <span class="i-tabler-hand-stop" aria-hidden="true" />{' '}
            {words.halted(source.formats().list(board()!.halted.map(String)))}
          </span>
        </Show>
        <Show when={hand()}>
          <span class="only-wide">{words.waitForAll}</span>
        </Show>
      </>
    ),
  };
}

function Count(props: { board: BubbleBoard }): JSX.Element {
  return (
    <section class="count">
      <Switch>
        <Match when={props.board.prizePlaces === 0}>
          <p class="said">{words.placesUnknown}</p>
        </Match>
        <Match when={props.board.toPrizePlaces === 0}>
          <p class="said">{words.inPlaces}</p>
          <p class="quiet">{words.inPlacesDetail}</p>
        </Match>
        <Match when={props.board.toPrizePlaces}>
          {(toGo) => (
            <>
              <p class="to-go">{toGo()}</p>
              <p class="said">{words.toGo(toGo())}</p>
            </>
          )}
        </Match>
      </Switch>
      <dl>
        <div>
          <dt>{words.left}</dt>
          <dd>{props.board.left}</dd>
        </div>
        <Show when={props.board.prizePlaces > 0}>
          <div>
            <dt>{words.places}</dt>
            <dd>{props.board.prizePlaces}</dd>
          </div>
        </Show>
      </dl>
    </section>
  );
}

/** A tile for each table: a tick and a word when its hand is done, filled while it plays. */
function Hands(props: { hand: Hand }): JSX.Element {
  const playing = () => props.hand.tables.filter(({ done }) => !done).length;
  const columns = () => Math.max(2, Math.ceil(Math.sqrt(props.hand.tables.length * 1.1)));
  return (
    <section class="tables-of-hand">
      <h2>{playing() === 0 ? words.allDone : words.stillPlaying(playing())}</h2>
      <ul style={{ '--columns': columns(), '--rows': Math.ceil(props.hand.tables.length / columns()) }}>
        <For each={props.hand.tables}>
          {({ number, done }) => (
            <li classList={{ done }}>
              <b>{number}</b>
              <span>
                <span class={done ? 'i-tabler-check' : 'i-tabler-player-play-filled'} aria-hidden="true" />{' '}
                {done ? words.done : words.playing}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.hand.out.length > 0}>
        <p class="out">
          {words.out}: <b>{props.hand.out.join(', ')}</b>
        </p>
      </Show>
    </section>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { asBoard, type BreakOrderBoard } from '../../../src/screens/content.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NothingYet } from '../paging/board-frame.tsx';
import type { Part, PartSource } from '../parts/part.ts';
import './break-order.css';

/** Tables that stand beside the next one: those that break hours from now are only counted. */
const SHOWN = { landscape: 8, portrait: 12 } as const;

/** [BREAK-1] Which table goes next, whether its players fit, and which go after it. */
export default function makeBreakOrder(source: PartSource): Part {
  const board = createMemo(() => asBoard<BreakOrderBoard>(source.content(), 'break-order'));
  const rest = () => board()?.tables.slice(1) ?? [];
  const shown = () => rest().slice(0, source.portrait() ? SHOWN.portrait : SHOWN.landscape);
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show when={board()?.tables[0]} fallback={<NothingYet title={words.noTablesInPlay} detail={board()?.name} />}>
        {(next) => (
          <main class="board break-order">
            <BoardHead title={words.breakOrder} of={board()?.name} />
            <div class="halves">
              <Next table={next().number} players={next().seated} open={board()!.open} last={rest().length === 0} />
              <Show when={shown().length > 0}>
                <section class="then">
                  <h2>{words.thenBreaks}</h2>
                  <ol>
                    <For each={shown()}>
                      {({ number, seated }, i) => (
                        <li>
                          <span class="quiet">{source.formats().ordinal(i() + 2)}</span>
                          <b>
                            <span class="word">{words.tableWord}</span> {number}
                          </b>
                          <span class="quiet">{words.players(seated)}</span>
                        </li>
                      )}
                    </For>
                  </ol>
                </section>
              </Show>
            </div>
          </main>
        )}
      </Show>
    ),
    Foot: () => (
      <Show when={rest().length > shown().length}>
        <span>{words.andMore(rest().length - shown().length)}</span>
      </Show>
    ),
  };
}

function Next(props: { table: number; players: number; open: number; last: boolean }): JSX.Element {
  const short = () => props.players - props.open;
  return (
    <section class="next">
      <p class="label">{props.last ? words.lastTable : words.breaksNext}</p>
      <p class="huge">
        <span class="word">{words.tableWord}</span> {props.table}
      </p>
      <p class="line">{words.players(props.players)}</p>
      <Show when={!props.last}>
        <p class="line quiet">{words.openElsewhere(props.open)}</p>
        <p class="line">
          <Show when={short() > 0} fallback={<span class="pill green">{words.fits}</span>}>
            <span class="pill amber">{words.needs(short())}</span>
          </Show>
        </p>
      </Show>
    </section>
  );
}

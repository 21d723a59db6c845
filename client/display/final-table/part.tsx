import { createMemo, For, type JSX, Show } from 'solid-js';
import { asBoard, type FinalTableBoard } from '../../../src/screens/content.ts';
import type { Formats } from '../../text/format.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NothingYet } from '../paging/board-frame.tsx';
import type { Part, PartSource } from '../parts/part.ts';
import './final-table.css';

type Seat = FinalTableBoard['seats'][number];

/** [REDRAW-2] The final table: who sits where, with which stack, and where the button begins. */
export default function makeFinalTable(source: PartSource): Part {
  const board = createMemo(() => asBoard<FinalTableBoard>(source.content(), 'final-table'));
  const counted = () => board()?.seats.some(({ chips }) => chips !== null) ?? false;
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show when={board()?.number} fallback={<NothingYet title={words.finalNotYet} detail={board()?.name} />}>
        {(number) => (
          <main class="board final-table">
            <BoardHead title={words.finalTable} of={board()?.name}>
              {words.table(String(number()))}
            </BoardHead>
            <ol style={{ '--rows': board()!.seats.length }}>
              <For each={board()!.seats}>
                {(seat) => (
                  <FinalSeat
                    seat={seat}
                    button={board()!.button === seat.seat}
                    counted={counted()}
                    formats={source.formats()}
                  />
                )}
              </For>
            </ol>
          </main>
        )}
      </Show>
    ),
    Foot: () => (
      <Show when={board()?.number && board()?.button !== null}>
        <span class="key">
          <span class="dealer-button small" aria-hidden="true">
            D
          </span>{' '}
          {words.button}
        </span>
      </Show>
    ),
  };
}

function FinalSeat(props: { seat: Seat; button: boolean; counted: boolean; formats: Formats }): JSX.Element {
  const chips = () => props.seat.chips;
  return (
    <li>
      <span class="number">{props.seat.seat}</span>
      <span class="name">
        {props.seat.name}
        <Show when={props.button}>
          {' '}
          <span class="dealer-button" role="img" aria-label={words.button}>
            D
          </span>
        </Show>
      </span>
      <Show when={props.counted}>
        <span class="chips" classList={{ unknown: chips() === null }}>
          {chips() === null ? words.notCounted : props.formats.number(chips()!)}
        </span>
      </Show>
    </li>
  );
}

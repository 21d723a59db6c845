import { For, type JSX, Show } from 'solid-js';

/** [SEAT-6] A seat card: plain words and figures, ready to print. */
export interface SeatCard {
  readonly place: string;
  readonly player: string;
  readonly event: string;
  /** "Level 4 · 400 / 800 · Starting stack 30,000" */
  readonly level: string;
  /** What the dealer must know: whether the player waits for the button. */
  readonly note?: string | undefined;
}

/** Two to a row, with a line to cut along. */
export function SeatCards(props: { cards: readonly SeatCard[]; printed: string }): JSX.Element {
  return (
    <div class="cards">
      <For each={props.cards}>
        {(card) => (
          <section class="card">
            <p class="small">{card.event}</p>
            <p class="place">{card.place}</p>
            <p class="who">{card.player}</p>
            <Show when={card.note}>
              <p class="note">{card.note}</p>
            </Show>
            <p class="small">
              {card.level} · {props.printed}
            </p>
          </section>
        )}
      </For>
    </div>
  );
}

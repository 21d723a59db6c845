import { For, Index, type JSX, Show } from 'solid-js';
import { words } from '../words.ts';
import type { ClockFace, Stakes } from './clock-face.ts';

export interface ClockBoardProps {
  name: string;
  face: ClockFace;
  /** The venue's time for which `face` was worked out, ms. Stands in the page for tests of what is really painted. */
  now: number;
}

/** The tournament clock. What matters most is largest: the time that is left, then blinds, then the figures beside it. */
export function ClockBoard(props: ClockBoardProps): JSX.Element {
  return (
    <main class="clock">
      <header class="clock-head">
        <h1>{props.name}</h1>
        <p class="clock-level">{props.face.heading}</p>
      </header>
      <div
        class="clock-numerals"
        classList={{ long: props.face.numerals.length > 5 }}
        data-remaining-ms={Math.round(props.face.remainingMs)}
        data-server-now={Math.round(props.now)}
        role="timer"
        aria-label={props.face.numerals}
      >
        <Index each={[...props.face.numerals]}>
          {(sign) => <span class={sign() === ':' ? 'colon' : 'digit'}>{sign()}</span>}
        </Index>
      </div>
      <Show when={props.face.winner} fallback={<StakesLine face={props.face} />}>
        {(winner) => (
          <div class="clock-stakes">
            <p class="label">{words.winner}</p>
            <p class="clock-winner">{winner()}</p>
          </div>
        )}
      </Show>
      <dl class="clock-facts">
        <For each={props.face.facts.map(({ label }) => label)}>
          {(label) => {
            const fact = () => props.face.facts.find((each) => each.label === label);
            return (
              <div>
                <dt>{label}</dt>
                <dd>
                  {fact()?.value}
                  <Show when={fact()?.note}>{(note) => <span class="note"> · {note()}</span>}</Show>
                </dd>
              </div>
            );
          }}
        </For>
      </dl>
    </main>
  );
}

function StakesLine(props: { face: ClockFace }): JSX.Element {
  return (
    <div class="clock-stakes">
      <p class="clock-now">
        <Pair
          label={props.face.onBreak ? words.blindsAfter : props.face.stakes.label}
          value={props.face.stakes.value}
        />
        <Show when={props.face.stakes.ante}>{(ante) => <Pair label={ante().label} value={ante().value} />}</Show>
        <Show when={props.face.stakes.game}>{(game) => <span class="clock-game">{game()}</span>}</Show>
      </p>
      <Show when={!props.face.onBreak}>
        <p class="clock-next">
          <span class="label">{words.next}</span> {lineOf(props.face.next)}
        </p>
      </Show>
    </div>
  );
}

function Pair(props: { label: string; value: string }): JSX.Element {
  return (
    <span class="pair">
      <span class="label">{props.label}</span> <span class="value">{props.value}</span>
    </span>
  );
}

const lineOf = ({ value, ante, game }: Stakes): string =>
  [value, ante && `${ante.label.toLowerCase()} ${ante.value}`, game].filter(Boolean).join(' · ');

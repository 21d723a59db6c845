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
                  <Show when={fact()?.note}>{(note) => <span class="note">&ensp;{note()}</span>}</Show>
                </dd>
              </div>
            );
          }}
        </For>
      </dl>
    </main>
  );
}

/** Signs of blinds and ante that fit on one line at full size; more of them make the line smaller. */
const SIGNS_ON_A_LINE = 16;

function StakesLine(props: { face: ClockFace }): JSX.Element {
  const stakes = () => props.face.stakes;
  const signs = () => stakes().value.length + (stakes().ante?.value.length ?? 0) + (stakes().game?.length ?? 0);
  return (
    <div class="clock-stakes" style={{ '--fit': Math.min(1, SIGNS_ON_A_LINE / signs()).toFixed(3) }}>
      <p class="clock-now">
        <Pair label={props.face.onBreak ? words.blindsAfter : stakes().label} value={stakes().value} />
        <Show when={stakes().ante}>{(ante) => <Pair label={ante().label} value={ante().value} />}</Show>
        <Show when={stakes().game}>{(game) => <span class="clock-game">{game()}</span>}</Show>
      </p>
      <p class="clock-next">
        <Show when={!props.face.onBreak} fallback={props.face.playAt}>
          <span class="label">{words.next}</span> {lineOf(props.face.next)}
        </Show>
      </p>
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
  [value, ante && `${ante.inLine} ${ante.value}`, game].filter(Boolean).join(' · ');

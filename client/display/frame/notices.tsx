import { For, type JSX, Show } from 'solid-js';
import type { Pairing } from '../link/create-pairing.ts';
import { words } from '../words.ts';

/** Six digits and what to do with them. */
export function PairingNotice(props: { pairing: Pairing; address: string }): JSX.Element {
  const digits = () => props.pairing.code ?? '';
  return (
    <main class="pairing">
      <h1>{words.pair.title}</h1>
      <Show
        when={digits()}
        fallback={
          <p class="digits none" aria-hidden="true">
            ––– –––
          </p>
        }
      >
        <p class="digits" data-code={digits()}>
          <span>{digits().slice(0, 3)}</span>
          <span>{digits().slice(3)}</span>
        </p>
      </Show>
      <Show
        when={props.pairing.reachable}
        fallback={
          <p class="trouble" role="status">
            <span class="i-tabler-alert-triangle" aria-hidden="true" /> {words.pair.unreachable}
          </p>
        }
      >
        <Show when={props.pairing.removed}>
          <p class="quiet">{words.pair.removed}</p>
        </Show>
        <Show when={digits()} fallback={<p class="quiet">{words.pair.asking}</p>}>
          <ol>
            <For each={words.pair.steps(props.address)}>{(step) => <li>{step}</li>}</For>
          </ol>
        </Show>
      </Show>
    </main>
  );
}

/** A screen with nothing to show: whose room it is, the time, and how it gets something. */
export function IdleNotice(props: { venue: string; timeOfDay: string; about: readonly string[] }): JSX.Element {
  return (
    <main class="idle middle">
      <h1>{props.venue}</h1>
      <p class="time">{props.timeOfDay}</p>
      <For each={props.about}>{(line) => <p class="quiet">{line}</p>}</For>
    </main>
  );
}

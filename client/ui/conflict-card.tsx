import { For, type JSX, Show } from 'solid-js';
import { Button } from './button.tsx';
import { StatusPill } from './status-pill.tsx';

/** One of the acts that cannot both stand. */
export interface ConflictSide {
  /** "Ana · 21:04 · Tablet 2" */
  who: string;
  /** "Seated Ben K. in seat 4" */
  what: string;
  /** The outcome that holds until somebody decides otherwise. */
  stands?: boolean;
}

export interface ConflictChoice {
  label: string;
  onChoose: () => void;
}

export interface ConflictCardProps {
  /** What happened, in plain words: "Two players were given seat 4 at table 2." */
  title: string;
  /** What is safe: "Ben K. sits there. No chip count is lost." */
  detail?: string;
  sides: readonly ConflictSide[];
  /** One tap each; the first is the usual one. */
  choices: readonly ConflictChoice[];
  /** The word for the outcome that stands: "stands". */
  standsLabel?: string;
}

/** A conflict with both of its sides and one-tap ways to settle it. */
export function ConflictCard(props: ConflictCardProps): JSX.Element {
  return (
    <article class="rounded border border-line bg-raised p-4 grid gap-3">
      <div class="grid gap-1">
        <h3 class="font-650">{props.title}</h3>
        <Show when={props.detail}>
          <p class="text-quiet">{props.detail}</p>
        </Show>
      </div>
      <ul class="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-2">
        <For each={props.sides}>
          {(side) => (
            <li class="rounded-sm border border-line bg-panel px-3 py-2" classList={{ 'border-edge!': side.stands }}>
              <p class="text-sm text-quiet">{side.who}</p>
              <p class="font-550">{side.what}</p>
              <Show when={side.stands && props.standsLabel}>
                <p class="mt-1 flex items-center gap-1.5 text-sm text-running-ink">
                  <span class="i-tabler-check" aria-hidden="true" />
                  {props.standsLabel}
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap gap-2">
        <For each={props.choices}>
          {(choice, index) => (
            <Button kind={index() === 0 ? 'primary' : 'plain'} onClick={() => choice.onChoose()}>
              {choice.label}
            </Button>
          )}
        </For>
        <Show when={props.choices.length === 0}>
          <StatusPill status="conflict" />
        </Show>
      </div>
    </article>
  );
}

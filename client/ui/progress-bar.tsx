import { createUniqueId, type JSX, Show } from 'solid-js';
import { text } from '../text/en.ts';
import { Button } from './button.tsx';

export interface ProgressBarProps {
  label: string;
  /** Done so far, of `max`; left out while the amount of work isn't known. */
  value?: number;
  max?: number;
  /** Beside the label: "1,204 of 5,000 players". */
  detail?: string;
  /** Shows a cancel button. What was done up to then is said by who cancels it. */
  onCancel?: () => void;
}

/** Long work: how far it is, and a way out. */
export function ProgressBar(props: ProgressBarProps): JSX.Element {
  const labelId = `progress-${createUniqueId()}`;
  const known = () => props.value !== undefined;
  const share = () => Math.min(1, Math.max(0, (props.value ?? 0) / (props.max || 1)));
  return (
    <div class="flex items-center gap-4">
      <div class="grid min-w-0 flex-1 gap-2">
        <div class="flex items-baseline justify-between gap-4">
          <span id={labelId} class="font-550">
            {props.label}
          </span>
          <span class="text-sm text-quiet tabular-nums">{props.detail}</span>
        </div>
        <div
          role="progressbar"
          aria-labelledby={labelId}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow={known() ? Math.round(share() * 100) : undefined}
          aria-valuetext={props.detail}
          class="h-1.5 overflow-hidden rounded-full bg-raised"
        >
          <div
            class="h-full rounded-full bg-accent origin-left rtl:origin-right transition-transform"
            classList={{ 'w-1/3 progress-unknown': !known() }}
            style={known() ? { transform: `scaleX(${share()})` } : undefined}
          />
        </div>
      </div>
      <Show when={props.onCancel}>
        <Button onClick={() => props.onCancel?.()}>{text.act.cancel}</Button>
      </Show>
    </div>
  );
}

import type { JSX } from 'solid-js';

/** Yes or no beside an act, as tall as a button. */
export function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }): JSX.Element {
  return (
    <label class="target inline-flex cursor-pointer items-center gap-2 rounded px-3 font-550 hover:bg-raised has-[:focus-visible]:(outline-solid outline-3 outline-accent -outline-offset-3)">
      <input
        type="checkbox"
        class="peer sr-only"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="i-tabler-square text-lg text-quiet peer-checked:(i-tabler-square-check-filled text-accent-ink)" />
      {props.label}
    </label>
  );
}

import { type JSX, Show, splitProps } from 'solid-js';

/** `primary` is the one act that a view is about; `danger` takes something away; `quiet` is for acts that are seldom wanted. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  /** Icon class before the word, such as `i-tabler-arrow-back-up`. */
  icon?: string;
  /** Under way: can't be pressed again, and says so to screen readers. */
  busy?: boolean;
}

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-accent border-accent text-on-accent font-650 enabled:hover:brightness-110',
  plain: 'bg-raised border-line text-text font-550 enabled:hover:border-edge',
  quiet: 'bg-transparent border-transparent text-text font-550 enabled:hover:bg-raised',
  danger: 'bg-conflict-wash border-conflict text-conflict-ink font-600 enabled:hover:brightness-115',
};

export const PRESSABLE =
  'target inline-flex items-center justify-center gap-2 rounded border select-none whitespace-nowrap ' +
  'active:border-current! disabled:opacity-45 aria-busy:opacity-80! focusable';

/** A verb to press ("Seat", "Call", "Bust"), as tall as the surface asks. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['kind', 'icon', 'busy', 'class', 'children', 'disabled']);
  return (
    <button
      type="button"
      {...rest}
      class={`${PRESSABLE} px-4 ${KINDS[own.kind ?? 'plain']} ${own.class ?? ''}`}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy ? 'true' : undefined}
    >
      <Show when={own.icon}>{(icon) => <span class={`${icon()} text-[1.2em]`} aria-hidden="true" />}</Show>
      {own.children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** What it does, for screen readers and as a hint; an icon alone says too little. */
  label: string;
  icon: string;
}

/** A square button that shows only an icon; its label is always there for those who can't see it. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'icon', 'kind', 'class', 'busy', 'disabled']);
  return (
    <button
      type="button"
      {...rest}
      class={`${PRESSABLE} ${KINDS[own.kind ?? 'quiet']} ${own.class ?? ''}`}
      aria-label={own.label}
      title={own.label}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy ? 'true' : undefined}
    >
      <span class={`${own.icon} text-lg`} aria-hidden="true" />
    </button>
  );
}

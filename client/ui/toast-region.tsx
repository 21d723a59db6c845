import { For, type JSX, Show } from 'solid-js';
import { text } from '../text/en.ts';
import { Button, IconButton } from './button.tsx';
import type { Toast, Toasts } from './create-toasts.ts';
import { StatusIcon } from './status-pill.tsx';

/** The toasts, newest at the bottom, each read out as it comes. The surface says where: `class="fixed …"`, or in its bottom bar. */
export function ToastRegion(props: { toasts: Toasts; class?: string }): JSX.Element {
  const holdWhile = {
    onPointerEnter: () => props.toasts.hold(),
    onPointerLeave: () => props.toasts.letGo(),
    onFocusIn: () => props.toasts.hold(),
    onFocusOut: () => props.toasts.letGo(),
  };
  return (
    <section
      aria-label={text.toasts.label}
      aria-live="polite"
      aria-relevant="additions"
      class={props.class}
      {...holdWhile}
    >
      <ol class="grid gap-2">
        <For each={props.toasts.shown()}>{(toast) => <ToastRow toast={toast} toasts={props.toasts} />}</For>
      </ol>
    </section>
  );
}

function ToastRow(props: { toast: Toast; toasts: Toasts }): JSX.Element {
  const undo = () => {
    props.toasts.dismiss(props.toast.id);
    props.toast.undo?.();
  };
  const tentative = () => props.toast.tentative?.() ?? false;
  const status = () => (tentative() ? ('tentative' as const) : props.toast.status);
  const detail = () => (props.toast.tentative && !tentative() ? undefined : props.toast.detail);
  return (
    <li
      class="flex items-center gap-3 rounded border border-edge bg-raised py-1 pe-1 ps-4 slide-in"
      classList={{
        'border-conflict!': status() === 'conflict',
        'border-dashed': tentative(),
      }}
    >
      <Show when={status()}>
        {(shown) => (
          <StatusIcon status={shown()} class={shown() === 'conflict' ? 'text-conflict-ink' : 'text-tentative'} />
        )}
      </Show>
      <div class="min-w-0 flex-1 py-1.5">
        <p class="font-550">{props.toast.message}</p>
        <Show when={detail()}>{(words) => <p class="text-sm text-quiet">{words()}</p>}</Show>
      </div>
      <Show when={props.toast.undo}>
        <Button kind="quiet" icon="i-tabler-arrow-back-up" class="text-accent-ink!" onClick={undo}>
          {text.act.undo}
        </Button>
      </Show>
      <IconButton label={text.act.dismiss} icon="i-tabler-x" onClick={() => props.toasts.dismiss(props.toast.id)} />
    </li>
  );
}

import { createUniqueId, type JSX, Show } from 'solid-js';
import { text } from '../text/en.ts';
import { Button, IconButton } from './button.tsx';
import { StatusIcon } from './status-pill.tsx';

export interface TrayProps {
  /** What it holds, with its number: "2 conflicts". */
  label: string;
  count: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: JSX.Element;
  class?: string;
}

/** A button at the edge of the page with a count, and above it what waits to be settled. It doesn't block the page: work goes on. */
export function Tray(props: TrayProps): JSX.Element {
  const id = `tray-${createUniqueId()}`;
  let button: HTMLButtonElement | undefined;

  function close(): void {
    props.onOpenChange(false);
    button?.focus();
  }

  return (
    <div class={`relative ${props.class ?? ''}`}>
      <Show when={props.open}>
        <section
          id={id}
          aria-label={props.label}
          class="panel absolute bottom-full end-0 z-30 mb-2 flex max-h-[min(38rem,75vh)] w-[min(30rem,calc(100vw-2rem))] flex-col border-edge rise-in"
          tabindex="-1"
          ref={(element) => queueMicrotask(() => element.focus())}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <header class="flex items-center border-b ps-4">
            <h2 class="flex-1 text-lg font-650">{props.label}</h2>
            <IconButton label={text.act.close} icon="i-tabler-chevron-down" onClick={close} />
          </header>
          <div class="grid gap-3 overflow-y-auto overscroll-contain p-3">{props.children}</div>
        </section>
      </Show>
      <Button
        ref={button}
        kind={props.count > 0 ? 'danger' : 'quiet'}
        aria-expanded={props.open}
        aria-controls={props.open ? id : undefined}
        onClick={() => props.onOpenChange(!props.open)}
      >
        <Show when={props.count > 0}>
          <StatusIcon status="conflict" />
        </Show>
        {props.label}
      </Button>
    </div>
  );
}

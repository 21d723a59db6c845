import * as Dialog from '@kobalte/core/dialog';
import { children, type JSX, Show } from 'solid-js';
import { text } from '../text/en.ts';
import { IconButton } from './button.tsx';

export interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Whom or what the sheet is about, large: "Ben Kovač". */
  title: string;
  /** One line under the title: "Seat 4 at table 2 · Main Event". */
  subtitle?: JSX.Element;
  children: JSX.Element;
  /** Acts that stay in reach at the bottom while the rest scrolls. */
  footer?: JSX.Element;
}

/** Details and acts of one thing: from the side on a tablet, from below on a phone. Escape and a tap beside it close it. */
export function Sheet(props: SheetProps): JSX.Element {
  return (
    // Pages scroll inside their main part, so there is nothing to hold; holding it would restyle everything at each opening.
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange} preventScroll={false}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 bg-[rgb(0_0_0/0.6)] fade-in" />
        <Dialog.Content class="sheet fixed z-50 flex flex-col border-line bg-panel outline-none">
          <header class="flex items-start gap-3 border-b py-3 pe-2 ps-5">
            <div class="min-w-0 flex-1 py-1">
              <Dialog.Title class="text-lg font-650 tracking-tight">{props.title}</Dialog.Title>
              <Show when={props.subtitle}>
                <Dialog.Description as="div" class="text-quiet">
                  {props.subtitle}
                </Dialog.Description>
              </Show>
            </div>
            <Dialog.CloseButton as={IconButton} label={text.act.close} icon="i-tabler-x" aria-label={text.act.close} />
          </header>
          <div class="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{props.children}</div>
          <Foot>{props.footer}</Foot>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Made once, and there only while it holds something: acts may come and go with what the sheet is about. */
function Foot(props: { children: JSX.Element }): JSX.Element {
  const held = children(() => props.children);
  return (
    <Show when={held.toArray().some(Boolean)}>
      <footer class="flex flex-wrap gap-2 border-t px-5 py-3">{held()}</footer>
    </Show>
  );
}

import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { displaysInOrder, type ScreensTables } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { ViewHead } from '../view-head.tsx';
import { AddTablet } from './add-tablet.tsx';
import { Announce } from './announce.tsx';
import { PairSheet } from './pair-sheet.tsx';
import { ScreenSheet } from './screen-sheet.tsx';
import { createViewWords } from './view-words.ts';

const text = floorText.screens;

/** The room's TVs: what each shows, pairing, and announcements over them. */
export function ScreensView(): JSX.Element {
  const desk = useDesk();
  const [open, setOpen] = createSignal<'pair' | 'announce' | 'tablet' | { readonly screen: string }>();
  const state = () => desk.view('screens').state as Reader<ScreensTables>;
  const screens = () => displaysInOrder(state());
  const viewWords = createViewWords();
  const chosen = () => {
    const it = open();
    return typeof it === 'object' ? it.screen : undefined;
  };
  const close = () => setOpen(undefined);
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.title} note={text.count(screens().length)}>
        <Show when={!desk.readOnly()}>
          <Button icon="i-tabler-device-ipad-plus" onClick={() => setOpen('tablet')}>
            {text.addTablet}
          </Button>
          <Button icon="i-tabler-speakerphone" disabled={screens().length === 0} onClick={() => setOpen('announce')}>
            {text.announce}
          </Button>
          <Button kind="primary" icon="i-tabler-device-tv" onClick={() => setOpen('pair')}>
            {text.pair}
          </Button>
        </Show>
      </ViewHead>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-3">
        <For each={screens()}>
          {({ id, display }) => (
            <li>
              <button
                type="button"
                class="panel flex w-full items-center gap-4 p-4 text-start transition-colors hover:border-edge focusable"
                onClick={() => setOpen({ screen: id })}
              >
                <span class="i-tabler-device-tv text-xl text-quiet" aria-hidden="true" />
                <span class="grid min-w-0">
                  <span class="truncate text-lg font-650">{display.name}</span>
                  <span class="truncate text-quiet">{viewWords(display.view)}</span>
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={screens().length === 0}>
        <EmptyState icon="i-tabler-device-tv-off" title={text.none}>
          {text.noneHint(location.origin)}
        </EmptyState>
      </Show>
      <RunningAnnouncements />
      <Show when={open() === 'pair'}>
        <PairSheet onClose={close} onPaired={(screen) => setOpen({ screen })} />
      </Show>
      <Show when={open() === 'announce'}>
        <Announce onClose={close} />
      </Show>
      <Show when={open() === 'tablet'}>
        <AddTablet onClose={close} />
      </Show>
      <Show when={chosen()}>{(screen) => <ScreenSheet screen={screen()} onClose={close} />}</Show>
    </div>
  );
}

/** What lies over the screens now, with the way to take it off. */
function RunningAnnouncements(): JSX.Element {
  const desk = useDesk();
  const rows = () => [...(desk.view('screens').state as Reader<ScreensTables>).entries('announcements')];
  return (
    <Show when={rows().length > 0}>
      <section class="grid gap-2" aria-label={text.running}>
        <h2 class="font-650">{text.running}</h2>
        <ul class="panel [&>li+li]:border-t">
          <For each={rows()}>
            {([id, row]) => (
              <li class="flex items-center gap-3 py-1 pe-1 ps-4">
                <span class="min-w-0 flex-1 truncate">
                  {row.code === 'text' ? desk.device.name(id) : text.codes[row.code]}
                </span>
                <span class="text-sm text-quiet">
                  {row.until ? text.until(desk.formats().timeOfDay(row.until)) : ''}
                </span>
                <Show when={!desk.readOnly()}>
                  <Button onClick={() => void desk.act('screens', 'announcement.cleared', { announcement: id })}>
                    {text.clear}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

import { For, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { ScreensTables } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';

const text = floorText.screens;

/** What lies over the screens now, with the way to take it off. */
export function RunningAnnouncements(): JSX.Element {
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

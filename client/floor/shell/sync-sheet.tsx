import { createMemo, For, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { syncWords } from './sync-words.ts';

const text = floorText.sync;

/** How far acts have got, station by station, and what is safe. */
export function SyncSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const words = createMemo(() => syncWords(desk.sync(), desk.now(), desk.formats()));
  const reaches = (station: 'venue' | 'cloud') =>
    desk.sync().reach === 'cloud' || (station === 'venue' && desk.sync().reach === 'venue');
  const stations = () => [
    { name: text.station.device, ok: true, note: text.safeHere },
    { name: text.station.venue, ok: reaches('venue'), note: heard() },
    { name: text.station.cloud, ok: reaches('cloud'), note: reaches('cloud') ? text.inTouch : text.cloudLater },
  ];
  function heard(): string {
    const at = desk.sync().heard;
    if (reaches('venue')) return desk.sync().waiting > 0 ? text.waiting(desk.sync().waiting) : text.allReceived;
    return at === undefined ? text.neverHeard : text.lastHeard(desk.formats().age(desk.now() - at));
  }
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={words().title} subtitle={words().detail}>
      <div class="grid gap-5">
        <Show when={desk.sync().progress}>
          {(progress) => (
            <ProgressBar
              label={text.catchingUp}
              value={progress().done}
              max={progress().total}
              detail={text.entries(desk.formats().number(progress().done), desk.formats().number(progress().total))}
            />
          )}
        </Show>
        <ol class="panel [&>li+li]:border-t">
          <For each={stations()}>
            {(station) => (
              <li class="flex items-center gap-3 px-4 py-3">
                <span
                  class={`text-lg ${station.ok ? 'i-tabler-circle-check text-running-ink' : 'i-tabler-circle-dashed text-paused-ink'}`}
                  aria-hidden="true"
                />
                <span class="grid">
                  <span class="font-600">{station.name}</span>
                  <span class="text-quiet">{station.note}</span>
                </span>
              </li>
            )}
          </For>
        </ol>
        <p class="text-quiet">{text.promise}</p>
      </div>
    </Sheet>
  );
}

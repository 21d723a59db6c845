import { createEffect, createSignal, type JSX, on, Show, Suspense } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { Tray } from '../../ui/tray.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';

const ConflictList = lazyPart(() => import('./conflict-list.tsx'), 'ConflictList');

const text = floorText.conflicts;

/** What could not both stand, with ways out of it, one tap each. */
export function ConflictTray(): JSX.Element {
  const desk = useDesk();
  const page = usePage();
  const [open, setOpen] = createSignal(false);
  const count = () => desk.device.conflicts().length;
  createEffect(
    on(count, (now, before) => {
      if (before !== undefined && now > before) page.announcer.announce(text.count(now), true);
      if (now === 0) setOpen(false);
    }),
  );
  return (
    <Show when={count() > 0 || open()}>
      <Tray label={text.count(count())} count={count()} open={open()} onOpenChange={setOpen}>
        <Suspense>
          <ConflictList />
        </Suspense>
      </Tray>
    </Show>
  );
}

import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { ConflictCard } from '../../ui/conflict-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tray } from '../../ui/tray.tsx';
import { useDesk } from '../desk.tsx';
import { conflictWords } from './conflict-words.ts';

const text = floorText.conflicts;

/** What could not both stand, with ways out of it, one tap each. */
export function ConflictTray(): JSX.Element {
  const desk = useDesk();
  const page = usePage();
  const [open, setOpen] = createSignal(false);
  const conflicts = () => desk.device.conflicts();
  const count = () => conflicts().length;
  createEffect(
    on(count, (now, before) => {
      if (before !== undefined && now > before) page.announcer.announce(text.count(now), true);
      if (now === 0) setOpen(false);
    }),
  );
  return (
    <Show when={count() > 0 || open()}>
      <Tray label={text.count(count())} count={count()} open={open()} onOpenChange={setOpen}>
        <For each={conflicts()} fallback={<EmptyState icon="i-tabler-checks" title={text.none} />}>
          {(conflict) => {
            const words = () => conflictWords(desk, conflict);
            return (
              <ConflictCard
                title={words().title}
                detail={words().detail}
                sides={words().sides}
                standsLabel={text.stands}
                choices={words().ways.map(({ label, act }) => ({
                  label,
                  onChoose: () => void desk.device.settle(conflict, act),
                }))}
              />
            );
          }}
        </For>
      </Tray>
    </Show>
  );
}

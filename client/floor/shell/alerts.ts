import { createEffect, createMemo, on } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';
import { useRoom } from '../room/create-room.tsx';

const text = floorText.alerts;

/** What happens without a tap is said: the venue lost or found again, a call whose time is up ([LIST-9]). */
export function createAlerts(): void {
  const desk = useDesk();
  const page = usePage();
  const room = useRoom();
  const reach = createMemo(() => desk.sync().reach);
  createEffect(
    on(
      reach,
      (now, before) => {
        if (now === 'device') page.announcer.announce(text.apart);
        else if (before === 'device') page.announcer.announce(text.together);
      },
      { defer: true },
    ),
  );
  // Whose time is up, as one string: it changes only when somebody's time runs out, not with each tick.
  const late = createMemo(() =>
    [...room.state().rows('calls')]
      .filter(({ deadline, comingAt }) => comingAt === undefined && deadline <= desk.now())
      .map(({ player }) => player)
      .join(' '),
  );
  createEffect(
    on(
      late,
      (now, before) => {
        const known = new Set(before?.split(' '));
        const fresh = now.split(' ').filter((id) => id && !known.has(id));
        if (fresh.length > 0) page.announcer.announce(text.timeUp(desk.words('floor').names(fresh)), true);
      },
      { defer: true },
    ),
  );
}

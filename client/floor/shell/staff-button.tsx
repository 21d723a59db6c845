import type { JSX } from 'solid-js';
import { floorText as text } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';

/** Who is at the tablet now. */
export function StaffButton(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const name = () => desk.user()?.name ?? text.staff.nobody;
  return (
    <button
      type="button"
      class="flex items-center gap-2 px-5 font-600 hover:bg-raised focus-visible:-outline-offset-3 max-md:px-3"
      aria-label={text.staff.switch(name())}
      onClick={() => stage.open({ type: 'staff' })}
    >
      <span class="i-tabler-user-circle text-lg text-quiet" aria-hidden="true" />
      <span class="max-w-28 truncate max-md:sr-only">{name().split(' ')[0]}</span>
    </button>
  );
}

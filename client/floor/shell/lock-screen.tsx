import type { JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';
import { StaffPicker } from './staff-picker.tsx';

/** A tablet that nobody has unlocked: who are you? What runs in the room runs on. */
export function LockScreen(): JSX.Element {
  const desk = useDesk();
  return (
    <main class="mx-auto grid min-h-full w-full max-w-[26rem] content-center gap-6 px-5 py-10">
      <header class="grid gap-1 text-center">
        <p class="text-quiet">{desk.device.facts().name}</p>
        <h1 class="text-xl font-650 tracking-tight">{floorText.staff.who}</h1>
      </header>
      <StaffPicker onUnlocked={() => {}} />
    </main>
  );
}

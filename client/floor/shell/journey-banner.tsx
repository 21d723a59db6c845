import { type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';

const text = floorText.journey;

/** Over everything while somebody looks at the past: what one sees, and the way back. */
export function JourneyBanner(): JSX.Element {
  const desk = useDesk();
  return (
    <Show when={desk.journey()}>
      {(journey) => (
        <div class="flex items-center gap-4 border-b border-break bg-break-wash px-4 py-1" role="status">
          <span class="i-tabler-history text-lg text-break-ink" aria-hidden="true" />
          <p class="min-w-0 flex-1">
            <span class="font-650">{text.asItWas(desk.formats().timeOfDay(journey().at))}</span>{' '}
            <span class="text-quiet max-md:hidden">{text.readOnly}</span>
          </p>
          <Button kind="primary" onClick={() => desk.travel(undefined)}>
            {text.leave}
          </Button>
        </div>
      )}
    </Show>
  );
}

import { useParams } from '@solidjs/router';
import { type JSX, lazy, Show, Suspense } from 'solid-js';
import '../ui/base-player.css';
import '/uno-player.css';
import { Missing } from '../pages/missing.tsx';
import { playerPlaceOf } from '../player/places.ts';
import { PlayerStart } from '../player/player-start.tsx';

// In development only: `/?fake=called` is a made-up phone in memory, to look at views without a venue.
const FakePhone = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../player/testing/fake-phone-page.tsx')).FakePhonePage }))
  : undefined;

/** Everything that is no other surface's: the player's pages, and what isn't there. */
export default function Player(): JSX.Element {
  const params = useParams<{ view?: string }>();
  const place = () => playerPlaceOf(params.view ?? '');
  const fake = FakePhone && new URLSearchParams(location.search).get('fake');
  return (
    <Show when={place()} fallback={<Missing />}>
      {(at) => (
        <Show when={FakePhone && fake} fallback={<PlayerStart place={at()} />}>
          <Suspense>{FakePhone && <FakePhone place={at()} scene={fake ?? ''} />}</Suspense>
        </Show>
      )}
    </Show>
  );
}

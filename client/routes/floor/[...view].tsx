import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { type JSX, lazy, Show, Suspense } from 'solid-js';
import '../../ui/base-pages.css';
import '/uno-pages.css';
import { placeOf } from '../../floor/places.ts';
import { FloorStart } from '../../floor/start/floor-start.tsx';

// In development only: `/floor?fake=60` is a made-up evening in memory, to look at views without a venue.
const FakeFloor = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../../floor/testing/fake-floor.tsx')).FakeFloor }))
  : undefined;

export default function Floor(): JSX.Element {
  const params = useParams<{ view?: string }>();
  const [search, setSearch] = useSearchParams<{ code?: string; fake?: string }>();
  const navigate = useNavigate();
  const place = () => placeOf(params.view ?? '');
  const fake = search.fake;
  // A used code has no business in the address: whoever reloads or shares the page would meet a refusal.
  const enrolled = () => {
    setSearch({ code: undefined });
    navigate('/floor', { replace: true });
  };
  return (
    <Show
      when={FakeFloor && fake !== undefined}
      fallback={<FloorStart place={place()} code={search.code} onEnrolled={enrolled} />}
    >
      <Suspense>{FakeFloor && <FakeFloor place={place()} players={Number(fake)} />}</Suspense>
    </Show>
  );
}

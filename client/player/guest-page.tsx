import { type JSX, Match, Show, Switch } from 'solid-js';
import { SurfaceLinks } from '../pages/surface-links.tsx';
import { makeFormats } from '../text/format.ts';
import { playerText as text } from '../text/player.ts';
import { ViewBoundary } from '../ui/view-boundary.tsx';
import { createGuest, type Guest } from './create-guest.ts';
import { GamesNow } from './games-now.tsx';
import { TournamentsNow } from './tournaments-now.tsx';

/** The page behind the QR code at the door: look, without an account. */
export function GuestPage(): JSX.Element {
  const guest = createGuest();
  const formats = () => makeFormats(undefined, guest.news().venue?.timeZone);
  return (
    <main class="mx-auto grid max-w-[40rem] content-start gap-6 px-4 pt-6 pb-12">
      <header class="grid gap-1">
        <div class="flex items-center gap-3">
          <img src="/icons/mark.svg" alt="" width="36" height="36" />
          <h1 class="min-w-0 flex-1 truncate text-xl font-650 tracking-tight">
            {guest.news().venue?.name || text.title}
          </h1>
        </div>
        <Reached guest={guest} heard={formats().timeOfDay(guest.heardAt())} />
      </header>
      <Show when={guest.news().heardAt > 0} fallback={<p class="text-quiet">{text.loading}</p>}>
        <ViewBoundary view={text.tournaments}>
          <TournamentsNow tournaments={guest.news().tournaments} now={guest.now()} formats={formats()} />
        </ViewBoundary>
        <ViewBoundary view={text.games}>
          <GamesNow games={guest.news().room?.games ?? []} formats={formats()} />
        </ViewBoundary>
      </Show>
      <details class="panel">
        <summary class="target flex cursor-pointer items-center gap-2 px-4 text-quiet focusable rounded">
          <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
          {text.staff}
        </summary>
        <div class="p-3 pt-0">
          <SurfaceLinks />
        </div>
      </details>
    </main>
  );
}

/** Whether this is now, or how old it is: in words, never by colour alone. */
function Reached(props: { guest: Guest; heard: string }): JSX.Element {
  const { reach, news } = props.guest;
  return (
    <p class="flex min-h-6 items-center gap-1.5 text-sm text-quiet" role="status">
      <Switch>
        <Match when={reach() === 'live'}>
          <span class="i-tabler-circle-check text-running-ink" aria-hidden="true" />
          {text.live}
        </Match>
        <Match when={reach() === 'crowded'}>{text.crowded}</Match>
        <Match when={news().heardAt > 0 && reach() === 'away'}>
          <span class="i-tabler-cloud-off text-paused-ink" aria-hidden="true" />
          {text.asOf(props.heard)}
        </Match>
        <Match when={true}>{text.reconnecting}</Match>
      </Switch>
    </p>
  );
}

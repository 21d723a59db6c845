import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { SurfaceLinks } from '../pages/surface-links.tsx';
import { makeFormats } from '../text/format.ts';
import { playerText as text } from '../text/player.ts';
import { accountText } from '../text/player-account.ts';
import { PRESSABLE } from '../ui/button.tsx';
import { ViewBoundary } from '../ui/view-boundary.tsx';
import { createGuest, type Guest } from './create-guest.ts';
import { GamesNow } from './games-now.tsx';
import type { PlayerPlace } from './places.ts';
import { TournamentsNow } from './tournaments-now.tsx';

/** The page behind the QR code at the door: look, without an account. A tournament's own address shows that one first. */
export function GuestPage(props: { place: PlayerPlace }): JSX.Element {
  const guest = createGuest();
  const tournaments = () => {
    const { place } = props;
    if (place.view !== 'tournament') return guest.news().tournaments;
    const isWanted = ({ id }: { id: string }) => id === place.id && guest.news().venue?.venue === place.venue;
    return [...guest.news().tournaments].sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
  };
  const timeZone = createMemo(() => guest.news().venue?.timeZone);
  const formats = createMemo(() => makeFormats(undefined, timeZone()));
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
      <Invite />
      <Show when={guest.news().heardAt > 0} fallback={<p class="text-quiet">{text.loading}</p>}>
        <ViewBoundary view={text.tournaments}>
          <TournamentsNow tournaments={tournaments()} now={guest.now()} formats={formats()} />
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

/** The way to a phone of one's own in this room. */
function Invite(): JSX.Element {
  const link = (primary: boolean) =>
    `${PRESSABLE} px-3 no-underline ${primary ? 'bg-accent border-accent text-on-accent font-650' : 'bg-raised border-line font-550'}`;
  return (
    <section class="panel grid gap-3 p-4" aria-labelledby="invite">
      <h2 id="invite" class="font-650">
        {accountText.invite}
      </h2>
      <p class="text-sm text-quiet">{accountText.inviteHint}</p>
      <div class="grid grid-cols-2 gap-2">
        <a href="/join#sign-up" class={link(true)}>
          {accountText.signUp}
        </a>
        <a href="/join#sign-in" class={link(false)}>
          {accountText.signIn}
        </a>
        <a href="/join#claim" class={`${link(false)} col-span-2`}>
          {accountText.code}
        </a>
      </div>
    </section>
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

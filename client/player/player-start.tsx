import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { listenForInstall } from './phone/make-install.ts';
import { hasPhone } from './phone/phone-hint.ts';
import { type PlayerPlace, sharedAddress } from './places.ts';

// Neither pays for the other: whoever only looks never loads Yjs, and a phone draws the room itself.
const GuestPage = lazy(async () => ({ default: (await import('./guest-page.tsx')).GuestPage }));
const PhoneSurface = lazy(async () => ({ default: (await import('./phone-surface.tsx')).PhoneSurface }));
const AccountPage = lazy(async () => ({ default: (await import('./account/account-page.tsx')).AccountPage }));

listenForInstall();

/** From an address to what this browser shows there: a player's phone, or the page at the door. */
export function PlayerStart(props: { place: PlayerPlace }): JSX.Element {
  const signedIn = hasPhone();
  if (!signedIn && props.place.view === 'share') location.replace(sharedAddress(location.search, location.origin));
  const guest = () => (
    <Switch fallback={<GuestPage place={props.place} />}>
      <Match when={props.place.view === 'join'}>
        <AccountPage />
      </Match>
    </Switch>
  );
  return (
    <Suspense>
      <Show when={signedIn} fallback={guest()}>
        <PhoneSurface place={props.place} guest={guest} />
      </Show>
    </Suspense>
  );
}

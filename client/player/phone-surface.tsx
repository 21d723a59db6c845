import { type JSX, Match, Switch } from 'solid-js';
import './phone.css';
import { PageProvider } from '../shell/page-context.tsx';
import { text as common } from '../text/en.ts';
import { accountText } from '../text/player-account.ts';
import { createPhone, PhoneProvider, type PhoneStatus } from './phone/create-phone.tsx';
import type { Phone } from './phone/make-phone.ts';
import type { PlayerPlace } from './places.ts';
import { PhoneShell } from './views/phone-shell.tsx';

// For the way in, which fetches what it leads to.
export { currentEnrolment } from '../device/store/enrolment.ts';
export { enrolPhone } from './account/enrol-phone.ts';

/** The signed-in surface. `guest` is shown where this browser turns out to be nobody's phone. */
export function PhoneSurface(props: { place: PlayerPlace; guest: () => JSX.Element }): JSX.Element {
  const { status } = createPhone();
  const ready = () => {
    const now: PhoneStatus = status();
    return now.type === 'ready' ? now : undefined;
  };
  return (
    <Switch fallback={<p class="p-6 text-quiet">{common.list.loading}</p>}>
      <Match when={ready()}>{(now) => <SignedIn phone={now().phone} place={props.place} />}</Match>
      <Match when={status().type === 'signed-out'}>{props.guest()}</Match>
      <Match when={status().type === 'failed'}>
        <p role="alert" class="p-6">
          {accountText.storage}
        </p>
      </Match>
    </Switch>
  );
}

/** Over a phone that is there: the browser's own, or one of a gallery. */
export function SignedIn(props: { phone: Phone; place: PlayerPlace }): JSX.Element {
  return (
    <PageProvider timeZone={props.phone.facts.timeZone}>
      <PhoneProvider phone={props.phone}>
        <PhoneShell place={props.place} />
      </PhoneProvider>
    </PageProvider>
  );
}

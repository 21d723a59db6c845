import { type JSX, Match, Show, Switch } from 'solid-js';
import { createNow } from '../../device/create-now.ts';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { signOut } from '../account/sign-out.ts';
import { usePhone } from '../phone/create-phone.tsx';
import { isWaiting } from '../phone/select-acts.ts';

const text = phoneText.sync;

/** Whether what is shown is now, and how much waits to be received: in words, never by colour alone. */
export function SyncChip(): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const now = createNow(1_000, () => phone.clock.now());
  const waiting = () => phone.acts().filter(isWaiting).length;
  return (
    <div class="flex items-center gap-2 text-sm" role="status">
      <Show when={waiting() > 0}>
        <StatusPill status="tentative">{text.waiting(waiting())}</StatusPill>
      </Show>
      <Switch
        fallback={
          <span class="flex items-center gap-1.5 text-quiet">
            <span class="i-tabler-circle-check text-running-ink" aria-hidden="true" />
            <span class={waiting() > 0 ? 'sr-only' : ''}>{text.live}</span>
          </span>
        }
      >
        <Match when={phone.reach().reach === 'device'}>
          <span class="flex items-center gap-1.5 text-quiet">
            <span class="i-tabler-cloud-off text-paused-ink" aria-hidden="true" />
            <span class={waiting() > 0 ? 'sr-only' : ''}>{away()}</span>
          </span>
        </Match>
      </Switch>
    </div>
  );

  function away(): string {
    const { heard } = phone.reach();
    return heard === undefined ? text.never : text.away(formats.age(now() - heard));
  }
}

/** A blink of the network is no news, ms. */
const NEWS_AFTER_MS = 5_000;

/** What stands in the way, where it matters to the player: how old the picture is, that the phone was signed out. */
export function SyncNotice(): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const now = createNow(1_000, () => phone.clock.now());
  const words = () => {
    const { reach, cause, heard } = phone.reach();
    if (cause === 'update-needed') return text.outdated;
    if (cause === 'storage-full' || cause === 'storage-locked') return text.storage;
    if (reach !== 'device' || heard === undefined || now() - heard < NEWS_AFTER_MS) return undefined;
    return text.awayLong(formats.timeOfDay(heard));
  };
  return (
    <Switch>
      <Match when={phone.reach().cause === 'revoked'}>
        <div class="panel mb-3 grid gap-3 border-2 border-conflict! p-4" role="alert">
          <p class="font-650">{text.revoked}</p>
          <p>{text.revokedHint}</p>
          <Button kind="primary" class="justify-self-start" onClick={() => void signOut(phone)}>
            {phoneText.me.signOut}
          </Button>
        </div>
      </Match>
      <Match when={!phone.keeps()}>
        <p class="panel mb-3 border-2 border-conflict! p-4" role="alert">
          {phoneText.notKept}
        </p>
      </Match>
      <Match when={words()}>{(notice) => <p class="panel mb-3 border-paused! p-4 text-sm">{notice()}</p>}</Match>
    </Switch>
  );
}

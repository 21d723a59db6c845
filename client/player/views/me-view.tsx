import { createSignal, Index, type JSX, lazy, Show, Suspense } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { chooseTheme, chosenTheme, type ThemeChoice } from '../../shell/theme-choice.ts';
import { text as common } from '../../text/en.ts';
import { phoneText } from '../../text/player-phone.ts';
import { settingsText } from '../../text/player-settings.ts';
import { Button } from '../../ui/button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { signOut } from '../account/sign-out.ts';
import { usePhone } from '../phone/create-phone.tsx';
import type { OwnHistory } from '../phone/phone-board.ts';
import { isWaiting } from '../phone/select-acts.ts';
import { actTitle, createPhoneWords } from './act-words.ts';
import { Card } from './card.tsx';
import { InstallCard } from './install-card.tsx';
import { RefusedCard } from './refused-card.tsx';
import { refusedNow } from './select-now.ts';

// Wanted when somebody looks at the settings.
const PushCard = lazy(async () => ({ default: (await import('../push/push-card.tsx')).PushCard }));

const text = phoneText.me;

/** The player: what waits, what was refused, the day's history, and this phone's settings. */
export function MeView(): JSX.Element {
  const phone = usePhone();
  return (
    <div class="grid gap-3">
      <h1 class="text-xl font-650 tracking-tight">{phone.board()?.name ?? phone.player.name}</h1>
      <Index each={refusedNow(phone.acts())}>{(act) => <RefusedCard act={act()} />}</Index>
      <WaitingActs />
      <History lines={phone.board()?.history ?? []} />
      <Suspense>
        <PushCard />
      </Suspense>
      <InstallCard />
      <Theme />
      <SignOut />
    </div>
  );
}

/** [LIST-10] What this phone has done and the venue has not answered. */
function WaitingActs(): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const words = createPhoneWords();
  const waiting = () => phone.acts().filter(isWaiting);
  return (
    <Show when={waiting().length > 0}>
      <Card tentative title={text.acts} aside={<StatusPill status="tentative">{waiting().length}</StatusPill>}>
        <ul class="grid">
          <Index each={waiting()}>
            {(act) => (
              <li class="flex gap-3 border-t py-2 text-tentative">
                <span class="min-w-0 flex-1">{actTitle(act(), words)}</span>
                <span class="text-quiet tabular-nums">{formats.timeOfDay(act().at)}</span>
              </li>
            )}
          </Index>
        </ul>
        <p class="text-sm text-quiet">{phoneText.pendingHint}</p>
      </Card>
    </Show>
  );
}

function History(props: { lines: readonly OwnHistory[] }): JSX.Element {
  const { formats } = usePage();
  return (
    <Card title={text.history}>
      <Show when={props.lines.length > 0} fallback={<p class="text-quiet">{text.noHistory}</p>}>
        <ol class="grid text-sm">
          <Index each={props.lines}>
            {(line) => (
              <li class="flex gap-3 border-t py-2">
                <span class="w-12 text-quiet tabular-nums">{formats.timeOfDay(line().at)}</span>
                <span class="min-w-0 flex-1">{sentence(line())}</span>
              </li>
            )}
          </Index>
        </ol>
      </Show>
    </Card>
  );
}

function sentence({ what, game, table, seat, why }: OwnHistory): string {
  const place = table === null ? undefined : seat === null ? table : phoneText.seat.at(table, seat);
  const because = why === null ? undefined : ((settingsText.why as Record<string, string>)[why] ?? why);
  const happened = because ? `${settingsText.history[what]} (${because})` : settingsText.history[what];
  return [happened, place ?? game].filter(Boolean).join(' · ');
}

const THEMES = ['auto', 'dark', 'light'] as const satisfies readonly ThemeChoice[];

function Theme(): JSX.Element {
  const [choice, setChoice] = createSignal(chosenTheme());
  const choose = (next: ThemeChoice) => {
    chooseTheme(next);
    setChoice(next);
  };
  return (
    <Card title={text.theme}>
      <fieldset class="grid grid-cols-3 gap-2">
        <legend class="sr-only">{text.theme}</legend>
        <Index each={THEMES}>
          {(theme) => (
            <Button
              class="px-1! text-sm aria-pressed:(bg-accent border-accent text-on-accent)"
              aria-pressed={choice() === theme()}
              onClick={() => choose(theme())}
            >
              {common.theme[theme()]}
            </Button>
          )}
        </Index>
      </fieldset>
    </Card>
  );
}

function SignOut(): JSX.Element {
  const phone = usePhone();
  const waiting = () => phone.acts().filter(isWaiting).length;
  return (
    <Card title={text.signOut}>
      <p class="text-sm text-quiet">{text.signOutHint}</p>
      <Show when={waiting() > 0}>
        <p class="text-paused-ink">{text.signOutWaiting(waiting())}</p>
      </Show>
      <Button class="justify-self-start" icon="i-tabler-logout" onClick={() => void signOut(phone)}>
        {text.signOut}
      </Button>
    </Card>
  );
}

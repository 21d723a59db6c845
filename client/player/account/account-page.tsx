import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { EnrolResult } from '../../device/types.ts';
import { accountText as text } from '../../text/player-account.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { noteForPhone } from '../phone/phone-hint.ts';
import type { WayIn } from './enrol-phone.ts';

/** What signing in takes comes with the surface that it leads to. */
const signedIn = () => import('../phone-surface.tsx');

type Way = WayIn['type'];
const WAYS: readonly Way[] = ['sign-up', 'sign-in', 'claim'];

/** `/join`, `/join#<code>`: how a player's phone becomes one. A code in the address is typed in already. */
export function AccountPage(): JSX.Element {
  const [way, setWay] = createSignal<Way>('sign-up');
  const [name, setName] = createSignal('');
  const [login, setLogin] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [code, setCode] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal<string>();

  /** Another code may be scanned while the page is open. */
  function read(): void {
    const hash = decodeURIComponent(location.hash.slice(1));
    setWay(startingWay(hash));
    if (!isWay(hash)) setCode(hash);
  }
  read();
  addEventListener('hashchange', read);
  onCleanup(() => removeEventListener('hashchange', read));

  // The page may have forgotten that it is a phone while the store has not.
  onMount(async () => {
    const enrolment = await signedIn()
      .then(({ currentEnrolment }) => currentEnrolment('phone'))
      .catch(() => undefined);
    if (!enrolment) return;
    noteForPhone(true);
    location.replace('/');
  });

  async function enter(): Promise<void> {
    setBusy(true);
    setTrouble(undefined);
    const result = await tryToEnter();
    // Loaded anew, as a phone; the code must not stay in the address.
    if (result.type === 'done') return location.replace('/');
    setBusy(false);
    setTrouble(troubleWords(result));
  }

  async function tryToEnter(): Promise<EnrolResult> {
    try {
      const { enrolPhone } = await signedIn();
      return await enrolPhone(location.origin, wayIn());
    } catch {
      // The page's own part could not be fetched.
      return { type: 'failed', cause: 'unreachable' };
    }
  }

  function wayIn(): WayIn {
    const fields = { login: login().trim(), password: password() };
    if (way() === 'sign-up') return { type: 'sign-up', name: name().trim(), ...fields };
    if (way() === 'sign-in') return { type: 'sign-in', ...fields };
    return { type: 'claim', code: code().trim(), ...(fields.login ? fields : {}) };
  }

  const needsLogin = () => way() !== 'claim';
  return (
    <main class="mx-auto grid max-w-[28rem] content-start gap-5 px-4 pt-6 pb-12">
      <h1 class="text-xl font-650 tracking-tight">{text.title[way()]}</h1>
      <form
        class="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Show when={way() === 'claim'}>
          <Field
            label={text.codeLabel}
            hint={text.codeHint}
            value={code()}
            onInput={setCode}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required
          />
        </Show>
        <Show when={way() === 'sign-up'}>
          <Field label={text.name} value={name()} onInput={setName} autocomplete="name" maxlength={60} required />
        </Show>
        <Show when={!needsLogin()}>
          <p class="font-600">{text.withLogin}</p>
        </Show>
        <Field
          label={text.login}
          hint={way() === 'sign-up' ? text.loginHint : undefined}
          value={login()}
          onInput={setLogin}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxlength={100}
          required={needsLogin()}
        />
        <Field
          label={text.password}
          hint={way() === 'sign-in' ? undefined : text.passwordHint}
          type="password"
          value={password()}
          onInput={setPassword}
          autocomplete={way() === 'sign-in' ? 'current-password' : 'new-password'}
          minlength={way() === 'sign-in' ? 1 : 8}
          required={needsLogin() || login() !== ''}
        />
        <Show when={trouble()}>
          {(words) => (
            <p role="alert" class="flex items-start gap-2 text-conflict-ink">
              <span class="i-tabler-alert-triangle mt-1" aria-hidden="true" />
              {words()}
            </p>
          )}
        </Show>
        <Button kind="primary" type="submit" busy={busy()}>
          {busy() ? text.working : text.title[way()]}
        </Button>
      </form>
      <div class="grid gap-2">
        {WAYS.map((other) => (
          <Show when={other !== way()}>
            <Button kind="quiet" onClick={() => turn(other)}>
              {text.title[other]}
            </Button>
          </Show>
        ))}
        <a
          href="/"
          class="target grid content-center rounded text-center text-quiet underline underline-offset-4 focusable"
        >
          {text.back}
        </a>
      </div>
      <p class="text-sm text-quiet">{text.safe}</p>
    </main>
  );

  function turn(to: Way): void {
    setTrouble(undefined);
    setWay(to);
  }
}

const isWay = (text: string): text is Way => WAYS.some((way) => way === text);

/** `#sign-in` and the like say where to begin; anything else is a code. */
function startingWay(hash: string): Way {
  if (hash === '') return 'sign-up';
  return isWay(hash) ? hash : 'claim';
}

function troubleWords(result: Exclude<EnrolResult, { type: 'done' }>): string {
  if (result.type === 'failed') return result.cause === 'storage' ? text.storage : text.unreachable;
  return (text.codes as Record<string, string>)[result.code] ?? text.refused(result.code);
}

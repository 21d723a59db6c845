import { createSignal, Index, type JSX, onMount, Show } from 'solid-js';
import { settingsText } from '../../text/player-settings.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import { Card } from '../views/card.tsx';
import { changeWants, checkPush, type PushState, turnOff, turnOn, type Wants } from './make-push.ts';

const text = settingsText.push;
const WANTS = Object.keys(text.wants) as (keyof Wants)[];

/** Messages with the page closed: how it stands, in plain words, and what is wanted. */
export function PushCard(): JSX.Element {
  const phone = usePhone();
  const [state, setState] = createSignal<PushState>();
  const [busy, setBusy] = createSignal(false);
  onMount(() => void after(checkPush(phone.ask)));
  async function after(work: Promise<PushState>): Promise<void> {
    setBusy(true);
    setState(await work.catch((): PushState => ({ type: 'failed' })));
    setBusy(false);
  }
  const on = () => {
    const now = state();
    return now?.type === 'on' ? now : undefined;
  };
  const trouble = () => {
    const type = state()?.type ?? 'asking';
    return type === 'on' || type === 'off' ? undefined : text.states[type];
  };
  return (
    <Card title={text.title}>
      <p class="flex items-start gap-2" role="status">
        <span
          class={`mt-0.5 ${on() ? 'i-tabler-bell-ringing text-running-ink' : 'i-tabler-bell-off text-quiet'}`}
          aria-hidden="true"
        />
        {trouble() ?? (on() ? text.on : text.off)}
      </p>
      <Show when={on()}>
        {(now) => (
          <ul class="grid">
            <Index each={WANTS}>
              {(want) => (
                <li class="border-t">
                  <label class="target flex items-center gap-3">
                    <span class="min-w-0 flex-1">{text.wants[want()]}</span>
                    <input
                      type="checkbox"
                      class="h-6 w-6 accent-[var(--accent)]"
                      checked={now().wants[want()]}
                      disabled={busy()}
                      onChange={(event) =>
                        void after(changeWants(phone.ask, { ...now().wants, [want()]: event.currentTarget.checked }))
                      }
                    />
                  </label>
                </li>
              )}
            </Index>
          </ul>
        )}
      </Show>
      <Show when={on()}>
        <Button class="justify-self-start" busy={busy()} onClick={() => void after(turnOff(phone.ask))}>
          {text.turnOff}
        </Button>
      </Show>
      <Show when={state()?.type === 'off' || state()?.type === 'failed'}>
        <Button
          kind="primary"
          class="justify-self-start"
          icon="i-tabler-bell"
          busy={busy()}
          onClick={() => void after(turnOn(phone.ask))}
        >
          {text.turnOn}
        </Button>
      </Show>
    </Card>
  );
}

import { createSignal, For, type JSX, Show } from 'solid-js';
import type { StaffUser } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { useDesk } from '../desk.tsx';

const text = floorText.staff;
const PIN = { least: 4, most: 8 };
/** How many digits the right PIN had: then the last one is taken without another tap. */
const LENGTH_KEY = 'pvm.pin-length';

function knownLength(): number | undefined {
  const length = Number(localStorage.getItem(LENGTH_KEY));
  return length >= PIN.least && length <= PIN.most ? length : undefined;
}

/** Tap who you are, then your PIN. Works with nothing reachable. */
export function StaffPicker(props: { onUnlocked: () => void }): JSX.Element {
  const desk = useDesk();
  const [chosen, choose] = createSignal<StaffUser | undefined>(only(desk.device.staff()));
  return (
    <Show when={chosen()} fallback={<StaffList onChoose={choose} />}>
      {(user) => (
        <div class="grid gap-4">
          <Pin user={user()} onUnlocked={props.onUnlocked} />
          <Show when={desk.device.staff().length > 1}>
            <Button kind="quiet" icon="i-tabler-chevron-left" onClick={() => choose(undefined)}>
              {text.someoneElse}
            </Button>
          </Show>
        </div>
      )}
    </Show>
  );
}

const only = (staff: readonly StaffUser[]): StaffUser | undefined => (staff.length === 1 ? staff[0] : undefined);

function StaffList(props: { onChoose: (user: StaffUser) => void }): JSX.Element {
  const desk = useDesk();
  return (
    <ul class="panel [&>li+li]:border-t">
      <For each={desk.device.staff()} fallback={<li class="px-4 py-4 text-quiet">{text.none}</li>}>
        {(user) => (
          <li>
            <button
              type="button"
              class="target flex w-full items-center gap-3 px-4 py-2 text-start hover:bg-raised focus-visible:-outline-offset-3"
              onClick={() => props.onChoose(user)}
            >
              <span class="i-tabler-user-circle text-lg text-quiet" aria-hidden="true" />
              <span class="flex-1 font-600">{user.name}</span>
              <span class="text-sm text-quiet">{text.roles[user.roles[0] ?? 'floor']}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

function Pin(props: { user: StaffUser; onUnlocked: () => void }): JSX.Element {
  const desk = useDesk();
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [length, setLength] = createSignal(knownLength());

  async function tryPin(pin: string): Promise<void> {
    setBusy(true);
    const result = await desk.device.unlock(props.user.user, pin);
    setBusy(false);
    if (result === 'ok') {
      localStorage.setItem(LENGTH_KEY, String(pin.length));
      props.onUnlocked();
      return;
    }
    // The PIN may have become longer since.
    if (result === 'wrong-pin') setLength(undefined);
    setError(result === 'wrong-pin' ? text.wrongPin(props.user.name) : text.tooManyTries);
  }

  return (
    <NumberPad
      label={text.pinOf(props.user.name)}
      length={length() ?? PIN.most}
      {...(length() === undefined ? { least: PIN.least } : {})}
      busy={busy()}
      error={error()}
      onComplete={(pin) => void tryPin(pin)}
    />
  );
}

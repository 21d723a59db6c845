import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { answerWords } from './answer-words.ts';
import { StartPage } from './start-page.tsx';
import { setUpVenue } from './venue-found.ts';

const text = floorText.start;
const PIN = /^\d{4,8}$/;

/** The first start of a venue: its name, its time zone, who is in charge, and the PIN. */
export function FirstRun(props: { code: string | undefined; onDone: (code: string) => void }): JSX.Element {
  const [name, setName] = createSignal('');
  const [manager, setManager] = createSignal('');
  const [zone, setZone] = createSignal(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const zones = createMemo(() => Intl.supportedValuesOf?.('timeZone') ?? []);
  const zoneFault = () => (isTimeZone(zone()) ? undefined : text.faults.zone);
  const pinFault = () => (pin() === '' || PIN.test(pin()) ? undefined : text.faults.pin);
  const ready = () => name().trim() && manager().trim() && !zoneFault() && PIN.test(pin());

  async function make(): Promise<void> {
    setBusy(true);
    setError(undefined);
    const fields = { name: name().trim(), manager: manager().trim(), timeZone: zone(), pin: pin() };
    const result = await setUpVenue(props.code ? { ...fields, code: props.code } : fields);
    setBusy(false);
    if (result.type === 'done') props.onDone(result.code);
    else setError(answerWords(result));
  }

  return (
    <StartPage title={text.firstRun}>
      <form
        class="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready()) void make();
        }}
      >
        <Field label={text.venueName} value={name()} maxlength={60} autocomplete="off" onInput={setName} />
        <Field
          label={text.timeZone}
          hint={text.timeZoneHint}
          value={zone()}
          list="time-zones"
          autocomplete="off"
          error={zoneFault()}
          onInput={setZone}
        />
        <datalist id="time-zones">
          {zones().map((each) => (
            <option value={each} />
          ))}
        </datalist>
        <Field label={text.manager} value={manager()} maxlength={80} autocomplete="name" onInput={setManager} />
        <Field
          label={text.pin}
          hint={text.pinHint}
          value={pin()}
          inputmode="numeric"
          maxlength={8}
          autocomplete="new-password"
          error={pinFault()}
          onInput={setPin}
        />
        <Show when={error()}>
          {(words) => (
            <p role="alert" class="text-conflict-ink">
              {words()}
            </p>
          )}
        </Show>
        <Button kind="primary" class="min-h-16" type="submit" busy={busy()} disabled={!ready()}>
          {text.makeVenue}
        </Button>
      </form>
    </StartPage>
  );
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

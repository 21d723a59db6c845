import { createSignal, type JSX, onMount, Show } from 'solid-js';
import type { EnrolResult } from '../../device/types.ts';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { answerWords } from './answer-words.ts';
import { StartPage } from './start-page.tsx';
import { askVenue, type VenueFound } from './venue-found.ts';

const text = floorText.start;

export interface EnrolPageProps {
  /** The code in the address, where there is one: then it takes one tap. */
  code: string | undefined;
  enrol: (code: string) => Promise<EnrolResult>;
  onSetupNeeded: () => void;
  onEnrolled: () => void;
}

/** This browser becomes a tablet of the venue. A code that was used or has run out says so, and how to get another. */
export function EnrolPage(props: EnrolPageProps): JSX.Element {
  const [venue, setVenue] = createSignal<VenueFound>({ type: 'asking' });
  const [typed, setTyped] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [spent, setSpent] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const given = () => (spent() ? undefined : props.code);

  async function look(): Promise<void> {
    setVenue({ type: 'asking' });
    const found = await askVenue();
    setVenue(found);
    if (found.type === 'found' && found.setupNeeded) props.onSetupNeeded();
  }
  onMount(() => void look());

  async function enrol(code: string): Promise<void> {
    setBusy(true);
    setError(undefined);
    const result = await props.enrol(code);
    setBusy(false);
    if (result.type === 'done') {
      props.onEnrolled();
      return;
    }
    if (result.type === 'refused' && result.code === 'setup.needed') props.onSetupNeeded();
    if (result.type === 'refused') setSpent(true);
    setError(
      result.type === 'failed' && result.cause === 'storage' ? text.noStorageHint : answerWords(result as never),
    );
  }

  const name = () => {
    const found = venue();
    return found.type === 'found' ? found.name : '';
  };
  return (
    <StartPage title={given() ? text.welcome(name()) : text.needsCode}>
      <Show when={venue().type === 'unreachable'}>
        <div class="panel grid gap-3 p-4" role="alert">
          <p>{text.noVenue}</p>
          <Button onClick={() => void look()}>{common.act.tryAgain}</Button>
        </div>
      </Show>
      <Show when={error()}>
        {(words) => (
          <p class="rounded border border-conflict bg-conflict-wash px-4 py-3" role="alert">
            {words()}
          </p>
        )}
      </Show>
      <Show
        when={given()}
        fallback={
          <form
            class="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (typed().trim()) void enrol(typed().trim());
            }}
          >
            <Field label={text.code} hint={text.codeHint} value={typed()} autocomplete="off" onInput={setTyped} />
            <Button kind="primary" class="min-h-16" type="submit" busy={busy()} disabled={!typed().trim()}>
              {text.enrol}
            </Button>
          </form>
        }
      >
        {(code) => (
          <div class="grid gap-4">
            <p class="text-center text-quiet text-balance">{text.enrolAbout}</p>
            <Button
              kind="primary"
              class="min-h-16"
              icon="i-tabler-device-ipad-check"
              busy={busy()}
              onClick={() => void enrol(code())}
            >
              {text.enrol}
            </Button>
          </div>
        )}
      </Show>
    </StartPage>
  );
}

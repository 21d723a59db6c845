import { createSignal, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { Field } from '../../ui/field.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { answerWords } from '../start/answer-words.ts';

const text = floorText.screens;

/** The six digits that the TV shows make it one of the room's screens. The venue must be in reach: it holds the digits. */
export function PairSheet(props: { onClose: () => void; onPaired: (screen: string) => void }): JSX.Element {
  const desk = useDesk();
  const page = usePage();
  const [name, setName] = createSignal(text.defaultName);
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function claim(code: string): Promise<void> {
    setBusy(true);
    const answer = await desk.device.ask('/api/v1/pairings/claim', { code, name: name().trim() || text.defaultName });
    setBusy(false);
    if (answer.type !== 'done') {
      setError(answerWords(answer));
      return;
    }
    page.toasts.show({ message: text.paired(name().trim() || text.defaultName) });
    const { device } = answer.body as { device: string };
    props.onPaired(device);
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.pair}
      subtitle={text.pairHint(location.host)}
    >
      <div class="grid gap-6">
        <Show when={desk.sync().reach === 'device'}>
          <p class="rounded border border-paused bg-paused-wash px-4 py-3 text-paused-ink">{text.needsVenue}</p>
        </Show>
        <Field label={text.name} value={name()} maxlength={60} onInput={setName} />
        <NumberPad
          label={text.digits}
          length={6}
          visible
          busy={busy()}
          error={error()}
          onComplete={(code) => void claim(code)}
        />
      </div>
    </Sheet>
  );
}

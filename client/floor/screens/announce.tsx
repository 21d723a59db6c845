import { createSignal, For, type JSX } from 'solid-js';
import { ANNOUNCEMENT_CODES } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { screensText } from '../../text/floor-screens.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { MOST_LETTERS } from './slides-sheet.tsx';

const text = { ...floorText.screens, ...screensText };
const SECONDS = { short: 30, long: 300, open: undefined } as const;
type Code = (typeof ANNOUNCEMENT_CODES)[number];
const CODES = ANNOUNCEMENT_CODES.filter((code) => code !== 'text');

/** A word over all screens: the usual ones in one tap, or the floor's own. */
export function Announce(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [lasting, setLasting] = createSignal<keyof typeof SECONDS>('short');
  const [own, setOwn] = createSignal('');
  const announce = (code: Code, name?: string) => {
    props.onClose();
    const seconds = SECONDS[lasting()];
    const body = { announcement: desk.device.newId(), code, ...(seconds ? { seconds } : {}) };
    const say = () => text.announced(name ?? text.codes[code]);
    void desk.act('screens', 'announcement.made', body, { say, ...(name ? { person: { name } } : {}) });
  };
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.announce} subtitle={text.announceHint}>
      <div class="grid gap-5">
        <SelectList
          legend={text.lasting}
          inline
          value={lasting()}
          onChange={setLasting}
          options={(['short', 'long', 'open'] as const).map((value) => ({ value, label: text.lastings[value] }))}
        />
        <div class="grid gap-2">
          <For each={CODES}>{(code) => <Button onClick={() => announce(code)}>{text.codes[code]}</Button>}</For>
        </div>
        <form
          class="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (own().trim()) announce('text', own().trim());
          }}
        >
          <Field
            label={text.ownWords}
            hint={text.ownWordsHint}
            value={own()}
            maxlength={MOST_LETTERS}
            onInput={setOwn}
          />
          <Button type="submit" disabled={own().trim() === ''}>
            {text.say}
          </Button>
        </form>
      </div>
    </Sheet>
  );
}

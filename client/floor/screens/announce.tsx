import { createSignal, For, type JSX } from 'solid-js';
import { ANNOUNCEMENT_CODES } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';

const text = floorText.screens;
const SECONDS = { short: 30, long: 300, open: undefined } as const;
const CODES = ANNOUNCEMENT_CODES.filter((code) => code !== 'text');

/** A word over all screens, in one tap. */
export function Announce(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [lasting, setLasting] = createSignal<keyof typeof SECONDS>('short');
  const announce = (code: (typeof CODES)[number]) => {
    props.onClose();
    const seconds = SECONDS[lasting()];
    const body = { announcement: desk.device.newId(), code, ...(seconds ? { seconds } : {}) };
    void desk.act('screens', 'announcement.made', body, { say: () => text.announced(text.codes[code]) });
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
      </div>
    </Sheet>
  );
}

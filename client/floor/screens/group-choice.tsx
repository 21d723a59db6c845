import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { samePlain } from '../../../src/kernel/plain.ts';
import { groupsOf, type ScreensTables } from '../../../src/screens/index.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { useDesk } from '../desk.tsx';

const NONE = '';
const OTHER = '\u0000other';

/** [SCREEN-1] The group that a screen belongs to: one of those that there are, a new one, or none. */
export function GroupChoice(props: {
  group: string | undefined;
  onChange: (group: string | null) => void;
}): JSX.Element {
  const desk = useDesk();
  const [naming, setNaming] = createSignal(false);
  const [name, setName] = createSignal('');
  const groups = () => groupsOf(desk.view('screens').state as Reader<ScreensTables>).map(({ group }) => group);
  // Alike as long as they say the same: a list that is made anew takes the focus from whoever is in it.
  const options = createMemo(
    () =>
      [
        { value: NONE, label: text.noGroup },
        ...groups().map((value) => ({ value, label: value })),
        { value: OTHER, label: text.otherGroup },
      ].map((option) => ({ ...option, disabled: desk.readOnly() })),
    [],
    { equals: samePlain },
  );
  let whole!: HTMLDivElement;
  const join = () => {
    setNaming(false);
    if (name().trim()) props.onChange(name().trim());
    // The button that had the focus is gone; the keyboard must not be left outside of the sheet.
    whole.focus();
  };
  return (
    <div class="grid gap-3 outline-none" tabIndex={-1} ref={whole}>
      <SelectList
        legend={text.groupLegend}
        inline
        value={naming() ? OTHER : (props.group ?? NONE)}
        onChange={(chosen) => {
          setNaming(chosen === OTHER);
          if (chosen !== OTHER) props.onChange(chosen === NONE ? null : chosen);
        }}
        options={options()}
      />
      <Show when={naming()} fallback={<p class="text-sm text-quiet">{text.groupHint}</p>}>
        <form
          class="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            join();
          }}
        >
          <Field label={text.groupName} value={name()} maxlength={60} onInput={setName} />
          <Button type="submit" disabled={name().trim() === ''}>
            {text.join}
          </Button>
        </form>
      </Show>
    </div>
  );
}

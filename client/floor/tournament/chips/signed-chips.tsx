import { createSignal, type JSX } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Field } from '../../../ui/field.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { readChips } from './select-chips.ts';

const text = playText.chips;

/** Chips that came into play or left it; nothing typed is none, and what is no number is told as undefined. */
export function SignedChips(props: {
  label: string;
  hint?: string;
  onChange: (chips: number | undefined) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [sign, setSign] = createSignal<'more' | 'fewer'>('more');
  const faulty = () => readChips(typed()) === undefined;
  function tell(): void {
    const chips = readChips(typed());
    // `0 - chips`: minus nothing would be a zero of its own.
    props.onChange(chips === undefined ? undefined : sign() === 'more' ? (chips ?? 0) : 0 - (chips ?? 0));
  }
  return (
    <div class="grid gap-3">
      <Field
        label={props.label}
        hint={props.hint ?? ''}
        inputmode="numeric"
        autocomplete="off"
        placeholder="0"
        error={faulty() ? text.wholeNumber : undefined}
        onInput={(value) => {
          setTyped(value);
          tell();
        }}
      />
      <SelectList
        inline
        legend={text.sign}
        value={sign()}
        onChange={(value) => {
          setSign(value);
          tell();
        }}
        options={[
          { value: 'more', label: text.more },
          { value: 'fewer', label: text.fewer },
        ]}
      />
    </div>
  );
}

import { createSignal, type JSX } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

/** A whole number that is set by a tap beside it, once it is another one. */
export function NumberForm(props: {
  label: string;
  hint?: string;
  value: number;
  least: number;
  most: number;
  /** What is said of anything else. */
  error: string;
  onSet: (value: number) => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal(String(props.value));
  const number = () => Number(typed());
  const valid = () =>
    typed().trim() !== '' && Number.isSafeInteger(number()) && number() >= props.least && number() <= props.most;
  return (
    <form
      class="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid()) props.onSet(number());
      }}
    >
      <Field
        class="flex-1"
        label={props.hint ? `${props.label} (${props.hint})` : props.label}
        inputmode="numeric"
        value={typed()}
        error={valid() ? undefined : props.error}
        onInput={setTyped}
      />
      <Button type="submit" disabled={!valid() || number() === props.value}>
        {tournamentText.manage.set}
      </Button>
    </form>
  );
}

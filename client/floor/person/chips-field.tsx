import { createSignal, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk.tsx';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';

const text = floorText.person;

/** The player's counted stack ([CHIP-3]): opens where it stands. */
export function ChipsField(props: { tournament: TournamentFacts; player: string; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const [open, setOpen] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const chips = () => Number(typed().replaceAll(/[\s,.’']/g, ''));
  const valid = () => typed().trim() !== '' && Number.isSafeInteger(chips()) && chips() >= 0;
  const save = () => {
    props.onDone();
    void desk.act(props.tournament.subject, 'chips.counted', { counts: [{ player: props.player, chips: chips() }] });
  };
  return (
    <Show
      when={open()}
      fallback={
        <Button icon="i-tabler-coins" onClick={() => setOpen(true)}>
          {text.chips}
        </Button>
      }
    >
      <form
        class="col-span-2 flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (valid()) save();
        }}
      >
        <Field
          class="flex-1"
          label={text.chips}
          inputmode="numeric"
          autofocus
          error={typed() && !valid() ? text.wholeNumber : undefined}
          onInput={setTyped}
        />
        <Button kind="primary" type="submit" disabled={!valid()}>
          {text.save}
        </Button>
      </form>
    </Show>
  );
}

import { createSignal, type JSX } from 'solid-js';
import { readChipSet } from '../../../src/structure/chip-set.ts';
import { scaleDraft, withChips } from '../../../src/structure/draft.ts';
import { usePage } from '../../shell/page-context.tsx';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Editor } from './create-editor.ts';

const text = structureText.editor;
const MOST = 100_000;

/** The chips that blinds are posted with, and blinds for other stacks, rounded to those chips. */
export function ScaleForm(props: { editor: Editor }): JSX.Element {
  const { announcer } = usePage();
  const [typed, setTyped] = createSignal('');
  const [fault, setFault] = createSignal<string>();
  const factor = () => Number(typed().trim().replace(/^[×x]/, '').replace(',', '.'));
  const valid = () => typed().trim() !== '' && factor() > 0 && factor() <= MOST;

  function scale(): void {
    if (!valid()) {
      setFault(text.scaleFault);
      return;
    }
    const scaled = scaleDraft(props.editor.draft(), factor(), props.editor.fixed);
    setFault(scaled ? undefined : text.scaleTooLarge);
    if (!scaled) return;
    props.editor.edit(() => scaled);
    announcer.announce(text.scaled(typed()));
    setTyped('');
  }

  return (
    <div class="grid content-start gap-4">
      <Field
        label={text.chips}
        hint={text.chipsHint}
        value={props.editor.draft().chips}
        error={readChipSet(props.editor.draft().chips) ? undefined : text.chipsFault}
        onInput={(chips) => props.editor.edit((draft) => withChips(draft, chips), 'chips')}
        onBlur={() => props.editor.settle()}
      />
      <form
        class="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          scale();
        }}
      >
        <Field
          class="min-w-0 flex-1"
          label={text.scale}
          hint={text.scaleHint}
          inputmode="decimal"
          placeholder="× 1.5"
          value={typed()}
          error={fault()}
          onInput={(next) => {
            setTyped(next);
            setFault(undefined);
          }}
        />
        <Button type="submit" class="structure-beside-field">
          {text.scaleGo}
        </Button>
      </form>
    </div>
  );
}

import { createSignal, type JSX, Show } from 'solid-js';
import type { Formula } from '../../../../src/league/points.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { useDesk } from '../../desk.tsx';
import { formulaWords, readPoints } from './formula-words.ts';

const text = playText.leagues;
const LINEAR: Formula = { type: 'linear', step: 1 };
const ROOT: Formula = { type: 'root', scale: 10 };
const USUAL_TABLE = '100, 80, 65, 55, 45, 40, 35, 30, 25, 20';

/** A league with a name and a formula ([POINTS-1]). */
export function NewLeague(props: { onMade: (subject: string) => void }): JSX.Element {
  const desk = useDesk();
  const [name, setName] = createSignal('');
  const [type, setType] = createSignal<Formula['type']>('linear');
  const [typed, setTyped] = createSignal(USUAL_TABLE);
  const formula = (): Formula | undefined => {
    if (type() === 'linear') return LINEAR;
    if (type() === 'root') return ROOT;
    const points = readPoints(typed());
    return points && { type: 'table', points, rest: 0 };
  };
  const ready = () => name().trim() !== '' && name().trim().length <= 80 && formula() !== undefined;
  async function make(): Promise<void> {
    if (!ready()) return;
    const subject = `league/${desk.device.newId()}`;
    const made = await desk.act(subject, 'league.created', { name: name().trim(), formula: formula()! });
    if (made.type === 'done') props.onMade(subject);
  }
  return (
    <form
      class="grid gap-4"
      aria-label={text.make}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h3 class="font-650">{text.make}</h3>
      <Field label={text.name} autocomplete="off" onInput={setName} />
      <SelectList
        legend={text.formula}
        value={type()}
        onChange={setType}
        options={[
          { value: 'linear', label: text.formulas.linear, note: formulaWords(LINEAR) },
          { value: 'root', label: text.formulas.root, note: formulaWords(ROOT) },
          { value: 'table', label: text.formulas.table },
        ]}
      />
      <Show when={type() === 'table'}>
        <Field
          label={text.points}
          value={typed()}
          error={readPoints(typed()) ? undefined : text.pointsFault}
          onInput={setTyped}
        />
      </Show>
      <Button type="submit" disabled={!ready()}>
        {text.makeIt}
      </Button>
    </form>
  );
}

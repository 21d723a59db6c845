import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Policy, policyOf } from '../../../../src/tournament/policy.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { FINAL_TABLES, HAND_TIMES, REDRAW_POINTS, SPARE_SEATS } from './rule-choices.ts';

const text = playText.rules;

type Set = <Name extends keyof Policy>(name: Name, value: Policy[Name]) => void;

/** The house rules of this tournament: each policy with what it may be, adopted together in one act. */
export function RulesSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const [changed, change] = createSignal<Partial<Policy>>({});
  const policy = (): Policy => ({ ...policyOf(tournament.state()), ...changed() });
  const set: Set = (name, value) => change({ ...changed(), [name]: value });
  const adopt = () => {
    props.onClose();
    void acts.do('policy.adopted', { policy: { ...policy(), redrawPoints: [...policy().redrawPoints] } });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.title}
      subtitle={tournament.row()?.name}
      footer={
        <Show when={!desk.readOnly()}>
          <Button kind="primary" class="flex-1" disabled={Object.keys(changed()).length === 0} onClick={adopt}>
            {text.adopt}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-6">
        <Seating policy={policy()} set={set} />
        <Entering policy={policy()} set={set} />
        <Hands policy={policy()} set={set} />
      </div>
    </Sheet>
  );
}

interface PartProps {
  policy: Policy;
  set: Set;
}

/** Balance, break, redraw. */
function Seating(props: PartProps): JSX.Element {
  const points = (point: number) => {
    const now = props.policy.redrawPoints;
    const next = now.includes(point) ? now.filter((each) => each !== point) : [...now, point];
    props.set(
      'redrawPoints',
      next.sort((a, b) => b - a),
    );
  };
  return (
    <>
      <Choice {...rule('balanceAt')} value={String(props.policy.balanceAt)} onChange={balanceAt} />
      <Choice {...rule('givesFirst')} value={props.policy.givesFirst} onChange={(it) => props.set('givesFirst', it)} />
      <Choice {...rule('balanceBy')} value={props.policy.balanceBy} onChange={(it) => props.set('balanceBy', it)} />
      <SelectList
        inline
        legend={text.breakSpare}
        value={String(props.policy.breakSpare)}
        onChange={(it) => props.set('breakSpare', Number(it))}
        options={SPARE_SEATS.map((seats) => ({ value: String(seats), label: String(seats) }))}
      />
      <fieldset class="min-w-0">
        <legend class="mb-1.5 text-sm font-550 text-quiet">{text.redrawPoints}</legend>
        <div class="flex flex-wrap gap-2">
          <For each={REDRAW_POINTS}>
            {(point) => (
              <Button
                class="aria-pressed:(border-accent bg-accent-wash)"
                aria-pressed={props.policy.redrawPoints.includes(point)}
                icon={props.policy.redrawPoints.includes(point) ? 'i-tabler-check' : 'i-tabler-plus'}
                onClick={() => points(point)}
              >
                {point}
              </Button>
            )}
          </For>
        </div>
      </fieldset>
      <SelectList
        inline
        legend={text.finalTableAt}
        value={String(props.policy.finalTableAt ?? 0)}
        onChange={(it) => props.set('finalTableAt', Number(it) || null)}
        options={FINAL_TABLES.map((size) => ({ value: String(size), label: text.finalTable(size) }))}
      />
    </>
  );

  function balanceAt(it: '2' | '3'): void {
    props.set('balanceAt', it === '2' ? 2 : 3);
  }
}

/** Late entries, draws, withdrawals. */
function Entering(props: PartProps): JSX.Element {
  return (
    <>
      <Choice {...rule('withdrawal')} value={props.policy.withdrawal} onChange={(it) => props.set('withdrawal', it)} />
      <Choice {...rule('drawPool')} value={props.policy.drawPool} onChange={(it) => props.set('drawPool', it)} />
      <Choice
        {...rule('honourFinalMinute')}
        value={props.policy.honourFinalMinute ? 'yes' : 'no'}
        onChange={(it) => props.set('honourFinalMinute', it === 'yes')}
      />
    </>
  );
}

/** Hand-for-hand. */
function Hands(props: PartProps): JSX.Element {
  return (
    <>
      <SelectList
        inline
        legend={text.handMs}
        value={String(props.policy.handMs ?? 0)}
        onChange={(it) => props.set('handMs', Number(it) || null)}
        options={HAND_TIMES.map((ms) => ({
          value: String(ms),
          label: ms === 0 ? text.clockStands : playText.duration(ms),
        }))}
      />
      <Choice
        {...rule('acrossTables')}
        value={props.policy.acrossTables}
        onChange={(it) => props.set('acrossTables', it)}
      />
    </>
  );
}

type Rules = typeof text.choices;

/** A rule's question and its answers, from the catalogue. */
function rule<Name extends keyof Rules>(name: Name) {
  const { legend, options } = text.choices[name];
  return { legend, options: options as Record<keyof Rules[Name]['options'] & string, string> };
}

function Choice<Value extends string>(props: {
  legend: string;
  options: Record<Value, string>;
  value: Value | string;
  onChange: (value: Value) => void;
}): JSX.Element {
  return (
    <SelectList
      legend={props.legend}
      value={props.value as Value}
      onChange={props.onChange}
      options={(Object.keys(props.options) as Value[]).map((value) => ({ value, label: props.options[value] }))}
    />
  );
}

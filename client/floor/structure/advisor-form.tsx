import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { type Advice, type AdviceWish, adviseStructure, type NoAdvice } from '../../../src/structure/advise.ts';
import { readChipSet } from '../../../src/structure/chip-set.ts';
import { levelsOf } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { useDesk } from '../desk.tsx';
import { BlindsPlot } from './blinds-plot.tsx';
import { EstimateWords } from './estimate-words.tsx';
import { readLength } from './read-length.ts';

const text = structureText.advisor;

/** The fields as they are typed. */
interface Wish {
  readonly players: string;
  readonly extra: string;
  readonly stack: string;
  readonly chips: string;
  readonly length: string;
  readonly levelMinutes: string;
  readonly breakEvery: string;
  readonly breakMinutes: string;
  readonly ante: 'none' | 'big_blind';
}

const number = (typed: string): number =>
  /^\d+$/.test(typed.replaceAll(/[\s,.’']/g, '')) ? Number(typed.replaceAll(/[\s,.’']/g, '')) : Number.NaN;

function adviceFor(wish: Wish): Advice | NoAdvice {
  const [levelMinutes, breakEvery] = [number(wish.levelMinutes), number(wish.breakEvery)];
  const asked: AdviceWish = {
    ...{ players: number(wish.players), startingStack: number(wish.stack), ante: wish.ante },
    ...{ extraStacks: wish.extra.trim() === '' ? 0 : number(wish.extra), chipSet: readChipSet(wish.chips) ?? [] },
    ...{ minutes: readLength(wish.length) ?? 0, breakMinutes: number(wish.breakMinutes) || 0 },
    ...(levelMinutes > 0 ? { levelMinutes } : {}),
    ...(breakEvery > 0 ? { breakEvery } : {}),
  };
  return adviseStructure(asked);
}

export interface AdvisorProps {
  players: number;
  stack: string;
  onUse: (advice: Advice, wish: { players: number; stack: number; chipSet: readonly number[] }) => void;
}

/** From players, stack, chips and length to levels, with the estimate that they are made for; at once as one types. */
export function AdvisorForm(props: AdvisorProps): JSX.Element {
  const [wish, setWish] = createSignal<Wish>({
    ...{ players: String(props.players), extra: '0', stack: props.stack, chips: '100 500 1000 5000 25000' },
    ...{ length: '4:00', levelMinutes: '', breakEvery: '90', breakMinutes: '10', ante: 'big_blind' },
  });
  const advice = createMemo(() => adviceFor(wish()));
  const made = () => {
    const found = advice();
    return 'rows' in found ? found : undefined;
  };
  const fault = (of: NoAdvice['refused']) => {
    const found = advice();
    return 'refused' in found && found.refused === of ? text.refused[of] : undefined;
  };
  const field = (of: Exclude<keyof Wish, 'ante'>, label: string, error?: string, hint?: string) => (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      inputmode={of === 'length' || of === 'chips' ? 'text' : 'numeric'}
      autocomplete="off"
      value={wish()[of]}
      error={error}
      onInput={(typed) => setWish({ ...wish(), [of]: typed })}
    />
  );
  return (
    <section class="grid items-start gap-5 lg:grid-cols-2" aria-label={text.label}>
      <div class="grid gap-3">
        <p class="text-quiet">{text.about}</p>
        <div class="grid grid-cols-2 items-start gap-3">
          {field('players', text.players, fault('players'))}
          {field('extra', text.extra, undefined, text.extraHint)}
          {field('stack', text.stack, fault('startingStack'))}
          {field('length', text.length, fault('minutes'), text.lengthHint)}
        </div>
        {field('chips', text.chips, fault('chipSet'), text.chipsHint)}
        <details>
          <summary class="target flex cursor-pointer items-center gap-1.5 rounded text-quiet focusable">
            <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
            {text.more}
          </summary>
          <div class="mb-3 grid grid-cols-3 items-start gap-3">
            {field('levelMinutes', text.levelMinutes, undefined, text.levelMinutesHint)}
            {field('breakEvery', text.breakEvery)}
            {field('breakMinutes', text.breakMinutes)}
          </div>
          <SelectList
            legend={text.antes}
            inline
            value={wish().ante}
            onChange={(ante) => setWish({ ...wish(), ante })}
            options={(['big_blind', 'none'] as const).map((value) => ({ value, label: text.ante[value] }))}
          />
        </details>
      </div>
      <Show when={made()}>
        {(found) => (
          <Proposal
            advice={found()}
            wanted={readLength(wish().length) ?? 0}
            onUse={() =>
              props.onUse(found(), {
                ...{ players: number(wish().players), stack: number(wish().stack) },
                chipSet: readChipSet(wish().chips) ?? [],
              })
            }
          />
        )}
      </Show>
    </section>
  );
}

/** An estimate further off than this share is no fulfilment: it is said. */
const NEAR = 0.15;

function Proposal(props: { advice: Advice; wanted: number; onUse: () => void }): JSX.Element {
  const desk = useDesk();
  const levels = () => levelsOf(props.advice);
  const off = () => Math.abs(props.advice.estimate.minutes / props.wanted - 1) > NEAR;
  const blinds = () => levels().map((each) => desk.formats().blinds(each.smallBlind, each.bigBlind));
  return (
    <div class="panel grid gap-3 p-4">
      <h3 class="font-650 tabular-nums">{text.levels(levels().length, props.advice.levelMinutes)}</h3>
      <div aria-live="polite">
        <EstimateWords estimate={props.advice.estimate} chips={props.advice.chips} />
        <Show when={off()}>
          <p class="mt-1 text-paused-ink">{text.asNear(structureText.hours(props.wanted))}</p>
        </Show>
      </div>
      <BlindsPlot rows={props.advice.rows} end={props.advice.estimate.minutes} />
      <p class="text-sm text-quiet tabular-nums">{blinds().join('  ·  ')}</p>
      <Button kind="primary" icon="i-tabler-check" onClick={() => props.onUse()}>
        {text.use}
      </Button>
    </div>
  );
}

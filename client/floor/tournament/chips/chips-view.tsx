import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import { chipCheck } from '../../../../src/tournament/select.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { ColourUps } from './colour-ups.tsx';
import { type CountedTable, nextToCount, selectCounts } from './select-chips.ts';
import { TableCount } from './table-count.tsx';

const text = playText.chips;

/** Stacks counted table by table, checked against the chips in play; and the chips that leave play ([CHIP-2], [CHIP-3]). */
export function ChipsView(): JSX.Element {
  const tournament = useTournament();
  const tables = createRows(() => selectCounts(tournament.state()));
  const [chosen, choose] = createSignal<string>();
  // A table that broke is not counted any more.
  const table = createMemo(() => tables().find(({ id }) => id === chosen()) ?? tables()[0]);
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Check />
      <Show when={table()} fallback={<EmptyState icon="i-tabler-coins" title={text.none} />}>
        <div class="grid items-start gap-4 md:grid-cols-[auto_minmax(0,1fr)]">
          <ul class="panel max-h-[34rem] overflow-y-auto [&>li+li]:border-t" aria-label={text.tables}>
            <For each={tables()}>
              {(each) => <TableChoice table={each} chosen={each.id === table()?.id} onChoose={() => choose(each.id)} />}
            </For>
          </ul>
          <Show when={table()?.id} keyed>
            {(id) => (
              <TableCount
                table={id}
                number={table()?.number ?? 0}
                onSaved={() => choose(nextToCount(tables(), id) ?? id)}
              />
            )}
          </Show>
        </div>
      </Show>
      <ColourUps />
    </div>
  );
}

function TableChoice(props: { table: CountedTable; chosen: boolean; onChoose: () => void }): JSX.Element {
  const full = () => props.table.counted === props.table.seated;
  return (
    <li>
      <button
        type="button"
        class="target flex w-full items-center gap-2 px-3 text-start hover:bg-raised focus-visible:-outline-offset-3 aria-[current=true]:bg-accent-wash"
        aria-current={props.chosen ? 'true' : undefined}
        onClick={() => props.onChoose()}
      >
        <span class="flex-1 whitespace-nowrap font-550 tabular-nums">{playText.tableOf(props.table.number)}</span>
        <span class="text-sm text-quiet tabular-nums">{text.counted(props.table.counted, props.table.seated)}</span>
        <Show when={full()}>
          <span class="i-tabler-check text-running-ink" aria-hidden="true" />
        </Show>
      </button>
    </li>
  );
}

/** [CHIP-3] What was counted against what is in play; a difference is shown, never spread. */
function Check(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const check = createMemo(() => chipCheck(tournament.state()), undefined, { equals: samePlain });
  const number = (chips: number) => desk.formats().number(chips);
  const inPlay = () => tournament.figures()?.chipsInPlay ?? 0;
  const differs = () => (check().difference ?? 0) !== 0;
  const verdict = () => {
    const { uncounted, difference } = check();
    if (difference === undefined) return text.uncounted(uncounted);
    if (difference === 0) return text.addsUp;
    return difference > 0 ? text.over(number(difference)) : text.under(number(-difference));
  };
  return (
    <section
      class="panel flex flex-wrap items-center gap-x-6 gap-y-2 py-2 pe-2 ps-4"
      classList={{ 'border-conflict bg-conflict-wash': differs() }}
      aria-label={text.check}
    >
      <Figure label={text.inPlay} value={number(inPlay())} />
      <Figure label={text.countedAll} value={number(check().counted)} />
      <p
        role="status"
        class="flex min-w-40 flex-1 items-center gap-2 font-600"
        classList={{ 'text-conflict-ink': differs(), 'text-running-ink': check().difference === 0 }}
      >
        <Show when={check().difference !== undefined}>
          <span class={differs() ? 'i-tabler-alert-triangle' : 'i-tabler-check'} aria-hidden="true" />
        </Show>
        <span class="tabular-nums">{verdict()}</span>
      </p>
      <Show when={!desk.readOnly()}>
        <Button kind="quiet" onClick={() => acts.open({ of: 'adjust-chips' })}>
          {text.adjust}
        </Button>
      </Show>
    </section>
  );
}

function Figure(props: { label: string; value: string }): JSX.Element {
  return (
    <div>
      <p class="text-sm text-quiet">{props.label}</p>
      <p class="text-lg font-650 tabular-nums">{props.value}</p>
    </div>
  );
}

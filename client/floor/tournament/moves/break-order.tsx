import { For, type JSX, Show } from 'solid-js';
import { breakOrder } from '../../../../src/tournament/breaking.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';

const text = playText.moves.order;

interface OrderRow {
  /** The table's id. */
  readonly id: string;
  readonly number: number;
  readonly seated: number;
  readonly seats: number;
}

const selectOrder = (state: State): OrderRow[] =>
  breakOrder(state).map((id) => {
    const { number, seated, seats } = state.get('tables', id)!;
    return { id, number, seated, seats };
  });

/** [BREAK-1] The order in which tables break; changed a step at a time, by tap or by Alt and an arrow key. */
export function BreakOrder(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const rows = createRows(() => selectOrder(tournament.state()));
  const isSet = () => (tournament.state().get('breakOrder', 'this')?.tables.length ?? 0) > 0;
  let list: HTMLOListElement | undefined;

  function move(at: number, by: number): void {
    const ids = rows().map(({ id }) => id);
    const [row] = ids.splice(at, 1);
    const to = at + by;
    if (row === undefined || to < 0 || to > ids.length) return;
    ids.splice(to, 0, row);
    const name = playText.tableOf(rows()[at]!.number);
    const say = () => text.set(name, desk.formats().ordinal(to + 1));
    void desk.act(tournament.subject, 'breakorder.set', { tables: ids }, { say }).then(() => follow(row, by));
  }
  /** The row went elsewhere: the focus goes with it, so that one can go on. */
  function follow(id: string, by: number): void {
    const row = list?.querySelector(`[data-table="${id}"]`);
    const [up, down] = row?.querySelectorAll('button') ?? [];
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted?.disabled ? other : wanted)?.focus();
  }
  function onKeyDown(event: KeyboardEvent, at: number): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(at, by);
  }
  return (
    <Show when={rows().length > 0} fallback={<EmptyState icon="i-tabler-layout-grid" title={text.none} />}>
      <div class="flex flex-wrap items-center gap-3">
        <p class="min-w-0 flex-1 text-quiet">{isSet() ? text.hint : text.hintByNumber}</p>
        <Show when={isSet() && !desk.readOnly()}>
          <Button onClick={() => void desk.act(tournament.subject, 'breakorder.set', { tables: [] })}>
            {text.reset}
          </Button>
        </Show>
      </div>
      <ol ref={list} class="panel [&>li+li]:border-t" aria-label={playText.moves.sections.order}>
        <For each={rows()}>
          {(row, at) => (
            <li
              data-table={row.id}
              class="flex items-center gap-3 py-1 pe-1 ps-4 tabular-nums"
              onKeyDown={(event) => onKeyDown(event, at())}
            >
              <span class="w-8 text-quiet">{at() + 1}</span>
              <span class="w-32 font-600">{playText.tableOf(row.number)}</span>
              <span class="flex-1 text-quiet">
                {text.seated(row.seated, row.seats)}
                <Show when={at() === 0}> · {text.next}</Show>
              </span>
              <Show when={!desk.readOnly()}>
                <IconButton
                  icon="i-tabler-arrow-up"
                  label={text.up(playText.tableOf(row.number))}
                  disabled={at() === 0}
                  onClick={() => move(at(), -1)}
                />
                <IconButton
                  icon="i-tabler-arrow-down"
                  label={text.down(playText.tableOf(row.number))}
                  disabled={at() === rows().length - 1}
                  onClick={() => move(at(), 1)}
                />
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { chainsOf, feedsOf, labelOf, tablesInOrder } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';
import './room.css';

/** Movers shown of a line. */
const SHOWN = 4;

/** [MUST-1] What a table feeds, to be tapped on and off, and who moves up next in its chain. */
export function ChainPart(props: { table: string }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const words = desk.words('floor');
  const game = () => room.state().get('tables', props.table)?.game ?? '';
  const feeds = createMemo(() => feedsOf(room.state(), props.table));
  const others = createMemo(() =>
    tablesInOrder(room.state(), game()).flatMap(({ id, table }) =>
      table.state === 'closed' || id === props.table ? [] : [id],
    ),
  );
  const line = createMemo(() => {
    const chain = chainsOf(room.state(), game()).find(
      ({ main, line }) => main.includes(props.table) || line.some(({ table }) => table === props.table),
    );
    return (chain?.line ?? []).slice(0, SHOWN);
  });
  const toggle = (other: string) => {
    const table = props.table;
    const rest = feeds().includes(other) ? feeds().filter((one) => one !== other) : [...feeds(), other];
    void (rest.length > 0
      ? room.act('mustmove.linked', { table, feeds: rest })
      : room.act('mustmove.unlinked', { table }));
  };
  return (
    <Show when={others().length > 0}>
      <section class="grid gap-2" aria-label={text.chain}>
        <h3 class="font-650">{text.feeds}</h3>
        <div class="flex flex-wrap gap-2">
          <For each={others()}>
            {(other) => (
              <Button
                aria-pressed={feeds().includes(other)}
                class="chosen-toggle"
                icon={feeds().includes(other) ? 'i-tabler-circle-check-filled' : 'i-tabler-circle'}
                disabled={desk.readOnly()}
                onClick={() => toggle(other)}
              >
                {floorText.tableTitle(labelOf(room.state(), other))}
              </Button>
            )}
          </For>
        </div>
        <Show when={line().length > 0}>
          <p class="text-sm text-quiet">{text.line}</p>
          <ol class="panel [&>li+li]:border-t">
            <For each={line()}>
              {({ player, table, since }, at) => (
                <li class="flex min-h-12 items-center gap-3 px-4 py-1">
                  <span class="w-5 text-quiet tabular-nums">{at() + 1}</span>
                  <span class="min-w-0 flex-1 truncate font-550">{words.name(player)}</span>
                  <span class="text-sm text-quiet tabular-nums">
                    {words.table(table)} · {text.inLine(words.time(since))}
                  </span>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </section>
    </Show>
  );
}

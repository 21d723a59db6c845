import { createMemo, For, type JSX, Show } from 'solid-js';
import { entryKey, tableChanges, tablesInOrder, waitEstimate, waitlistOf } from '../../../src/floor/index.ts';
import { playsGame } from '../../../src/floor/seating.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { useRoom } from './create-room.tsx';
import { Requests } from './requests.tsx';

/** One game's list: the wait and what it rests on, a table for who waits, table changes, and who left the list today. */
export function GameSheet(props: { game: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const room = useRoom();
  const words = desk.words('floor');
  const list = createMemo(() => waitlistOf(room.state(), props.game));
  const wait = createMemo(() => waitEstimate(room.state(), props.game, list().length));
  const removed = createMemo(() =>
    [...room.state().rows('removed')]
      .filter(({ entry, reason }) => entry.game === props.game && reason !== 'seated' && reason !== 'merged')
      .filter(({ entry }) => !room.state().has('entries', entryKey(props.game, entry.player)))
      .filter(({ entry }) => !playsGame(room.state(), entry.player, props.game))
      .sort((a, b) => b.removedAt - a.removedAt),
  );
  const hasTables = () => tablesInOrder(room.state(), props.game).some(({ table }) => table.state !== 'closed');
  const act = (kind: string, body: object) => {
    props.onClose();
    void room.act(kind, { game: props.game, ...body });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={words.game(props.game)}
      subtitle={text.waiting(list().length)}
    >
      <div class="grid gap-6">
        <p class="grid gap-1">
          <Show when={wait()} fallback={<span class="text-quiet">{text.noWait}</span>}>
            {(it) => (
              <>
                <span class="font-600 tabular-nums">
                  {text.waitLabel(text.wait(it().fromMinutes, it().toMinutes)).replace(/^./, (a) => a.toUpperCase())}
                </span>
                <span class="text-sm text-quiet">{text.waitBasis(it().openings, it().meanGapMinutes)}</span>
              </>
            )}
          </Show>
        </p>
        <Show when={!desk.readOnly()}>
          <Button
            kind={list().length > 1 ? 'primary' : 'plain'}
            icon="i-tabler-plus"
            onClick={() => stage.open({ type: 'open-table', game: props.game })}
          >
            {text.openFromList}
          </Button>
        </Show>
        <Requests title={text.tableChanges} requests={tableChanges(room.state(), props.game)} />
        <section class="grid gap-2" aria-label={text.offTheList}>
          <h3 class="font-650">{text.offTheList}</h3>
          <ul class="panel [&>li+li]:border-t">
            <For each={removed()} fallback={<li class="px-4 py-3 text-quiet">{text.nobodyOff}</li>}>
              {({ entry, reason, removedAt }) => (
                <li class="flex min-h-16 items-center gap-3 py-1 ps-4 pe-1">
                  <span class="grid min-w-0 flex-1 leading-tight">
                    <span class="truncate font-600">{desk.device.name(entry.player)}</span>
                    <span class="truncate text-sm text-quiet tabular-nums">
                      {words.time(removedAt)} · {text.offBecause[reason]}
                    </span>
                  </span>
                  <Show when={!desk.readOnly()}>
                    <Button
                      aria-label={text.restoreName(desk.device.name(entry.player))}
                      onClick={() => act('entry.restored', { player: entry.player })}
                    >
                      {text.restore}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
        <Show when={!desk.readOnly() && !hasTables() && list().length === 0}>
          <Button kind="quiet" onClick={() => act('game.closed', {})}>
            {text.stopOffering}
          </Button>
        </Show>
      </div>
    </Sheet>
  );
}

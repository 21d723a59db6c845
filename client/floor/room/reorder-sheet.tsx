import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { MoveReason } from '../../../src/floor/index.ts';
import { waitlistOf } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';
import { behindAt } from './reorder.ts';

const REASONS = ['floor-decision', 'mistake', 'seniority', 'must-move'] as const satisfies readonly MoveReason[];

/** [LIST-7] An entry gets another place, and everyone can see why. Dragged there, only the reason is asked; else where to, too. */
export function ReorderSheet(props: {
  game: string;
  player: string;
  to: number | undefined;
  onClose: () => void;
}): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [reason, setReason] = createSignal<MoveReason>('floor-decision');
  const order = createMemo(() => waitlistOf(room.state(), props.game).map(({ entry }) => entry.player));
  const others = () => order().filter((player) => player !== props.player);
  const name = () => desk.device.name(props.player);
  const behind = (to: number) => {
    const player = behindAt(order(), props.player, to);
    return player === null ? text.first : text.behind(desk.device.name(player));
  };
  const move = (to: number, because: MoveReason) => {
    props.onClose();
    const after = behindAt(order(), props.player, to);
    void room.act('entry.moved', { game: props.game, player: props.player, after, reason: because });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.moveTitle(name())}
      subtitle={desk.words('floor').game(props.game)}
    >
      <Show when={props.to !== undefined} fallback={<Where />}>
        <Why to={props.to ?? 0} />
      </Show>
    </Sheet>
  );

  function Why(own: { to: number }): JSX.Element {
    return (
      <div class="grid gap-3">
        <p class="text-lg font-600">
          {behind(own.to)}, {text.moveTo(own.to + 1)}
        </p>
        <p class="text-sm text-quiet">{text.moveReason}</p>
        <For each={REASONS}>
          {(because) => <Button onClick={() => move(own.to, because)}>{text.reasons[because]}</Button>}
        </For>
      </div>
    );
  }

  function Where(): JSX.Element {
    const here = () => order().indexOf(props.player);
    return (
      <div class="grid gap-5">
        <SelectList
          legend={text.moveReason}
          inline
          value={reason()}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        />
        <div class="grid gap-2">
          <p class="text-sm font-550 text-quiet">{text.moveWhere}</p>
          <ol class="panel [&>li+li]:border-t" aria-label={text.moveWhere}>
            <For each={[...others(), undefined]}>
              {(_, to) => (
                <Show when={to() !== here()}>
                  <li>
                    <button
                      type="button"
                      class="target flex w-full items-center gap-3 rounded px-4 py-2 text-start hover:bg-raised focus-visible:-outline-offset-3"
                      onClick={() => move(to(), reason())}
                    >
                      <span class="w-6 text-quiet tabular-nums">{to() + 1}</span>
                      <span class="min-w-0 truncate font-550">{behind(to())}</span>
                    </button>
                  </li>
                </Show>
              )}
            </For>
          </ol>
        </div>
      </div>
    );
  }
}

import { createMemo, type JSX, Show } from 'solid-js';
import { firstToCall } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { type Place, useRoom } from './create-room.tsx';
import { CrossingNote } from './crossings.tsx';
import { OpenSeats } from './open-seats.tsx';

/** Several seats are open: for which one is the next player called? ([LIST-4]) */
export function CallNextSheet(props: { game: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const next = createMemo(() => firstToCall(room.state(), props.game));
  const call = (at?: Place, anyway?: true) => {
    props.onClose();
    void room.callNext(props.game, at, anyway);
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.callNextFor(desk.words('floor').game(props.game))}
    >
      <Show when={next()} fallback={<EmptyState icon="i-tabler-list-numbers" title={text.nobodyToCall} />}>
        {(player) => (
          <div class="grid gap-4">
            <p class="text-lg font-600">{desk.device.name(player())}</p>
            <CrossingNote player={player()} seating="cash" />
            <OpenSeats label={text.forWhich} game={props.game} onChoose={call} />
            <Button kind="quiet" onClick={() => call()}>
              {text.forNone}
            </Button>
          </div>
        )}
      </Show>
    </Sheet>
  );
}

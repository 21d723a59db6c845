import { type JSX, Show } from 'solid-js';
import { dayAfter, floorPolicy, nextTurn } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';
import { dayWords } from './day-button.tsx';

const MAY = new Set(['admin', 'manager']);

/** [DAY-1] The gaming day: when it began and turns, what carries over and what goes; a manager may begin the next one now. */
export function DaySheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const words = desk.words('floor');
  const row = () => room.state().get('day', 'day');
  const next = () => {
    const { timeZone, dayTurnsAtMinutes } = floorPolicy(room.state());
    return timeZone === undefined ? undefined : nextTurn(desk.device.now(), timeZone, dayTurnsAtMinutes);
  };
  const may = () => desk.user()?.roles.some((role) => MAY.has(role)) ?? false;
  const begin = (day: string) => {
    props.onClose();
    void room.act('day.turned', { day });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={row() ? text.day(dayWords(row()!.day)) : text.dayNone}
      subtitle={row() && text.daySince(words.time(row()!.since))}
    >
      <div class="grid gap-4">
        <Show when={next()}>{(at) => <p>{text.dayNext(words.time(at()))}</p>}</Show>
        <p>{text.dayKeeps}</p>
        <p class="text-quiet">{text.dayDrops}</p>
        <Show when={!desk.readOnly() && row()}>
          {(it) => (
            <Show when={may()} fallback={<p class="text-sm text-quiet">{text.dayManager}</p>}>
              <Button icon="i-tabler-plus" onClick={() => begin(dayAfter(it().day))}>
                {text.dayBegin(dayWords(dayAfter(it().day)))}
              </Button>
            </Show>
          )}
        </Show>
      </div>
    </Sheet>
  );
}

import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { seatsOf, type TableState } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { TABLE_STATES } from '../../text/table-states.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';

const text = floorText.room;
const MARKS = ['open', 'running', 'short', 'breaking'] as const satisfies readonly TableState[];

/** How a cash table stands, and its closing: with players it asks first, as only few acts do. */
export function CashTableSheet(props: { table: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [asking, setAsking] = createSignal(false);
  const words = desk.words('floor');
  const row = createMemo(() => room.state().get('tables', props.table));
  const players = () =>
    seatsOf(room.state(), props.table).filter(({ row }) => row.type === 'occupied' || row.type === 'away').length;
  function close(): void {
    if (players() > 0 && !asking()) {
      setAsking(true);
      return;
    }
    props.onClose();
    void room.act(
      'cashtable.closed',
      players() > 0 ? { table: props.table, players: 'leave' } : { table: props.table },
    );
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={capital(words.table(props.table))}
      subtitle={words.game(row()?.game ?? '')}
      footer={
        <Show when={!desk.readOnly()}>
          <Show when={asking()}>
            <p class="w-full">{text.closeAsk(players())}</p>
          </Show>
          <Button kind={asking() ? 'danger' : 'plain'} class="flex-1" onClick={close}>
            {asking() ? text.closeAnyway(players()) : text.closeTable}
          </Button>
        </Show>
      }
    >
      <SelectList
        legend={text.stands}
        value={row()?.state === 'closed' ? undefined : (row()?.state as (typeof MARKS)[number])}
        onChange={(as) => void room.act('cashtable.marked', { table: props.table, as })}
        options={MARKS.map((value) => ({ value, label: capital(TABLE_STATES[value]!), disabled: desk.readOnly() }))}
      />
    </Sheet>
  );
}

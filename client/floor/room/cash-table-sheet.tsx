import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { BREAK_ALGORITHM, requestsIn, seatedAt, type TableState } from '../../../src/floor/index.ts';
import { queueKey } from '../../../src/floor/state.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { TABLE_STATES } from '../../text/table-states.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { freshSeed } from '../tournament/acts.ts';
import { ChainPart } from './chain-part.tsx';
import { useRoom } from './create-room.tsx';
import { Requests } from './requests.tsx';

const MARKS = ['open', 'running', 'short', 'breaking'] as const satisfies readonly TableState[];

/** How a cash table stands ([CASH-1]), its place in a chain, who wants another seat, its breaking and its closing. */
export function CashTableSheet(props: { table: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [asking, setAsking] = createSignal(false);
  const words = desk.words('floor');
  const row = createMemo(() => room.state().get('tables', props.table));
  const seated = createMemo(() => seatedAt(room.state(), props.table).map(({ player }) => player));
  const requests = () => requestsIn(room.state(), queueKey('seat', props.table));
  const act = (kind: string, body: object) => {
    props.onClose();
    void room.act(kind, { table: props.table, ...body });
  };
  /** With players it asks first, as only few acts do. */
  function close(): void {
    if (seated().length > 0 && !asking()) setAsking(true);
    else act('cashtable.closed', seated().length > 0 ? { players: 'leave' } : {});
  }
  const breakIt = () => act('cashtable.broken', { algorithm: BREAK_ALGORITHM, seed: freshSeed(), players: seated() });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={capital(words.table(props.table))}
      subtitle={words.game(row()?.game ?? '')}
      footer={
        <Show when={!desk.readOnly()}>
          <Show when={asking()}>
            <p class="w-full">{text.closeAsk(seated().length)}</p>
          </Show>
          <Show when={seated().length > 0 && !asking()}>
            <p class="w-full text-sm text-quiet">{text.breakHint(seated().length)}</p>
            <Button class="flex-1" icon="i-tabler-arrows-split-2" onClick={breakIt}>
              {text.breakTable}
            </Button>
          </Show>
          <Button kind={asking() ? 'danger' : 'plain'} class="flex-1" onClick={close}>
            {asking() ? text.closeAnyway(seated().length) : text.closeTable}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-6">
        <SelectList
          legend={text.stands}
          inline
          value={row()?.state === 'closed' ? undefined : (row()?.state as (typeof MARKS)[number])}
          onChange={(as) => void room.act('cashtable.marked', { table: props.table, as })}
          options={MARKS.map((value) => ({ value, label: capital(TABLE_STATES[value]!), disabled: desk.readOnly() }))}
        />
        <ChainPart table={props.table} />
        <Requests title={text.seatChanges} requests={requests()} />
      </div>
    </Sheet>
  );
}

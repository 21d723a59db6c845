import { For, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { TABLE_STATES } from '../../text/table-states.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { SeatTile, type SeatTileProps } from '../seat-tile.tsx';
import { useStage } from '../stage.tsx';
import { ViewHead } from '../view-head.tsx';
import { useRoom } from './create-room.tsx';
import type { RoomSeat, RoomTable } from './select-room.ts';

const text = floorText.room;

/** The cash tables with their seats. */
export function RoomView(): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const stage = useStage();
  const tables = () => room.games().flatMap((game) => game.tables);
  const seats = () => tables().reduce((sum, { players }) => sum + players, 0);
  const open = () => room.games().reduce((sum, game) => sum + game.open, 0);
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.title} note={tables().length > 0 ? text.summary(tables().length, seats(), open()) : ''}>
        <Show when={!desk.readOnly()}>
          <Button icon="i-tabler-plus" onClick={() => stage.open({ type: 'open-table' })}>
            {text.openTable}
          </Button>
        </Show>
      </ViewHead>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(21rem,1fr))] gap-3 max-md:grid-cols-1">
        <For each={tables()}>{(table) => <CashTable table={table} />}</For>
      </ul>
      <Show when={tables().length === 0}>
        <EmptyState
          icon="i-tabler-layout-grid"
          title={text.noTables}
          action={
            <Button kind="primary" onClick={() => stage.open({ type: 'open-table' })}>
              {text.openTable}
            </Button>
          }
        >
          {text.noTablesHint}
        </EmptyState>
      </Show>
    </div>
  );
}

function CashTable(props: { table: RoomTable }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  return (
    <li class="panel" aria-label={desk.words('floor').table(props.table.id)}>
      <button
        type="button"
        class="target flex w-full items-baseline gap-3 rounded px-4 py-3 text-start hover:bg-raised focus-visible:-outline-offset-3"
        onClick={() => stage.open({ type: 'cash-table', table: props.table.id })}
      >
        <span class="text-lg font-650 whitespace-nowrap">{floorText.tableTitle(props.table.label)}</span>
        <span class="min-w-0 flex-1 truncate text-quiet">{desk.words('floor').game(props.table.game)}</span>
        <span class="text-sm whitespace-nowrap text-quiet tabular-nums">
          {TABLE_STATES[props.table.state]} · {props.table.players}/{props.table.seats.length}
        </span>
      </button>
      <div class="grid grid-cols-3 gap-1.5 p-2 pt-0">
        <For each={props.table.seats}>{(seat) => <CashSeat table={props.table.id} seat={seat} />}</For>
      </div>
    </li>
  );
}

const LOOKS: Record<RoomSeat['type'], SeatTileProps['look']> = {
  open: 'free',
  held: 'held',
  occupied: 'taken',
  away: 'away',
  locked: 'locked',
};

function CashSeat(props: { table: string; seat: RoomSeat }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const name = () => (props.seat.player === null ? undefined : desk.device.name(props.seat.player));
  const note = () => {
    if (props.seat.type === 'held') return text.heldFor;
    if (props.seat.type !== 'away' || props.seat.awayUntil === null) return undefined;
    const left = Math.floor((props.seat.awayUntil - desk.now('floor')) / 60_000);
    return left >= 0 ? text.awayFor(left + 1) : text.awayTooLong;
  };
  const tap = () => {
    const { player, type, number } = props.seat;
    if (player !== null && type !== 'locked') stage.open({ type: 'person', player, from: 'floor' });
    else stage.open({ type: 'cash-seat', table: props.table, seat: number });
  };
  return (
    <SeatTile
      number={props.seat.number}
      name={name()}
      note={note()}
      look={LOOKS[props.seat.type]}
      label={text.seatLabel(props.seat.number, text.seatStates[props.seat.type], name())}
      tentative={props.seat.tentative}
      onTap={tap}
    />
  );
}

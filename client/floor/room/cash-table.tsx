import { For, type JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { TABLE_STATES } from '../../text/table-states.ts';
import { useDesk } from '../desk.tsx';
import { SeatTile, type SeatTileProps, shortName } from '../seat-tile.tsx';
import { useStage } from '../stage.tsx';
import type { RoomSeat, RoomTable } from './select-room.ts';

/** One cash table on the map: how it stands, what it feeds, and its seats ([CASH-1], [CASH-2]). */
export function CashTable(props: { table: RoomTable }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  return (
    <li class="panel" aria-label={desk.words('floor').table(props.table.id)}>
      <button
        type="button"
        class="target grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 rounded px-4 py-3 text-start hover:bg-raised focus-visible:-outline-offset-3"
        onClick={() => stage.open({ type: 'cash-table', table: props.table.id })}
      >
        <span class="text-lg font-650 whitespace-nowrap">{floorText.tableTitle(props.table.label)}</span>
        <span class="truncate text-sm text-quiet">{noteOf(props.table)}</span>
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

const noteOf = ({ feeds, asks }: RoomTable): string =>
  [feeds.length > 0 ? text.feedsShort(feeds.map(floorText.table).join(', ')) : '', asks > 0 ? text.asksShort(asks) : '']
    .filter(Boolean)
    .join(' · ');

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
  const nameOf = (player: string | null) => (player === null ? undefined : desk.device.name(player));
  const name = () => nameOf(props.seat.player);
  const claimed = () => nameOf(props.seat.claimant);
  const left = (until: number | null) => (until ?? 0) - desk.now('floor');
  const overdue = () => props.seat.type === 'away' && left(props.seat.awayUntil) < 0;
  const tap = () => {
    const { player, type, number } = props.seat;
    if (player !== null && type !== 'locked') stage.open({ type: 'person', player, from: 'floor' });
    else stage.open({ type: 'cash-seat', table: props.table, seat: number });
  };
  const state = () => (claimed() ? text.seatFor(claimed()!) : text.seatStates[props.seat.type]);
  return (
    <SeatTile
      number={props.seat.number}
      name={name()}
      note={note()}
      look={overdue() ? 'overdue' : LOOKS[props.seat.type]}
      label={text.seatLabel(props.seat.number, state(), name())}
      tentative={props.seat.tentative}
      onTap={tap}
    />
  );

  /** What runs out, or whose the seat is before the list. */
  function note(): string | undefined {
    const { type, coming, heldUntil, awayUntil } = props.seat;
    if (type === 'open') return claimed() && text.seatFor(shortName(claimed()!));
    if (type === 'held') {
      if (coming) return text.comingShort;
      return left(heldUntil) > 0 ? desk.formats().countdown(left(heldUntil)) : text.timeUp;
    }
    if (type !== 'away') return undefined;
    const minutes = Math.floor(Math.abs(left(awayUntil)) / 60_000);
    return overdue() ? text.awayOver(minutes) : text.awayFor(minutes + 1);
  }
}

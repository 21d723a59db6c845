import { For, type JSX } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { useStage } from '../stage.tsx';
import { useTournament } from './create-tournament.tsx';
import { Mark } from './map-seats.tsx';
import type { MapSeat, MapTable } from './select-map.ts';

const text = tournamentText.map;

/** Many tables at a glance: how full each is; a tap opens one. */
export function MapOverview(props: { tables: readonly MapTable[] }): JSX.Element {
  return (
    <ul class="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2">
      <For each={props.tables}>{(table) => <Overview table={table} />}</For>
    </ul>
  );
}

function Overview(props: { table: MapTable }): JSX.Element {
  const stage = useStage();
  const tournament = useTournament();
  const number = () => String(props.table.number);
  return (
    <li class="[content-visibility:auto] [contain-intrinsic-size:auto_5rem]">
      <button
        type="button"
        class="panel grid w-full gap-2 px-3 py-2.5 text-start hover:border-edge focus-visible:-outline-offset-3"
        classList={{ 'border-accent!': stage.picking() !== undefined && props.table.free > 0 }}
        aria-label={text.tableLabel(number(), props.table.seated, props.table.seats.length, props.table.mark)}
        onClick={() => stage.open({ type: 'table', tournament: tournament.id, table: props.table.id })}
      >
        <span class="flex items-baseline gap-2">
          <span class="flex-1 text-lg font-650 tabular-nums">{number()}</span>
          <Mark mark={props.table.mark} />
          <span class="text-sm text-quiet tabular-nums">
            {text.seatedOf(props.table.seated, props.table.seats.length)}
          </span>
        </span>
        <span class="flex gap-1" aria-hidden="true">
          <For each={props.table.seats}>{(seat) => <Dot seat={seat} />}</For>
        </span>
      </button>
    </li>
  );
}

function Dot(props: { seat: MapSeat }): JSX.Element {
  return (
    <span
      class="h-3 flex-1 rounded-full border"
      classList={{
        'bg-quiet border-quiet': props.seat.player !== null && !props.seat.tentative,
        'border-edge': props.seat.player === null && !props.seat.locked,
        'border-line bg-line': props.seat.locked,
        'border-dashed border-quiet': props.seat.tentative,
      }}
    />
  );
}

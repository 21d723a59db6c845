import { For, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { useDesk } from '../desk.tsx';
import { SeatTile, type SeatTileProps } from '../seat-tile.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import type { Chosen } from './chosen.ts';
import { useTournament } from './create-tournament.tsx';
import type { MapSeat, MapTable } from './select-map.ts';

const text = tournamentText.map;

/** One table with everyone at it. */
export function MapSeats(props: { table: MapTable; chosen?: Chosen }): JSX.Element {
  const stage = useStage();
  const tournament = useTournament();
  return (
    <li
      class="panel [content-visibility:auto] [contain-intrinsic-size:auto_15rem]"
      aria-label={floorText.tableTitle(String(props.table.number))}
    >
      <button
        type="button"
        class="target flex w-full items-baseline gap-3 rounded px-4 py-3 text-start hover:bg-raised focus-visible:-outline-offset-3"
        onClick={() => stage.open({ type: 'table', tournament: tournament.id, table: props.table.id })}
      >
        <span class="flex-1 text-lg font-650">{floorText.tableTitle(String(props.table.number))}</span>
        <Mark mark={props.table.mark} />
        <span class="text-quiet tabular-nums">{text.seatedOf(props.table.seated, props.table.seats.length)}</span>
      </button>
      <div class="grid grid-cols-3 gap-1.5 p-2 pt-0">
        <For each={props.table.seats}>{(seat) => <SeatOfMap seat={seat} chosen={props.chosen} />}</For>
      </div>
    </li>
  );
}

/** [BAL-1] The shortest and the fullest table, in words. */
export function Mark(props: { mark: MapTable['mark'] }): JSX.Element {
  return (
    <Show when={props.mark}>
      {(mark) => (
        <span
          class="text-sm font-600"
          classList={{ 'text-break-ink': mark() === 'shortest', 'text-paused-ink': mark() === 'fullest' }}
        >
          {text.marks[mark()]}
        </span>
      )}
    </Show>
  );
}

/** A seat of a tournament table; what a tap does depends on what one is about: bust several, seat somebody, or look. */
export function SeatOfMap(props: { seat: MapSeat; chosen?: Chosen | undefined }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const picking = () => (stage.picking()?.subject === tournament.subject ? stage.picking() : undefined);
  const name = () => (props.seat.player === null ? undefined : desk.device.name(props.seat.player));
  const isOpen = () => props.seat.player === null && !props.seat.locked;
  const isChosen = () => props.seat.player !== null && Boolean(props.chosen?.has(props.seat.player));
  const look = (): SeatTileProps['look'] => {
    if (isChosen()) return 'chosen';
    if (props.seat.locked) return 'locked';
    if (props.seat.player === null) return picking() ? 'target' : 'free';
    return props.seat.away ? 'away' : 'taken';
  };
  function tap(): void {
    const { player, id } = props.seat;
    const who = picking();
    if (who) {
      stage.pick(undefined);
      void tournamentActs(desk, tournament).seatOrMove(who.player, id);
    } else if (props.chosen?.on()) {
      if (player !== null) props.chosen.toggle(player);
    } else if (player !== null) stage.open({ type: 'person', player, from: tournament.subject });
    else stage.open({ type: 'seat', tournament: tournament.id, seat: id });
  }
  const state = () => {
    if (props.seat.player !== null) return name();
    return props.seat.locked ? text.locked : text.free;
  };
  return (
    <SeatTile
      number={props.seat.number}
      name={name()}
      note={props.seat.away ? text.away : undefined}
      look={look()}
      label={text.seatLabel(props.seat.number, state() ?? '')}
      tentative={props.seat.tentative}
      pressed={props.chosen?.on() && props.seat.player !== null ? isChosen() : undefined}
      disabled={picking() ? !isOpen() : props.chosen?.on() && props.seat.player === null}
      onTap={tap}
    />
  );
}

import { createMemo, type JSX, Show } from 'solid-js';
import { tournamentSeats } from '../../../src/floor/index.ts';
import { text as common } from '../../text/en.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { StatusIcon, StatusPill } from '../../ui/status-pill.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { useTournaments } from '../tournaments.tsx';
import type { Reorder } from './create-reorder.ts';
import { useRoom } from './create-room.tsx';
import type { ListEntry, RoomGame } from './select-room.ts';
import './room.css';

const ORIGIN_ICONS: Record<ListEntry['origin'], string> = {
  floor: 'i-tabler-user',
  phone: 'i-tabler-device-mobile',
  callin: 'i-tabler-phone',
  kiosk: 'i-tabler-device-ipad',
};

interface RowProps {
  game: RoomGame;
  entry: ListEntry;
  index: number;
  isNext: boolean;
  reorder: Reorder;
}

/** One who waits: number (by which they are moved), name, where they joined from or how their call stands, and the next act. */
export function ListRow(props: RowProps): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const room = useRoom();
  const tournaments = useTournaments();
  const name = () => desk.device.name(props.entry.id);
  const called = () => props.entry.status === 'called';
  const line = () => props.reorder.lineAt();
  const after = () => line() === props.game.list.length && props.index === props.game.list.length - 1;
  /** [SEAT-3] The tournament that they sit in just now. */
  const plays = createMemo(() => {
    const [found] = tournamentSeats(
      tournaments().map(({ id, state }) => [id, state()] as const),
      props.entry.id,
    );
    return (
      found &&
      tournaments()
        .find(({ id }) => id === found.tournament)
        ?.row()?.name
    );
  });
  const seat = () => {
    const { table, seat } = props.entry;
    return table !== null && seat !== null ? { table, seat } : undefined;
  };
  return (
    <li class="relative flex items-stretch" classList={{ 'text-tentative': props.entry.tentative }}>
      <Show when={line() === props.index || after()}>
        <span class="list-line" classList={{ 'list-line-last': after() }} aria-hidden="true" />
      </Show>
      <Position {...props} name={name()} />
      <button
        type="button"
        class="target flex min-h-16 min-w-0 flex-1 items-center gap-2 rounded py-1 text-start hover:bg-raised focus-visible:-outline-offset-3"
        onClick={() => stage.open({ type: 'person', player: props.entry.id, from: 'floor' })}
      >
        <span class="grid min-w-0 flex-1 gap-0.5 leading-tight">
          <span class="truncate font-600">{name()}</span>
          <span class="flex min-w-0 items-center gap-1.5 text-sm text-quiet">
            <Show when={called()} fallback={<span class={ORIGIN_ICONS[props.entry.origin]} aria-hidden="true" />}>
              <CallPill entry={props.entry} />
            </Show>
            <Show
              when={props.entry.undelivered}
              fallback={<span class="truncate tabular-nums">{called() ? calledTo() : note()}</span>}
            >
              <span class="truncate font-600 text-conflict-ink">{text.undelivered}</span>
            </Show>
          </span>
        </span>
        <Show when={props.entry.tentative}>
          <StatusIcon status="tentative" class="me-1" />
          <span class="sr-only">{common.status.tentative}</span>
        </Show>
      </button>
      <Show when={!desk.readOnly() && props.isNext}>
        <Button
          class={`m-1 self-center px-3! ${props.game.free > 0 ? 'text-accent-ink! border-accent!' : ''}`}
          aria-label={text.callFirst(name(), props.game.name)}
          onClick={callNext}
        >
          {common.act.call}
        </Button>
      </Show>
      <Show when={!desk.readOnly() && called() && seat()}>
        {(at) => (
          <Button
            kind="primary"
            class="m-1 self-center px-3!"
            aria-label={text.seatSomeone(name(), desk.words('floor').cashSeat(at().table, at().seat))}
            onClick={() => void room.seat(props.entry.id, at())}
          >
            {common.act.seat}
          </Button>
        )}
      </Show>
    </li>
  );

  /** With one seat that a newcomer may have there is nothing to ask; with none, the call is for the next that opens. */
  function callNext(): void {
    if (props.game.open > 1 || props.game.open > props.game.free)
      stage.open({ type: 'call-next', game: props.game.id });
    else void room.callNext(props.game.id, props.game.free === 1 ? onlySeat() : undefined);
  }
  function onlySeat() {
    const tables = props.game.tables.filter(({ state }) => state !== 'breaking');
    const found = tables.flatMap(({ id, seats }) =>
      seats.flatMap(({ type, number }) => (type === 'open' ? [{ table: id, seat: number }] : [])),
    );
    return found[0];
  }
  function note(): string {
    const { entry } = props;
    if (!entry.present)
      return entry.checkinBy === null ? text.notHere : text.notHereBy(desk.formats().timeOfDay(entry.checkinBy));
    if (entry.status === 'held') return text.held;
    if (plays()) return text.playsShort(plays()!);
    return `${text.origins[entry.origin]} · ${desk.formats().timeOfDay(entry.joinedAt)}`;
  }
  function calledTo(): string {
    const at = seat();
    const label = props.game.tables.find(({ id }) => id === at?.table)?.label ?? '';
    return at ? text.seatShort(label, at.seat) : text.calledNoSeat;
  }
}

/** The number on the list: the handle by which an entry is dragged, moved by keys, or tapped to be moved. */
function Position(props: RowProps & { name: string }): JSX.Element {
  const desk = useDesk();
  return (
    <Show
      when={!desk.readOnly()}
      fallback={
        <span class="w-12 shrink-0 self-center text-center text-quiet tabular-nums">{props.entry.position}</span>
      }
    >
      <button
        type="button"
        class="list-grip"
        aria-label={text.moveOf(props.name, props.entry.position)}
        onPointerDown={(event) => props.reorder.grab(event, props.index)}
        onKeyDown={(event) => props.reorder.key(event, props.index)}
        onBlur={() => props.reorder.leave()}
        onClick={() => props.reorder.tap(props.index)}
      >
        {props.entry.position}
      </button>
    </Show>
  );
}

/** Time left to answer; after it, the grace for answers under way. */
function CallPill(props: { entry: ListEntry }): JSX.Element {
  const desk = useDesk();
  const left = () => (props.entry.deadline ?? 0) - desk.now('floor');
  const words = () => {
    if (props.entry.coming) return text.comingShort;
    if (left() > 0) return desk.formats().countdown(left());
    return text.grace(desk.formats().countdown(left() + props.entry.grace));
  };
  return (
    <StatusPill status="called">
      <span class="sr-only">{common.status.called} </span>
      {words()}
    </StatusPill>
  );
}

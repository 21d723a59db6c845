import { For, type JSX, Show } from 'solid-js';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusIcon, StatusPill } from '../../ui/status-pill.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { useRoom } from './create-room.tsx';
import type { ListEntry, RoomGame } from './select-room.ts';

const text = floorText.room;

/** The waitlists as columns (or, beside another view, one above the other). */
export function Waitlists(props: { class?: string }): JSX.Element {
  const room = useRoom();
  return (
    <div class={props.class}>
      <For each={room.games()} fallback={<NoGames />}>
        {(game) => <Waitlist game={game} />}
      </For>
    </div>
  );
}

function NoGames(): JSX.Element {
  const stage = useStage();
  return (
    <EmptyState
      icon="i-tabler-list-numbers"
      title={text.noGames}
      action={<Button onClick={() => stage.open({ type: 'open-table' })}>{text.openTable}</Button>}
    >
      {text.noGamesHint}
    </EmptyState>
  );
}

function Waitlist(props: { game: RoomGame }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const next = () => props.game.list.find((entry) => entry.present && entry.status === 'waiting')?.id;
  return (
    <div class="panel min-w-0">
      <header class="flex min-h-16 items-center gap-2 border-b py-1 ps-4 pe-1">
        <h2 class="grid min-w-0 flex-1 leading-tight">
          <span class="truncate font-650">{props.game.name}</span>
          <span class="text-sm font-400 text-quiet tabular-nums">{text.waiting(props.game.list.length)}</span>
        </h2>
        <Show when={!desk.readOnly()}>
          <IconButton
            icon="i-tabler-user-plus"
            label={text.addTo(props.game.name)}
            onClick={() => stage.open({ type: 'join', game: props.game.id })}
          />
        </Show>
      </header>
      <ol class="[&>li+li]:border-t" aria-label={text.listOf(props.game.name)}>
        <For each={props.game.list} fallback={<li class="px-4 py-4 text-quiet">{text.nobodyWaits}</li>}>
          {(entry) => <Entry game={props.game} entry={entry} isNext={entry.id === next()} />}
        </For>
      </ol>
    </div>
  );
}

const ORIGIN_ICONS: Record<ListEntry['origin'], string> = {
  floor: 'i-tabler-user',
  phone: 'i-tabler-device-mobile',
  callin: 'i-tabler-phone',
  kiosk: 'i-tabler-device-ipad',
};

function Entry(props: { game: RoomGame; entry: ListEntry; isNext: boolean }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const room = useRoom();
  const name = () => desk.device.name(props.entry.id);
  const called = () => props.entry.status === 'called';
  const seat = () => {
    const { table, seat } = props.entry;
    return table !== null && seat !== null ? { table, seat } : undefined;
  };
  return (
    <li class="flex items-center" classList={{ 'text-tentative': props.entry.tentative }}>
      <button
        type="button"
        class="target flex min-h-16 min-w-0 flex-1 items-center gap-3 py-1 ps-4 text-start hover:bg-raised focus-visible:-outline-offset-3"
        onClick={() => stage.open({ type: 'person', player: props.entry.id, from: 'floor' })}
      >
        <span class="w-5 text-quiet tabular-nums">{props.entry.position}</span>
        <span class="grid min-w-0 flex-1 gap-0.5 leading-tight">
          <span class="truncate font-600">{name()}</span>
          <span class="flex min-w-0 items-center gap-1.5 text-sm text-quiet">
            <Show when={called()} fallback={<span class={ORIGIN_ICONS[props.entry.origin]} aria-hidden="true" />}>
              <CallPill entry={props.entry} />
            </Show>
            <span class="truncate tabular-nums">{called() ? calledTo() : note()}</span>
          </span>
        </span>
        <Show when={props.entry.tentative}>
          <StatusIcon status="tentative" class="me-1" />
          <span class="sr-only">{common.status.tentative}</span>
        </Show>
      </button>
      <Show when={!desk.readOnly() && props.isNext}>
        <Button
          class={`m-1 ${props.game.open > 0 ? 'text-accent-ink! border-accent!' : ''}`}
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
            class="m-1"
            aria-label={text.seatSomeone(name(), desk.words('floor').cashSeat(at().table, at().seat))}
            onClick={() => void room.seatEntry(props.entry, at())}
          >
            {common.act.seat}
          </Button>
        )}
      </Show>
    </li>
  );

  /** With exactly one open seat there is nothing to ask: the call is for it; with none, it is for the next that opens. */
  function callNext(): void {
    const seats = props.game.tables
      .filter(({ state }) => state !== 'breaking')
      .flatMap(({ id, seats }) =>
        seats.filter(({ type }) => type === 'open').map(({ number }) => ({ table: id, seat: number })),
      );
    const [seat] = seats;
    if (seats.length > 1) stage.open({ type: 'call-next', game: props.game.id });
    else void room.callNext(props.game.id, seat);
  }
  function note(): string {
    const { entry } = props;
    if (!entry.present) return text.notHere;
    if (entry.status === 'held') return text.held;
    return `${text.origins[entry.origin]} · ${desk.formats().timeOfDay(entry.joinedAt)}`;
  }
  function tableLabelOf(table: string): string {
    return props.game.tables.find(({ id }) => id === table)?.label ?? '';
  }
  function calledTo(): string {
    const at = seat();
    return at ? text.seatShort(tableLabelOf(at.table), at.seat) : text.calledNoSeat;
  }
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

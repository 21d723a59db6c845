import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { cashSeat, crossings, tournamentSeats } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { AdviceCard } from '../tournament/advice/advice-card.tsx';
import { useTournaments } from '../tournaments.tsx';
import { useRoom } from './create-room.tsx';

/** Cards that were seen on this tablet: they are for the host who stands here. */
const [seen, setSeen] = createSignal<ReadonlySet<string>>(new Set());

function createStates() {
  const tournaments = useTournaments();
  return () => tournaments().map(({ id, state }) => [id, state()] as const);
}

function createNames() {
  const desk = useDesk();
  const tournaments = useTournaments();
  return {
    cash: (at: { table: string; seat: number }) => desk.words('floor').cashSeat(at.table, at.seat),
    tournament: (id: string) =>
      tournaments()
        .find((each) => each.id === id)
        ?.row()?.name ?? '',
    seat: (id: string, seat: string) => desk.words(`tournament/${id}`).seat(seat),
  };
}

/** [SEAT-3] After the act: whoever sits in both, as a quiet card that goes when they leave one or somebody has seen it. */
export function Crossings(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const room = useRoom();
  const states = createStates();
  const names = createNames();
  const found = createMemo(() =>
    crossings(room.state(), states())
      .map((one) => ({ ...one, key: `${one.player} ${one.tournament}` }))
      .filter(({ key }) => !seen().has(key)),
  );
  return (
    <Show when={found().length > 0}>
      <ul class="grid gap-2" aria-label={text.bothSeats}>
        <For each={found()}>
          {({ player, cash, tournament, seat, key }) => (
            <AdviceCard
              icon="i-tabler-alert-circle"
              title={text.bothTitle(desk.device.name(player))}
              rule="SEAT-3"
              reason={text.bothWhere(names.cash(cash), names.tournament(tournament), names.seat(tournament, seat))}
            >
              <Button kind="quiet" onClick={() => setSeen((before) => new Set([...before, key]))}>
                {text.seen}
              </Button>
              <Button onClick={() => stage.open({ type: 'person', player, from: 'floor' })}>{text.openPlayer}</Button>
            </AdviceCard>
          )}
        </For>
      </ul>
    </Show>
  );
}

type Seating = 'cash' | 'tournament';

/** [SEAT-3] Before the act: what they play in the other room, in words; empty when nothing. `seating`: where they are about to sit. */
function createOther(player: () => string, seating: () => Seating): () => string {
  const desk = useDesk();
  const room = useRoom();
  const states = createStates();
  const names = createNames();
  return createMemo(() => {
    if (seating() === 'cash')
      return tournamentSeats(states(), player())
        .map(({ tournament, seat }) => text.playsIn(names.tournament(tournament), names.seat(tournament, seat)))
        .join(' ');
    const at = cashSeat(room.state(), player());
    const game = at && room.state().get('tables', at.table)?.game;
    return at && game !== undefined ? text.playsCash(desk.words('floor').game(game), names.cash(at)) : '';
  });
}

const LOOK = 'flex gap-2 text-sm text-paused-ink';

/** The warning as a note above the acts that it is about. */
export function CrossingNote(props: { player: string; seating: Seating }): JSX.Element {
  const other = createOther(
    () => props.player,
    () => props.seating,
  );
  return (
    <Show when={other()}>
      <p class={`${LOOK} rounded border border-paused bg-paused-wash px-3 py-2`} role="note">
        <span class="i-tabler-alert-triangle shrink-0 text-base" aria-hidden="true" />
        <span>
          {other()} {text.bothWarning}
        </span>
      </p>
    </Show>
  );
}

/** The same in a line, beside a name that can be chosen. */
export function CrossingMark(props: { player: string; seating: Seating; children?: JSX.Element }): JSX.Element {
  const other = createOther(
    () => props.player,
    () => props.seating,
  );
  return (
    <Show when={other()} fallback={props.children}>
      <span class={`${LOOK} min-w-0`}>
        <span class="i-tabler-alert-triangle shrink-0 text-base" aria-hidden="true" />
        <span class="truncate">{other()}</span>
      </span>
    </Show>
  );
}

import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { floorPolicy, type HistoryLine, isBarred, nextTurn, playerCard } from '../../../src/floor/index.ts';
import { cashText } from '../../text/floor-cash.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from '../room/create-room.tsx';
import { useTournaments } from '../tournaments.tsx';

const text = cashText.today;
const SHOWN = 4;

/** What befell a player today in the cash room, what they want to hear of, and whether they are barred. */
export function TodayPart(props: { player: string; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const tournaments = useTournaments();
  const [all, showAll] = createSignal(false);
  const card = createMemo(() => playerCard(room.state(), props.player));
  const lines = () => (all() ? card().history : card().history.slice(0, SHOWN));
  const interests = () =>
    card().interests.flatMap(
      (id) =>
        tournaments()
          .find((each) => each.id === id)
          ?.row()?.name ?? [],
    );
  return (
    <div class="grid gap-4">
      <Show when={card().history.length > 0}>
        <section class="grid gap-2" aria-label={text.title}>
          <h3 class="font-650">{text.title}</h3>
          <ol class="grid gap-1.5 text-sm">
            <For each={lines()}>
              {(line) => (
                <li class="flex gap-3">
                  <span class="w-12 shrink-0 text-quiet tabular-nums">{desk.words('floor').time(line.at)}</span>
                  <span>{sentence(line)}</span>
                </li>
              )}
            </For>
          </ol>
          <Show when={!all() && card().history.length > SHOWN}>
            <Button kind="quiet" class="justify-self-start" onClick={() => showAll(true)}>
              {text.more(card().history.length - SHOWN)}
            </Button>
          </Show>
        </section>
      </Show>
      <Show when={interests().length > 0}>
        <p class="text-sm text-quiet">{text.interests(interests().join(', '))}</p>
      </Show>
      <Bar player={props.player} onDone={props.onDone} />
    </div>
  );

  function sentence({ what, game, table, seat, why }: HistoryLine): string {
    const words = desk.words('floor');
    const place = table === undefined ? '' : seat === undefined ? words.table(table) : words.cashSeat(table, seat);
    const reason = why === undefined ? '' : (text.why[why] ?? why);
    return capital(text.lines[what]({ game: game === undefined ? '' : words.game(game), place, reason }));
  }
}

/** A bar takes them off every list and keeps them from new seats; where they sit they sit until the floor has them leave. */
function Bar(props: { player: string; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [asking, ask] = createSignal(false);
  const known = () => room.state().get('players', props.player);
  const barred = () => isBarred(room.state(), props.player, desk.device.now());
  const until = () => known()?.barred?.until;
  const act = (kind: string, body: object = {}) => {
    props.onDone();
    void room.act(kind, { player: props.player, ...body });
  };
  const today = () => {
    const { timeZone, dayTurnsAtMinutes } = floorPolicy(room.state());
    return nextTurn(desk.device.now(), timeZone ?? desk.device.facts().timeZone, dayTurnsAtMinutes);
  };
  return (
    <Show when={known() && !known()!.erased}>
      <Show
        when={barred()}
        fallback={
          <div class="flex flex-wrap gap-2">
            <Button kind="quiet" icon="i-tabler-hand-stop" aria-expanded={asking()} onClick={() => ask(!asking())}>
              {text.bar}
            </Button>
            <Show when={asking()}>
              <Button kind="danger" onClick={() => act('player.barred', { until: today() })}>
                {text.barToday}
              </Button>
              <Button kind="danger" onClick={() => act('player.barred')}>
                {text.barForGood}
              </Button>
            </Show>
          </div>
        }
      >
        <div class="flex flex-wrap items-center gap-3 rounded border border-conflict bg-conflict-wash px-3 py-2 text-conflict-ink">
          <span class="flex-1">
            {text.barred(until() === undefined ? undefined : desk.words('floor').time(until()!))}
          </span>
          <Button onClick={() => act('player.unbarred')}>{text.unbar}</Button>
        </div>
      </Show>
    </Show>
  );
}

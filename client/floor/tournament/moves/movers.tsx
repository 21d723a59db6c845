import { For, type JSX, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { createProgressive } from '../../create-progressive.ts';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useStage } from '../../stage.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { type Expected, type ExpectedTable, selectMovers } from './select-moves.ts';

const text = playText.moves;

/** [BREAK-2] By the table at which they are expected: each is seen by a tap, a whole table by one. */
export function Movers(): JSX.Element {
  const tournament = useTournament();
  const tables = createRows(() => selectMovers(tournament.state(), tournament.pending()));
  const shown = createProgressive(tables, 6, 6);
  return (
    <Show
      when={tables().length > 0}
      fallback={
        <EmptyState icon="i-tabler-arrows-exchange" title={text.none}>
          {text.noneHint}
        </EmptyState>
      }
    >
      <For each={shown()}>{(table) => <Arrivals table={table} />}</For>
    </Show>
  );
}

function Arrivals(props: { table: ExpectedTable }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const name = () => playText.tableOf(props.table.number);
  const all = () =>
    void acts.do('table.present', { table: props.table.id, players: props.table.players.map(({ id }) => id) });
  return (
    <section class="panel" aria-label={text.to(name(), props.table.players.length)}>
      <header class="flex min-h-16 items-center gap-3 border-b py-1 pe-1 ps-4">
        <h2 class="flex-1 font-650 tabular-nums">{text.to(name(), props.table.players.length)}</h2>
        <Show when={!desk.readOnly()}>
          <Button icon="i-tabler-checks" aria-label={text.allSeenLabel(name())} onClick={all}>
            {text.allSeen}
          </Button>
        </Show>
      </header>
      <ul class="[&>li+li]:border-t">
        <For each={props.table.players}>{(player) => <Arrival player={player} />}</For>
      </ul>
    </section>
  );
}

function Arrival(props: { player: Expected }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const acts = createPlayActs();
  const name = () => desk.device.name(props.player.id);
  const from = () =>
    props.player.fromTable === null
      ? playText.noSpot
      : playText.spot({ table: props.player.fromTable, seat: props.player.fromSeat! });
  return (
    <li class="flex items-center gap-2 py-1 pe-1" classList={{ 'text-tentative': props.player.tentative }}>
      <button
        type="button"
        class="target flex min-w-0 flex-1 items-baseline gap-3 rounded ps-4 text-start hover:bg-raised focusable"
        onClick={() => stage.open({ type: 'person', player: props.player.id, from: tournament.subject })}
      >
        <span class="w-16 shrink-0 self-center text-quiet tabular-nums">{playText.seat(props.player.seat)}</span>
        <span class="grid self-center leading-tight">
          <span class="truncate font-600">{name()}</span>
          <span class="text-sm text-quiet tabular-nums">
            {text.fromSpot(from())}
            <Show when={props.player.waits}>
              <span class="text-paused-ink"> · {text.waits}</span>
            </Show>
          </span>
        </span>
      </button>
      <Show when={!desk.readOnly()}>
        <Button
          icon="i-tabler-check"
          aria-label={text.seenLabel(name())}
          onClick={() => void acts.do('player.present', { player: props.player.id, present: true })}
        >
          {text.seen}
        </Button>
      </Show>
    </li>
  );
}

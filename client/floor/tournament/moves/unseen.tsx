import { For, type JSX, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { createProgressive } from '../../create-progressive.ts';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { SeatTile } from '../../seat-tile.tsx';
import { useStage } from '../../stage.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { type ExpectedTable, selectUnseen } from './select-moves.ts';

const text = playText.moves;

/** [SEAT-5] The no-show list, by table: a tap on a name says that the player is there. */
export function Unseen(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const tables = createRows(() => selectUnseen(tournament.state(), tournament.pending()));
  const shown = createProgressive(tables, 6, 6);
  return (
    <Show when={tables().length > 0} fallback={<EmptyState icon="i-tabler-user-check" title={text.unseenNone} />}>
      <Show when={!desk.readOnly()}>
        <p class="text-quiet">{text.unseenHint}</p>
      </Show>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-3">
        <For each={shown()}>{(table) => <UnseenTable table={table} />}</For>
      </ul>
    </Show>
  );
}

function UnseenTable(props: { table: ExpectedTable }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const acts = createPlayActs();
  const name = () => playText.tableOf(props.table.number);
  const tap = (player: string) =>
    desk.readOnly()
      ? stage.open({ type: 'person', player, from: tournament.subject })
      : void acts.do('player.present', { player, present: true });
  return (
    <li class="panel [content-visibility:auto] [contain-intrinsic-size:auto_15rem]" aria-label={name()}>
      <header class="flex min-h-16 items-center gap-3 py-1 pe-1 ps-4">
        <h2 class="flex-1 font-650 tabular-nums">{text.unseen(name(), props.table.players.length)}</h2>
        <Show when={!desk.readOnly()}>
          <Button
            icon="i-tabler-checks"
            aria-label={text.allSeenLabel(name())}
            onClick={() =>
              void acts.do('table.present', { table: props.table.id, players: props.table.players.map(({ id }) => id) })
            }
          >
            {text.allSeen}
          </Button>
        </Show>
      </header>
      <div class="grid grid-cols-3 gap-1.5 p-2 pt-0">
        <For each={props.table.players}>
          {(player) => (
            <SeatTile
              number={player.seat}
              name={desk.device.name(player.id)}
              label={text.seenLabel(desk.device.name(player.id))}
              look="taken"
              tentative={player.tentative}
              onTap={() => tap(player.id)}
            />
          )}
        </For>
      </div>
    </li>
  );
}

import { createMemo, For, type JSX, Show } from 'solid-js';
import { playersAt } from '../../../src/tournament/seating.ts';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { createRows } from '../create-rows.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import { type TournamentFacts, TournamentProvider } from './create-tournament.tsx';
import { SeatOfMap } from './map-seats.tsx';
import { createCardPrinter } from './paper/create-card-printer.ts';
import { createPlayActs } from './play-acts.ts';
import { selectMap } from './select-map.ts';

const text = tournamentText.map;

/** One table large: everyone's acts are a tap away; it can be broken, or leave play when it is empty. */
export function TableSheet(props: { tournament: TournamentFacts; table: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tables = createRows(() =>
    selectMap(props.tournament.state(), props.tournament.pending()).filter(({ id }) => id === props.table),
  );
  const table = () => tables()[0];
  const others = createMemo(() => {
    let free = 0;
    for (const [seat, row] of props.tournament.state().entries('seats'))
      if (row.player === null && !row.locked && !seat.startsWith(`${props.table}.`)) free++;
    return free;
  });
  const acts = () => tournamentActs(desk, props.tournament);
  const play = createPlayActs(props.tournament);
  const printCards = createCardPrinter(() => props.tournament);
  const done = (act: Promise<unknown>) => {
    props.onClose();
    void act;
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={floorText.tableTitle(String(table()?.number ?? ''))}
      subtitle={
        stage.picking() ? text.pickFor(desk.device.name(stage.picking()!.player)) : props.tournament.row()?.name
      }
      footer={
        <Show when={!desk.readOnly() && !stage.picking() && table()}>
          {(row) => (
            <Show
              when={row().seated > 0}
              fallback={
                <Button class="flex-1" onClick={() => done(acts().do('table.removed', { table: props.table }))}>
                  {text.removeTable}
                </Button>
              }
            >
              <Button
                class="min-w-full"
                icon="i-tabler-arrows-split-2"
                disabled={others() < row().seated}
                onClick={() => done(play.breakTable(props.table))}
              >
                {others() < row().seated ? text.cannotBreak(others()) : text.breakTable(row().seated)}
              </Button>
              <Button
                class="flex-1 px-3!"
                icon="i-tabler-masks-theater"
                onClick={() => play.open({ of: 'rehearsal', table: props.table })}
              >
                {text.rehearse}
              </Button>
              <Button
                class="flex-1 px-3!"
                icon="i-tabler-id"
                onClick={() => void printCards(playersAt(props.tournament.state(), props.table))}
              >
                {text.cards}
              </Button>
            </Show>
          )}
        </Show>
      }
    >
      <TournamentProvider tournament={props.tournament}>
        <div class="grid grid-cols-2 gap-2">
          <For each={table()?.seats ?? []}>{(seat) => <SeatOfMap seat={seat} />}</For>
        </div>
      </TournamentProvider>
    </Sheet>
  );
}

import { createMemo, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { nearestFairSeats, tableOfSeat } from '../../../src/tournament/seating.ts';
import { fairSeats } from '../../../src/tournament/select.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { type Picking, useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import { useTournament } from './create-tournament.tsx';

const text = tournamentText.map;
const OFFERED = 3;
const LOOKED_AT = 40;

/** Somebody is to be given a seat: the next tap on a free one does it; fair ones are at hand ([SEAT-2]). */
export function PickBanner(props: { picking: Picking }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const offers = createMemo(() => {
    const { from } = props.picking;
    const fair = from ? nearestFairSeats(tournament.state(), from, LOOKED_AT) : fairSeats(tournament.state());
    // One seat of each fair table: a choice between tables says more than one between neighbours.
    const tables = new Map(fair.map((seat) => [tableOfSeat(seat), seat]).reverse() as [string, string][]);
    if (from) tables.delete(tableOfSeat(from));
    return [...tables.values()].reverse().slice(0, OFFERED);
  });
  const take = (seat: string) => {
    stage.pick(undefined);
    void tournamentActs(desk, tournament).seatOrMove(props.picking.player, seat);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !stage.sheet()) stage.pick(undefined);
  };
  onMount(() => addEventListener('keydown', onEscape));
  onCleanup(() => removeEventListener('keydown', onEscape));
  return (
    <section
      aria-label={text.pickFor(desk.device.name(props.picking.player))}
      class="panel sticky top-2 z-20 flex flex-wrap items-center gap-2 border-accent py-1.5 ps-4 pe-1.5"
    >
      <p class="me-auto font-600" role="status">
        {text.pickFor(desk.device.name(props.picking.player))}
      </p>
      <Show when={offers().length > 0}>
        <span class="text-sm text-quiet">{text.fair}</span>
      </Show>
      <For each={offers()}>
        {(seat) => (
          <Button class="px-3!" onClick={() => take(seat)}>
            {capital(desk.words(tournament.subject).seat(seat))}
          </Button>
        )}
      </For>
      <Button kind="quiet" onClick={() => stage.pick(undefined)}>
        {text.cancel}
      </Button>
    </section>
  );
}

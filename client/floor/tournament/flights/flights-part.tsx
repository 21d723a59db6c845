import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import { carryFor, flightsOf } from '../../../../src/tournament/flights.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournaments } from '../../tournaments.tsx';
import type { TournamentFacts } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';

const text = playText.flights;

/** [ENTRY-7] A first day ends with players left, who go on; a later day takes them in. Ending asks first. */
export function FlightsPart(props: { tournament: TournamentFacts; ends: boolean; takes: boolean }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs(props.tournament);
  const [asking, setAsking] = createSignal(false);
  const left = () => props.tournament.figures()?.left ?? 0;
  const end = () => {
    if (asking()) void endNow();
    setAsking(!asking());
  };
  /** The level that the flight reached must not go on rising overnight: its clock stands still from its end on. */
  async function endNow(): Promise<void> {
    const { tournament } = props;
    const all = carryFor(tournament.state(), tournament.id, desk.device.now())?.uncounted.length === 0;
    if (all && tournament.clock()?.anchor.run === 'running') await acts.do('clock.paused');
    await acts.do('flight.ended');
  }
  return (
    <>
      <Show when={props.ends && left() > 1}>
        <div class="grid gap-2">
          <Show when={asking()}>
            <p class="text-sm">{text.endAsk(left())}</p>
          </Show>
          <Button kind={asking() ? 'danger' : 'plain'} icon="i-tabler-door-exit" onClick={end}>
            {asking() ? text.endAnyway : text.end}
          </Button>
        </div>
      </Show>
      <Show when={props.takes}>
        <Carry tournament={props.tournament} />
      </Show>
    </>
  );
}

/** Flights that are over, and who comes in from each. */
function Carry(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const tournaments = useTournaments();
  const acts = createPlayActs(props.tournament);
  const known = createMemo(() => flightsOf(props.tournament.state()), undefined, { equals: samePlain });
  const over = createMemo(() =>
    tournaments().filter(
      (each) =>
        each.id !== props.tournament.id &&
        each.row()?.phase === 'finished' &&
        (each.figures()?.left ?? 0) > 1 &&
        !known()?.flights.some(({ flight }) => flight === each.id),
    ),
  );
  function carry(flight: TournamentFacts): void {
    const found = carryFor(flight.state(), flight.id, desk.device.now());
    if (found) void acts.do('flight.carried', found.body);
  }
  return (
    <Show when={known() || over().length > 0}>
      <div class="grid gap-2">
        <Show when={known()}>
          {(it) => <p class="text-sm text-quiet">{text.known(it().flights.length, it().players, it().startLevel)}</p>}
        </Show>
        <For each={over()}>
          {(flight) => (
            <Button class="whitespace-normal!" icon="i-tabler-user-plus" onClick={() => carry(flight)}>
              {text.carry(flight.row()!.name, flight.figures()!.left)}
            </Button>
          )}
        </For>
      </div>
    </Show>
  );
}

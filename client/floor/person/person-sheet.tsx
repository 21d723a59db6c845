import { createMemo, For, type JSX, Show, Suspense } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Later } from '../../ui/later.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { tournamentActs } from '../tournament/acts.ts';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { liveTournaments, useTournaments } from '../tournaments.tsx';
import { JoinPart } from './join-part.tsx';
import { RoomPart } from './room-part.tsx';
import { TodayPart } from './today-part.tsx';
import { TournamentPart } from './tournament-part.tsx';
import { createWhereabouts } from './whereabouts.ts';

// Wanted now and then.
const PhonePart = lazyPart(() => import('./phone-part.tsx'), 'PhonePart');

const text = floorText.person;

/** Everything that can be done with one player, wherever they are. What they were tapped in comes first. */
export function PersonSheet(props: { player: string; from: string | undefined; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournaments = useTournaments();
  const whereabouts = createWhereabouts(() => props.player);
  const isIn = (tournament: TournamentFacts) => {
    const status = tournament.state().get('players', props.player)?.status;
    return status === 'in' || status === 'out';
  };
  const entered = createMemo(() =>
    liveTournaments(tournaments())
      .filter(isIn)
      .sort((a, b) => Number(b.subject === props.from) - Number(a.subject === props.from)),
  );
  /** The one that a bust is about: two taps from the map, player and Bust. */
  const playing = () => {
    const [first] = entered();
    const row = first?.state().get('players', props.player);
    return first?.row()?.phase === 'running' && row?.status === 'in' && row.seat && props.from !== 'floor'
      ? first
      : undefined;
  };
  const bust = (tournament: TournamentFacts) => {
    // The act first: it is on its way to the disk while the sheet goes.
    void tournamentActs(desk, tournament).bust(props.player);
    props.onClose();
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={desk.device.name(props.player)}
      subtitle={whereabouts() || text.nowhere}
      footer={
        <Show when={!desk.readOnly() && playing()}>
          {(tournament) => (
            <Button kind="danger" class="flex-1" icon="i-tabler-user-minus" onClick={() => bust(tournament())}>
              {text.bust}
            </Button>
          )}
        </Show>
      }
    >
      <div class="grid gap-6">
        <Show when={!desk.readOnly()} fallback={<p class="text-quiet">{text.readOnly}</p>}>
          <Show when={props.from === 'floor'}>
            <RoomPart player={props.player} onDone={props.onClose} />
          </Show>
          <For each={entered()}>
            {(tournament) => <TournamentPart tournament={tournament} player={props.player} onDone={props.onClose} />}
          </For>
          <Later>
            <Show when={props.from !== 'floor'}>
              <RoomPart player={props.player} onDone={props.onClose} />
            </Show>
            <JoinPart player={props.player} onDone={props.onClose} />
            <TodayPart player={props.player} onDone={props.onClose} />
            <Suspense>
              <PhonePart player={props.player} />
            </Suspense>
          </Later>
        </Show>
      </div>
    </Sheet>
  );
}

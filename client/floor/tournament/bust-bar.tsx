import { type JSX, Show } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import type { Chosen } from './chosen.ts';
import { useTournament } from './create-tournament.tsx';

const text = tournamentText.map;

/** While players are being picked out to bust: who they are, and how they went out ([BUST-2]). */
export function BustBar(props: { chosen: Chosen }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const stage = useStage();
  const players = () => props.chosen.players();
  const bust = (oneHand: boolean) => {
    const chosen = players();
    props.chosen.stop();
    void tournamentActs(desk, tournament).bustSeveral(chosen, oneHand);
  };
  return (
    <Show when={props.chosen.on()}>
      <section
        aria-label={text.bustSeveral}
        class="panel sticky bottom-2 z-20 flex flex-wrap items-center gap-2 border-conflict px-4 py-3"
      >
        <p class="min-w-0 basis-full truncate">
          <span class="font-600 tabular-nums">{text.chosen(players().length)}</span>{' '}
          <span class="text-quiet">
            {players().length > 0
              ? desk.formats().list(players().map((player) => desk.device.name(player)))
              : text.chooseHint}
          </span>
        </p>
        <Button
          kind="quiet"
          icon="i-tabler-coins"
          disabled={players().length === 0}
          onClick={() =>
            stage.open({
              type: 'play',
              tournament: tournament.id,
              part: { of: 'busts', players: [...players()], onDone: props.chosen.stop },
            })
          }
        >
          {text.details}
        </Button>
        <Show when={players().length > 1}>
          <Button onClick={() => bust(true)}>{text.bustOneHand}</Button>
        </Show>
        <Button kind="danger" icon="i-tabler-user-minus" disabled={players().length === 0} onClick={() => bust(false)}>
          {players().length > 1 ? text.bustInOrder : text.bust}
        </Button>
        <Button kind="quiet" onClick={() => props.chosen.stop()}>
          {text.cancel}
        </Button>
      </section>
    </Show>
  );
}

import { useNavigate } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf } from '../places.ts';
import { CrossingNote } from '../room/crossings.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from '../tournament/acts.ts';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { createCardPrinter } from '../tournament/paper/create-card-printer.ts';
import { ChipsField } from './chips-field.tsx';
import { Part } from './part.tsx';

const text = floorText.person;

/** A player's acts in one tournament. */
export function TournamentPart(props: {
  tournament: TournamentFacts;
  player: string;
  onDone: () => void;
}): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const printCards = createCardPrinter(() => props.tournament);
  const row = createMemo(() => props.tournament.state().get('players', props.player));
  const began = () => props.tournament.row()?.phase === 'running';
  const reentries = () => props.tournament.row()?.reentries;
  const done = (act: Promise<unknown>) => {
    props.onDone();
    void act;
  };
  const isIn = () => row()?.status === 'in';
  return (
    <Part title={props.tournament.row()?.name ?? ''} note={note()}>
      <div class="col-span-2 empty:hidden">
        <CrossingNote player={props.player} seating="tournament" />
      </div>
      <Show when={isIn() && row()?.seat === null}>
        <Button kind="primary" onClick={() => done(acts().drawFor(props.player))}>
          {text.draw}
        </Button>
      </Show>
      <Show when={isIn()}>
        <MoveButton tournament={props.tournament} player={props.player} from={row()?.seat ?? undefined} />
        <Show when={row()?.seat}>
          <Button
            icon={row()!.present ? 'i-tabler-user-question' : 'i-tabler-user-check'}
            onClick={() => done(acts().do('player.present', { player: props.player, present: !row()!.present }))}
          >
            {row()!.present ? text.notSeen : text.present}
          </Button>
        </Show>
        <Show when={row()?.seat}>
          <Button icon="i-tabler-id" onClick={() => void printCards([props.player])}>
            {tournamentText.map.seatCard}
          </Button>
        </Show>
        <ChipsField tournament={props.tournament} player={props.player} onDone={props.onDone} />
        <Show when={props.tournament.row()?.rebuys}>
          <Button
            icon="i-tabler-stack-push"
            onClick={() => done(acts().do('player.rebought', { player: props.player, nth: row()!.rebuys + 1 }))}
          >
            {text.rebuy}
          </Button>
        </Show>
        <Show when={props.tournament.row()?.addOns}>
          <Button
            icon="i-tabler-stack-2"
            onClick={() => done(acts().do('player.added-on', { player: props.player, nth: row()!.addOns + 1 }))}
          >
            {text.addOn}
          </Button>
        </Show>
        <Button kind="quiet" onClick={() => done(acts().do('player.withdrawn', { player: props.player }))}>
          {began() ? text.withdraw : text.unregister}
        </Button>
      </Show>
      <Show when={row()?.status === 'out' && reentries()}>
        <Button kind="primary" onClick={() => done(acts().reenter(props.player))}>
          {text.reenter}
        </Button>
      </Show>
    </Part>
  );

  function note(): string {
    const it = row();
    if (!it) return '';
    if (it.status === 'out') return text.isOut;
    if (it.away) return text.isAway;
    return it.seat ? '' : text.hasNoSeat;
  }
}

function MoveButton(props: { tournament: TournamentFacts; player: string; from: string | undefined }): JSX.Element {
  const stage = useStage();
  const navigate = useNavigate();
  const pick = () => {
    const { id, subject } = props.tournament;
    stage.pick({ subject, player: props.player, from: props.from });
    navigate(addressOf({ view: 'tournament', id, tab: 'tables' }));
  };
  return (
    <Button icon="i-tabler-arrows-exchange" onClick={pick}>
      {props.from ? text.move : text.pickSeat}
    </Button>
  );
}

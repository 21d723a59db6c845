import { useNavigate } from '@solidjs/router';
import { type Accessor, createMemo } from 'solid-js';
import { gamesInOrder } from '../../../src/floor/select.ts';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import type { Command } from '../../ui/command-palette.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf, type Place } from '../places.ts';
import { useRoom } from '../room/create-room.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from '../tournament/acts.ts';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { liveTournaments, useTournaments } from '../tournaments.tsx';
import { MOD_KEY } from './mod-key.ts';
import { createUndoLast } from './undo-last.ts';

const text = floorText.palette;

/** Every act that makes sense just now, by name. */
export function createCommands(): Accessor<readonly Command[]> {
  const desk = useDesk();
  const stage = useStage();
  const room = useRoom();
  const tournaments = useTournaments();
  const navigate = useNavigate();
  const undoLast = createUndoLast();
  const go = (id: string, label: string, icon: string, place: Place): Command => ({
    ...{ id, label, icon, group: text.groups.places },
    run: () => navigate(addressOf(place)),
  });
  return createMemo(() => {
    const live = liveTournaments(tournaments());
    return [
      ...(desk.readOnly()
        ? [command('leave-past', text.leavePast, text.groups.history, 'i-tabler-history', () => desk.travel(undefined))]
        : [
            ...live.flatMap((tournament) => clockCommands(tournament)),
            ...gamesInOrder(room.state()).map(({ id }) => callCommand(id, desk.words('floor').game(id))),
            {
              ...command('undo', text.undoLast, text.groups.history, 'i-tabler-arrow-back-up', () => void undoLast()),
              keys: [MOD_KEY, 'Z'],
            },
            command('open-table', floorText.room.openTable, text.groups.room, 'i-tabler-plus', () =>
              stage.open({ type: 'open-table' }),
            ),
            go('new', tournamentText.tournaments.make, 'i-tabler-plus', { view: 'new' }),
          ]),
      ...live.map((each) =>
        go(`go-${each.id}`, text.goTo(each.row()!.name), 'i-tabler-trophy', {
          view: 'tournament',
          id: each.id,
          tab: 'tables',
        }),
      ),
      go('tournaments', text.goTo(floorText.views.tournaments), 'i-tabler-trophy', { view: 'tournaments' }),
      go('room', text.goTo(floorText.places.room), 'i-tabler-layout-grid', { view: 'room' }),
      go('lists', text.goTo(floorText.places.lists), 'i-tabler-list-numbers', { view: 'lists' }),
      go('screens', text.goTo(floorText.places.screens), 'i-tabler-device-tv', { view: 'screens' }),
      go('history', text.goTo(floorText.places.history), 'i-tabler-history', { view: 'history', subject: undefined }),
    ];
  });

  function clockCommands(tournament: TournamentFacts): Command[] {
    const name = tournament.row()!.name;
    const acts = tournamentActs(desk, tournament);
    const run = tournament.clock()?.anchor.run ?? 'ready';
    const kind = { ready: 'clock.started', running: 'clock.paused', paused: 'clock.resumed' }[run];
    const icon = run === 'running' ? 'i-tabler-player-pause' : 'i-tabler-player-play';
    return [
      command(`clock-${tournament.id}`, text.clock[run](name), text.groups.clock, icon, () => void acts.do(kind)),
      ...(tournament.unseated().length > 0
        ? [
            command(
              `draw-${tournament.id}`,
              text.draw(name),
              text.groups.seats,
              'i-tabler-arrows-shuffle',
              () => void acts.draw(),
            ),
          ]
        : []),
    ];
  }

  function callCommand(game: string, name: string): Command {
    const open = (): void => stage.open({ type: 'call-next', game });
    return command(`call-${game}`, floorText.room.callNextFor(name), text.groups.room, 'i-tabler-speakerphone', open);
  }
}

const command = (id: string, label: string, group: string, icon: string, run: () => void): Command => ({
  ...{ id, label, group, icon },
  run,
});

import { createMemo, For, type JSX, Show } from 'solid-js';
import { gamesInOrder } from '../../../src/floor/select.ts';
import { entryKey, type FloorTables } from '../../../src/floor/state.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { tournamentActs } from '../tournament/acts.ts';
import { liveTournaments, useTournaments } from '../tournaments.tsx';
import { Part } from './part.tsx';

const text = floorText.person;

/** What a player is not in yet and could be: tournaments that take entries, and the lists of games. */
export function JoinPart(props: { player: string; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const tournaments = useTournaments();
  const opened = desk.device.now();
  const room = () => desk.view('floor').state as Reader<FloorTables>;
  const enterable = createMemo(() =>
    liveTournaments(tournaments()).filter((tournament) => {
      const closes = tournament.entryClosesAt();
      const open = tournament.row()?.registration === 'open' && (closes === null || desk.device.now() < closes);
      const status = tournament.state().get('players', props.player)?.status;
      return open && (status === undefined || status === 'withdrawn');
    }),
  );
  const games = createMemo(() => {
    const sits = room().get('sitting', props.player);
    const plays = sits && room().get('tables', sits.table)?.game;
    return gamesInOrder(room()).filter(({ id }) => id !== plays && !room().has('entries', entryKey(id, props.player)));
  });
  const done = (act: Promise<unknown>) => {
    props.onDone();
    void act;
  };
  return (
    <Show when={enterable().length + games().length > 0}>
      <Part title={text.join}>
        <For each={enterable()}>
          {(tournament) => (
            <Button
              class="whitespace-normal!"
              icon="i-tabler-trophy"
              onClick={() => done(tournamentActs(desk, tournament).register(props.player, opened))}
            >
              {text.registerFor(tournament.row()!.name)}
            </Button>
          )}
        </For>
        <For each={games()}>
          {({ id }) => (
            <Button
              icon="i-tabler-list-numbers"
              onClick={() =>
                done(desk.act('floor', 'waitlist.joined', { game: id, player: props.player, origin: 'floor' }))
              }
            >
              {text.listFor(desk.words('floor').game(id))}
            </Button>
          )}
        </For>
      </Part>
    </Show>
  );
}

import { type Accessor, createContext, createMemo, type JSX, mapArray, useContext } from 'solid-js';
import { samePlain } from '../../src/kernel/plain.ts';
import { useDesk } from './desk.tsx';
import { createTournament, type TournamentFacts } from './tournament/create-tournament.tsx';

const Context = createContext<Accessor<readonly TournamentFacts[]>>();
const PREFIX = 'tournament/';

/** All tournaments of the venue, each read once for the whole page. */
export function TournamentsProvider(props: { children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const ids = createMemo(
    () => {
      const found = desk.device.subjects().filter((subject) => subject.startsWith(PREFIX));
      return found.map((subject) => subject.slice(PREFIX.length));
    },
    [],
    { equals: samePlain },
  );
  const all = createMemo(mapArray(ids, createTournament));
  return <Context.Provider value={all}>{props.children}</Context.Provider>;
}

/** Every tournament that is known here; one whose making has not arrived yet has no row. */
export function useTournaments(): Accessor<readonly TournamentFacts[]> {
  const tournaments = useContext(Context);
  if (!tournaments) throw new Error('useTournaments was called outside of a TournamentsProvider');
  return tournaments;
}

const RANK = { running: 0, registering: 1, announced: 2, finished: 3, cancelled: 4 };

/** Those that are not over, the running ones first, then by name. */
export const liveTournaments = (all: readonly TournamentFacts[]): TournamentFacts[] =>
  sorted(all).filter((each) => !isOver(each));

export const isOver = (tournament: TournamentFacts): boolean => {
  const phase = tournament.row()?.phase;
  return phase === 'finished' || phase === 'cancelled';
};

export function sorted(all: readonly TournamentFacts[]): TournamentFacts[] {
  return all
    .filter((each) => each.row())
    .sort((a, b) => {
      const [x, y] = [a.row()!, b.row()!];
      return RANK[x.phase] - RANK[y.phase] || x.name.localeCompare(y.name) || (a.id < b.id ? -1 : 1);
    });
}

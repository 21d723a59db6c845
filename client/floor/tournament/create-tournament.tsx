import { type Accessor, createContext, createMemo, type JSX, useContext } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { samePlain } from '../../../src/kernel/plain.ts';
import type { Clock, ClockFacts } from '../../../src/tournament/clock.ts';
import { clockAt, positionAt } from '../../../src/tournament/clock.ts';
import { type Figures, figures, unseatedPlayers } from '../../../src/tournament/select.ts';
import { clockOf, entryClosesAt } from '../../../src/tournament/standing.ts';
import { THIS, type TournamentRow, type TournamentTables } from '../../../src/tournament/state.ts';
import { createRows } from '../create-rows.ts';
import { createTick } from '../create-tick.ts';
import { type Desk, useDesk } from '../desk.tsx';
import { type MapTable, selectMap } from './select-map.ts';

/** One tournament as the views read it. Each part changes only when its own values do, so that one bust repaints little. */
export interface TournamentFacts {
  readonly id: string;
  readonly subject: string;
  readonly state: Accessor<Reader<TournamentTables>>;
  readonly row: Accessor<TournamentRow | undefined>;
  readonly clock: Accessor<Clock | undefined>;
  readonly figures: Accessor<Figures | undefined>;
  readonly unseated: Accessor<readonly string[]>;
  readonly entryClosesAt: Accessor<number | null>;
  /** Ticks with the desk's time. */
  readonly time: Accessor<ClockFacts | undefined>;
  readonly pending: Accessor<ReadonlySet<string>>;
}

const same = { equals: samePlain };

export function createTournament(id: string): TournamentFacts {
  const desk = useDesk();
  const subject = `tournament/${id}`;
  const view = createMemo(() => desk.view(subject));
  // The layer may be the same object after a change: it is the view that says so.
  const state = createMemo(() => view().state as Reader<TournamentTables>, undefined, { equals: false });
  const row = createMemo(() => state().get('tournament', THIS), undefined, same);
  const clock = createMemo(() => clockOf(state()), undefined, same);
  return {
    ...{ id, subject, state, row, clock },
    figures: createMemo(() => figures(state()), undefined, same),
    unseated: createMemo(() => unseatedPlayers(state()), undefined, same),
    entryClosesAt: createMemo(() => {
      const tournament = row();
      return tournament ? entryClosesAt(state(), tournament) : null;
    }),
    time: createTime(desk, subject, clock),
    pending: () => view().pending,
  };
}

/** The clock, turning in the very moment in which a second of it is over ([CLOCK-1]), and at once when somebody acts on it. */
function createTime(desk: Desk, subject: string, clock: Accessor<Clock | undefined>): Accessor<ClockFacts | undefined> {
  const tick = createTick(() => {
    const held = clock();
    return held?.anchor.run === 'running' ? positionAt(held, desk.device.now()).remainingMs % 1000 || 1000 : 1000;
  });
  return createMemo(() => {
    const held = clock();
    const visited = desk.journey();
    if (visited?.subject === subject) return held && clockAt(held, visited.at);
    if (held?.anchor.run === 'running') tick();
    return held && clockAt(held, desk.device.now());
  });
}

/** The seat map, seat by seat stable. Made by the view that shows it. */
export function createMap(tournament: TournamentFacts): Accessor<readonly MapTable[]> {
  return createRows(() => selectMap(tournament.state(), tournament.pending()));
}

const Context = createContext<TournamentFacts>();

export function TournamentProvider(props: { tournament: TournamentFacts; children: JSX.Element }): JSX.Element {
  return <Context.Provider value={props.tournament}>{props.children}</Context.Provider>;
}

export function useTournament(): TournamentFacts {
  const tournament = useContext(Context);
  if (!tournament) throw new Error('useTournament was called outside of a TournamentProvider');
  return tournament;
}

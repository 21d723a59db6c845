/** What a director does while a tournament plays. Acts whose outcome is worth a look open it. */
import type { Act } from '../../../src/kernel/kind.ts';
import { breakAct } from '../../../src/tournament/breaking.ts';
import { redrawAct } from '../../../src/tournament/redraw.ts';
import type { ActResult } from '../../device/types.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { freshSeed } from './acts.ts';
import { type TournamentFacts, useTournament } from './create-tournament.tsx';
import type { PlayPart } from './play-part.ts';

export interface PlayActs {
  do(kind: string, body?: object): Promise<ActResult>;
  /** An act as the domain advised it. */
  follow(act: Act): Promise<ActResult>;
  /** [BREAK-1] With a fresh seed; its moves are shown. A table that is empty only leaves play. */
  breakTable(table: string): Promise<ActResult>;
  /** [REDRAW-1] Everyone seated anew, with a fresh seed; the seats are shown. `pause`: the clock stands for it. */
  redraw(how: { final: boolean; pause: boolean }): Promise<ActResult>;
  open(part: PlayPart): void;
}

export function createPlayActs(tournament: TournamentFacts = useTournament()): PlayActs {
  const desk = useDesk();
  const stage = useStage();
  const acts: PlayActs = {
    do: (kind, body = {}) => desk.act(tournament.subject, kind, body),
    follow: ({ kind, body }) => desk.act(tournament.subject, kind, body as object),
    async breakTable(table) {
      const act = breakAct(tournament.state(), table, freshSeed());
      const done = await acts.follow(act);
      if (done.type === 'done' && act.kind === 'table.broken') acts.open({ of: 'draw', draw: done.id });
      return done;
    },
    async redraw({ final, pause }) {
      // The draw first: a pause alone would be half of what was asked.
      const done = await acts.follow(redrawAct(tournament.state(), { seed: freshSeed(), final }));
      if (done.type === 'refused') return done;
      acts.open({ of: 'draw', draw: done.id });
      if (pause) await acts.do('clock.paused');
      return done;
    },
    open: (part) => stage.open({ type: 'play', tournament: tournament.id, part }),
  };
  return acts;
}

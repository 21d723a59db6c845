/** What a director does while a tournament plays. Acts whose outcome is worth a look open it. */
import type { Act } from '../../../src/kernel/kind.ts';
import { breakAct } from '../../../src/tournament/breaking.ts';
import type { ActResult } from '../../device/types.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { freshSeed } from './acts.ts';
import { type TournamentFacts, useTournament } from './create-tournament.tsx';

export interface PlayActs {
  do(kind: string, body?: object): Promise<ActResult>;
  /** An act as the domain advised it. */
  follow(act: Act): Promise<ActResult>;
  /** [BREAK-1] With a fresh seed; its moves are shown. A table that is empty only leaves play. */
  breakTable(table: string): Promise<ActResult>;
  /** Shows a draw, break or redraw that was made. */
  showDraw(draw: string): void;
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
      if (done.type === 'done' && act.kind === 'table.broken') acts.showDraw(done.id);
      return done;
    },
    showDraw: (draw) => stage.open({ type: 'play', tournament: tournament.id, part: { of: 'draw', draw } }),
  };
  return acts;
}

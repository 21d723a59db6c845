/** The league subject: its kinds, and what the kernel needs to fold one (`league/<id>`). */
import type { SubjectDefinition } from '../kernel/kind.ts';
import { leagueChanged } from './events/league.changed.ts';
import { leagueCreated } from './events/league.created.ts';
import { tournamentCounted } from './events/tournament.counted.ts';
import { brokenLeague } from './invariants.ts';
import type { LeagueTables } from './state.ts';

export const league: SubjectDefinition<LeagueTables> = {
  subject: 'league',
  kinds: [leagueCreated, leagueChanged, tournamentCounted],
  shiftTime(draft, ms) {
    for (const [tournament, row] of [...draft.entries('counted')])
      draft.set('counted', tournament, { ...row, at: row.at + ms });
  },
  invariants: brokenLeague,
};

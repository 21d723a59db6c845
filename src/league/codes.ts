/** Everything that a league's acts may be refused with: the client's catalogue has words for each. */
export const LEAGUE_REFUSALS = ['league.exists', 'league.unknown', 'league.twice'] as const;

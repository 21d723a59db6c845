/** Everything that a tournament's acts may be answered with: the client's catalogue has words for each. */

/** The act has no effect. */
export const TOURNAMENT_REFUSALS = [
  ...['tournament.unknown', 'tournament.exists', 'tournament.over', 'tournament.full', 'tournament.not-running'],
  ...['tournament.players-left', 'structure.refused', 'structure.played', 'structure.changed'],
  ...['registration.unopened', 'registration.closed'],
  ...['entry.after-bust', 'reentry.not-out', 'reentry.none', 'reentry.limit'],
  ...['rebuy.none', 'rebuy.window', 'rebuy.limit', 'rebuy.unknown'],
  ...['add-on.none', 'add-on.window', 'add-on.limit', 'add-on.unknown'],
  ...['player.not-in', 'player.seated', 'player.elsewhere', 'player.entered-since'],
  ...['seat.taken', 'seat.locked', 'seat.unknown', 'seat.occupied'],
  ...['table.in-play', 'table.number-taken', 'table.occupied', 'table.unknown'],
  ...['draw.void', 'break.changed', 'break.no-room', 'bust.not-seated', 'bust.none', 'bust.last'],
  ...['balance.done', 'balance.not-drawn', 'halt.not-short', 'breakorder.twice', 'player.not-there'],
  ...['redraw.no-room', 'redraw.one-table', 'hand.none', 'hand.not-done'],
  ...['alternate.first', 'alternate.gone', 'alternate.no-place', 'alternate.not-first', 'alternate.place-open'],
  ...['results.not-finished', 'results.unplaced', 'results.gap', 'colour-up.none'],
  ...['flight.too-late', 'flight.known', 'flight.uncounted'],
  ...['clock.late', 'clock.changed', 'chips.not-in-play'],
] as const;

/** The act has its effect, in whole or in part, or the effect was there already; the floor is told. */
export const TOURNAMENT_NOTICES = [
  ...['entry.twice', 'rebuy.twice', 'add-on.twice', 'colour-up.twice', 'seat.used-since'],
  ...['draw.partly', 'redraw.partly', 'bust.partly', 'chips.partly', 'flight.partly'],
] as const;

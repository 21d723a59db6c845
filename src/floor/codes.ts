/** Everything that the floor's acts may be answered with: the client's catalogue has words for each. */

/** The act has no effect. */
export const FLOOR_REFUSALS = [
  ...['act.outdated', 'chain.loops', 'change.shortens'],
  ...['call.gone', 'call.no-more-time', 'call.over', 'list.already-on', 'list.empty'],
  ...['entry.anchor-gone', 'entry.behind-itself', 'entry.gone', 'entry.unknown'],
  ...['game.has-list', 'game.has-tables', 'game.known', 'game.unknown'],
  ...['player.erased', 'player.list-limit', 'player.moved-since', 'player.not-seated', 'player.on-no-list'],
  ...['player.barred', 'player.both-seated', 'request.gone'],
  ...['player.plays-it', 'player.seated-elsewhere', 'player.unknown'],
  ...['seat.held', 'seat.locked', 'seat.taken', 'seat.unknown'],
  ...['seat.claimed', 'table.feeds-none'],
  ...['table.closed', 'table.occupied', 'table.open', 'table.other-game'],
] as const;

/** The act has its effect, or the effect was there already; the floor is told. */
export const FLOOR_NOTICES = [
  ...['call.already-extended', 'call.already-over', 'call.joined', 'call.next-instead'],
  ...['entry.already-back', 'entry.already-gone', 'entry.twice', 'fill.players-gone', 'fill.seated-elsewhere'],
  ...['break.more-players', 'call.undelivered', 'change.left-shorter'],
  ...['player.away-long', 'player.merged-already', 'player.other-lists'],
  ...['player.already-left', 'player.already-there', 'table.already-closed'],
] as const;

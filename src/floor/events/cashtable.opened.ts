import { z } from 'zod/mini';
import type { ApplyContext } from '../../kernel/kind.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { Draft, Reader } from '../../kernel/layer.ts';
import { game, label, settles, table, whole } from '../fields.ts';
import { someGame } from '../samples.ts';
import { sitDown } from '../seating.ts';
import { entryKey, type FloorTables, type GameId, type PlayerId, seatKey, type TableId } from '../state.ts';
import { listOf } from '../waiting.ts';

/** [CASH-1] A table opens for a game. With `fill`, it seats the first so many of the list who are present ([CASH-4]). */
export const cashtableOpened = defineKind<FloorTables>()({
  kind: 'cashtable.opened',
  version: 1,
  body: z.strictObject({
    table,
    game,
    /** The game's own number of seats when absent. */
    seats: z.optional(whole(2, 20)),
    label: z.optional(label),
    fill: z.optional(whole(0, 20)),
    settles,
  }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const gameRow = draft.get('games', body.game);
    if (!gameRow || gameRow.closed) return refuse('game.unknown', { game: body.game });
    const known = draft.get('tables', body.table);
    if (known && known.state !== 'closed') return refuse('table.open', { table: body.table, game: known.game });
    const seats = body.seats ?? gameRow.seats;
    const row = { game: body.game, seats, label: body.label ?? known?.label, state: 'open' as const };
    draft.set('tables', body.table, { ...row, openedAt: ctx.effective });
    for (let seat = 1; seat <= seats; seat++) draft.set('seats', seatKey(body.table, seat), { type: 'open' });
    if (body.fill) fillFromList(draft, body.table, body.game, Math.min(body.fill, seats), ctx);
  },
  sample(state, ctx) {
    const game = someGame(state, ctx);
    return game ? { table: `t${ctx.random(6)}`, game, fill: ctx.random(3) } : undefined;
  },
});

/** Whom it seats is pinned: a player who is gone when it is reckoned anew leaves the seat open, and the floor is told. */
function fillFromList(draft: Draft<FloorTables>, table: TableId, game: GameId, count: number, ctx: ApplyContext): void {
  const players = ctx.pin(() =>
    listOf(draft, game)
      .order.filter((player) => canSit(draft, game, player))
      .slice(0, count),
  );
  const gone = players.filter((player) => !canSit(draft, game, player));
  players.forEach((player, index) => {
    if (!gone.includes(player)) sitDown(draft, player, table, index + 1, ctx.effective);
  });
  if (gone.length > 0) ctx.notice('fill.players-gone', { table, players: gone });
}

function canSit(state: Reader<FloorTables>, game: GameId, player: PlayerId): boolean {
  const entry = state.get('entries', entryKey(game, player));
  return entry?.present === true && entry.status.type === 'waiting' && !state.has('sitting', player);
}

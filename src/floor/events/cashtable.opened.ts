import { z } from 'zod/mini';
import type { ApplyContext } from '../../kernel/kind.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { Draft, Reader } from '../../kernel/layer.ts';
import { linkTable } from '../chain.ts';
import { game, label, settles, table, whole } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { linkRefusal } from '../linking.ts';
import { someGame } from '../samples.ts';
import { sitDown } from '../seating.ts';
import { entryKey, type FloorTables, type GameId, type PlayerId, seatKey, type TableId } from '../state.ts';
import { listOf } from '../waiting.ts';

/** [CASH-1] A table opens for a game. With `fill`, it seats the first so many of the list who are present ([CASH-4]). */
export const cashtableOpened = defineKind<FloorTables>()({
  kind: 'cashtable.opened',
  version: 2,
  body: z.strictObject({
    table,
    game,
    /** The game's own number of seats when absent. */
    seats: z.optional(whole(2, 20)),
    label: z.optional(label),
    fill: z.optional(whole(0, 20)),
    /** [MUST-1] It opens as a feeder of these. */
    feeds: z.optional(z.array(table).check(z.minLength(1), z.maxLength(8))),
    settles,
  }),
  may: ['floor', 'edge'],
  apply(draft, body, ctx) {
    const gameRow = draft.get('games', body.game);
    if (!gameRow || gameRow.closed) return refuse('game.unknown', { game: body.game });
    const known = draft.get('tables', body.table);
    if (known && known.state !== 'closed') return refuse('table.open', { table: body.table, game: known.game });
    const loose = body.feeds && linkRefusal(draft, body.game, body.table, body.feeds);
    if (loose) return loose;
    const seats = body.seats ?? gameRow.seats;
    const row = { game: body.game, seats, label: body.label ?? known?.label, state: 'open' as const };
    draft.set('tables', body.table, { ...row, openedAt: ctx.effective });
    for (let seat = 1; seat <= seats; seat++) draft.set('seats', seatKey(body.table, seat), { type: 'open' });
    if (body.feeds) linkTable(draft, body.table, body.feeds);
    if (body.fill) fillFromList(draft, body.table, body.game, Math.min(body.fill, seats), ctx);
  },
  sample(state, ctx) {
    const game = someGame(state, ctx);
    return game ? { table: `t${ctx.random(6)}`, game, fill: ctx.random(3) } : undefined;
  },
});

/** Whom it seats is pinned: a player who is gone when it is reckoned anew leaves the seat open, and the floor is told. */
function fillFromList(draft: Draft<FloorTables>, table: TableId, game: GameId, count: number, ctx: ApplyContext): void {
  const fits = (player: PlayerId): boolean => canSit(draft, game, player, ctx);
  const players = ctx.pin(() => listOf(draft, game).order.filter(fits).slice(0, count));
  const gone = players.filter((player) => !fits(player));
  const { order } = listOf(draft, game);
  const ahead = order.slice(0, Math.max(0, ...players.map((player) => order.indexOf(player))));
  players.forEach((player, index) => {
    if (gone.includes(player)) return;
    const at = { table, seat: index + 1 };
    sitDown(draft, player, at, ctx.effective, { time: ctx.effective, nth: index });
    noteHistory(draft, player, { at: ctx.effective, what: 'seated', ...at });
  });
  const passed = ctx.kv >= 2 ? passedOver(draft, game, ahead) : [];
  if (gone.length > 0) ctx.notice('fill.players-gone', { table, players: gone });
  else if (passed.length > 0) ctx.notice('fill.seated-elsewhere', { table, players: passed });
}

/** Who stood ahead and plays another game: they keep their place ([LIST-6]), and the floor asks them. */
const passedOver = (state: Reader<FloorTables>, game: GameId, ahead: readonly PlayerId[]): PlayerId[] =>
  ahead.filter((player) => {
    const entry = state.get('entries', entryKey(game, player));
    return entry?.present === true && entry.status.type === 'waiting' && state.has('sitting', player);
  });

/** Who was called to no seat in particular is waiting for just this; the first version passed them over. */
function canSit(state: Reader<FloorTables>, game: GameId, player: PlayerId, ctx: ApplyContext): boolean {
  const entry = state.get('entries', entryKey(game, player));
  if (entry?.present !== true || state.has('sitting', player)) return false;
  if (entry.status.type !== 'called') return entry.status.type === 'waiting';
  return ctx.kv >= 2 && state.get('calls', entry.status.call)?.seat === undefined;
}

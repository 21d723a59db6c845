import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { Plain } from '../../kernel/plain.ts';
import { type Choice, chooseNext, targetOf } from '../calling.ts';
import { openCall } from '../calls.ts';
import { anyway } from '../claims.ts';
import { game, player, seat, settles, table } from '../fields.ts';
import { someGame, someSeat } from '../samples.ts';
import { seatRefusal } from '../seating.ts';
import { entryKey, type FloorTables } from '../state.ts';
import { firstToCall, listOf } from '../waiting.ts';

/** [LIST-4] "Call next" for a list and, where there is one, a seat: see calling.ts for whom it calls. */
export const waitlistCalled = defineKind<FloorTables>()({
  kind: 'waitlist.called',
  version: 2,
  /** Table and seat come together or not at all. */
  body: z
    .strictObject({ game, table: z.optional(table), seat: z.optional(seat), saw: player, anyway, settles })
    .check(z.refine((body) => (body.table === undefined) === (body.seat === undefined))),
  may: ['floor'],
  apply(draft, body, ctx) {
    const gameRow = draft.get('games', body.game);
    if (!gameRow || gameRow.closed) return refuse('game.unknown', { game: body.game });
    if (body.table !== undefined) {
      const table = draft.get('tables', body.table);
      if (!table || table.state === 'closed' || table.state === 'breaking')
        return refuse('table.closed', { table: body.table });
      if (table.game !== body.game) return refuse('table.other-game', { table: body.table, game: table.game });
    }
    const choice = ctx.pin(() => chooseNext(draft, body, ctx) as Choice & { [key: string]: Plain });
    if (choice.type === 'ignored') return;
    const { game, saw } = body;
    if (choice.type === 'joins') return ctx.notice('call.joined', { game, player: choice.player, call: choice.call });
    if (choice.type === 'none') {
      const { code, by, claim } = choice;
      return refuse(code, { game, saw, table: body.table, seat: body.seat, by, claim });
    }
    const entry = draft.get('entries', entryKey(game, choice.player));
    if (entry?.status.type !== 'waiting') return refuse('call.gone', { game, saw: choice.player });
    const trouble = body.table === undefined ? undefined : seatRefusal(draft, body.table, body.seat!);
    if (trouble) return trouble;
    openCall(draft, entry, body, ctx);
    draft.set('taps', `${game}.${ctx.device}`, { saw, target: targetOf(body), at: ctx.at });
    if (choice.player !== saw) ctx.notice('call.next-instead', { game, saw, player: choice.player });
  },
  sample(state, ctx) {
    const game = someGame(state, ctx, (id) => listOf(state, id).order.length > 0);
    if (!game) return undefined;
    const order = listOf(state, game).order;
    const saw = (ctx.random(4) > 0 && firstToCall(state, game)) || order[ctx.random(order.length)]!;
    const open = someSeat(state, ctx, (row, id) => row.type !== 'locked' && state.get('tables', id)?.game === game);
    return { game, saw, ...(ctx.random(3) > 0 ? open : undefined) };
  },
});

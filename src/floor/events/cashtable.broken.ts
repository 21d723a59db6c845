import { z } from 'zod/mini';
import type { ApplyContext } from '../../kernel/kind.ts';
import { defineKind } from '../../kernel/kind.ts';
import type { Draft } from '../../kernel/layer.ts';
import { BREAK_ALGORITHM, breakOrder } from '../break-order.ts';
import { seatedAt } from '../chain.ts';
import { shutTable } from '../closing.ts';
import { player, settles, table } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { frontPlace, placeAmong } from '../places.ts';
import { openTable } from '../samples.ts';
import { getUp } from '../seating.ts';
import { entryKey, type FloorTables, type GameId, type PlayerId } from '../state.ts';
import { personRefusal } from '../validity.ts';
import { addEntry, listOf, nextMove } from '../waiting.ts';

/**
 * [MUST-1] A table breaks: its players head the game's list, in the order that the seed draws, behind those of tables
 * that broke before. Who had left by then is not drawn; who sat down meanwhile comes after those drawn, by seat.
 */
export const cashtableBroken = defineKind<FloorTables>()({
  kind: 'cashtable.broken',
  version: 1,
  body: z.strictObject({
    table,
    algorithm: z.literal(BREAK_ALGORITHM),
    seed: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    /** Who sat there, by seat, as the host saw it: what is drawn from. */
    players: z.array(player).check(z.maxLength(20)),
    settles,
  }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const { table, seed, players } = body;
    const row = draft.get('tables', table);
    if (!row || row.state === 'closed') return ctx.notice('table.already-closed', { table });
    const seated = seatedAt(draft, table).map(({ player }) => player);
    const unseen = seated.filter((player) => !players.includes(player));
    const order = [...breakOrder(seed, players).filter((player) => seated.includes(player)), ...unseen];
    for (const player of order) {
      getUp(draft, player, ctx.effective, false);
      noteHistory(draft, player, { at: ctx.effective, what: 'table-broke', table, game: row.game });
    }
    shutTable(draft, table, ctx.effective);
    const placed = order.filter((player) => personRefusal(draft, player, ctx.effective) === undefined);
    headList(draft, row.game, placed, ctx);
    draft.set('breaks', ctx.id, { table, game: row.game, seed, players, order, at: ctx.effective });
    if (unseen.length > 0) ctx.notice('break.more-players', { table, players: unseen });
  },
  sample(state, ctx) {
    const table = ctx.random(3) === 0 ? openTable(state, ctx) : undefined;
    if (!table) return undefined;
    const seed = Array.from({ length: 32 }, () => ctx.random(16).toString(16)).join('');
    const players = seatedAt(state, table).map(({ player }) => player);
    const algorithm: typeof BREAK_ALGORITHM = BREAK_ALGORITHM;
    return { table, algorithm, seed, players: ctx.random(4) > 0 ? players : players.slice(1) };
  },
});

function headList(draft: Draft<FloorTables>, game: GameId, order: readonly PlayerId[], ctx: ApplyContext): void {
  const list = listOf(draft, game).order.map((player) => draft.get('entries', entryKey(game, player))!);
  const others = list.findIndex(({ moved }) => moved?.reason !== 'broken-table');
  const last = list[(others < 0 ? list.length : others) - 1];
  const move = nextMove(draft, game);
  const front = last?.place ?? frontPlace(move);
  const moved = { reason: 'broken-table' as const, by: ctx.actor, at: ctx.effective };
  order.forEach((player, index) => {
    addEntry(draft, {
      ...{ game, player, origin: 'floor', joinedAt: ctx.effective, place: placeAmong(front, move, index) },
      ...{ moved, status: { type: 'waiting' }, present: true, expiries: 0 },
    });
  });
}

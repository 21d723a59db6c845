import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { defineTournamentKind, FLOOR, id } from '../fields.ts';
import { pickPlayer } from '../samples.ts';
import { closedToActs } from '../standing.ts';

/** [SEAT-5] The player has been seen at the seat, or has not. Being seen ends being away, and a move ([BREAK-2]). */
export const playerPresent = defineTournamentKind({
  kind: 'player.present',
  version: 1,
  body: z.strictObject({ player: id, present: z.boolean() }),
  may: [...FLOOR, 'dealer'],
  apply(draft, body) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('players', body.player);
    if (row?.status !== 'in') return refuse('player.not-in', { player: body.player });
    const away = row.away && !body.present;
    if (row.present !== body.present || row.away !== away)
      draft.patch('players', body.player, { present: body.present, away });
    if (body.present) draft.delete('moves', body.player);
  },
  sample: (state, ctx) => {
    const player = pickPlayer(state, ctx, (row) => row.seat !== null);
    return player === undefined ? undefined : { player, present: ctx.random(5) > 0 };
  },
});

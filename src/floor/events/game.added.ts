import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { game, label, whole } from '../fields.ts';
import type { FloorTables } from '../state.ts';

/** [CASH-1] A game that the room offers. It opens a closed one again, with the labels given. */
export const gameAdded = defineKind<FloorTables>()({
  kind: 'game.added',
  version: 2,
  body: z.strictObject({
    ...{ game, name: label, stakes: label, seats: whole(2, 20), buyIn: z.optional(label) },
    /** What a mixed game's rotation goes through, in order. */
    rotation: z.optional(z.array(label).check(z.minLength(2), z.maxLength(20))),
  }),
  may: ['floor', 'edge'],
  apply(draft, body) {
    const known = draft.get('games', body.game);
    if (known && !known.closed) return refuse('game.known', { game: body.game });
    const { name, stakes, seats, buyIn, rotation } = body;
    draft.set('games', body.game, { name, stakes, seats, buyIn, rotation, closed: false });
  },
  sample(state, ctx) {
    const game = `g${ctx.random(4)}`;
    const open = state.get('games', game)?.closed === false;
    const seats = 4 + ctx.random(6);
    return open
      ? undefined
      : { game, name: 'Mixed', stakes: `${1 + ctx.random(5)}/5`, seats, rotation: ['O8', 'Stud'] };
  },
});

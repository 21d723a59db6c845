import { z } from 'zod/mini';
import { clockFollows } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { endHand } from '../hands.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/** [BUST-3] Tables play on by themselves; the last hand takes its time, and the clock runs on if it ran before. */
export const handForHandEnded = defineTournamentKind({
  kind: 'handforhand.ended',
  version: 1,
  body: z.strictObject({}),
  may: FLOOR,
  apply(draft, _body, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const row = draft.get('handForHand', THIS);
    if (!row?.on) return;
    endHand(draft, ctx);
    draft.patch('handForHand', THIS, { on: false, done: [] });
    if (row.resume) clockFollows(draft, { type: 'resume' }, ctx);
  },
  sample: (state, ctx) => (state.get('handForHand', THIS)?.on && ctx.random(6) === 0 ? {} : undefined),
});

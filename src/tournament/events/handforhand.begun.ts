import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { clockFollows } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR } from '../fields.ts';
import { dealHand } from '../hands.ts';
import { policyOf } from '../policy.ts';
import { closedToActs } from '../standing.ts';
import { THIS } from '../state.ts';

/**
 * [BUST-3] Hand-for-hand begins with its first hand. The clock stands; with `handMs` each hand takes so much of it.
 * Begun twice it is begun once.
 */
export const handForHandBegun = defineTournamentKind({
  kind: 'handforhand.begun',
  version: 1,
  body: z.strictObject({ handMs: z.nullable(z.int().check(z.gte(10_000), z.lte(3_600_000))) }),
  may: FLOOR,
  apply(draft, { handMs }, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    if (draft.get('tournament', THIS)!.phase !== 'running') return refuse('tournament.not-running');
    const before = draft.get('handForHand', THIS);
    if (before?.on) return;
    const resume = draft.get('clock', THIS)!.run === 'running';
    clockFollows(draft, { type: 'pause' }, ctx);
    draft.set('handForHand', THIS, { on: true, hand: before?.hand ?? 0, done: [], handMs, resume });
    dealHand(draft, ctx);
  },
  sample: (state, ctx) => (ctx.random(6) === 0 ? { handMs: policyOf(state).handMs } : undefined),
});

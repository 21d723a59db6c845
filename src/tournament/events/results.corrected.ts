import { z } from 'zod/mini';
import { refuse } from '../../kernel/kind.ts';
import { count, defineTournamentKind, FLOOR, id } from '../fields.ts';
import { missingPlace, results } from '../results.ts';
import { THIS } from '../state.ts';

/**
 * [BUST-5] Players get other places than their busts give, after the finish. Places must still run from 1 without
 * gaps, ties sharing the better one; a player's last correction counts. To take a bust back, undo it instead.
 */
export const resultsCorrected = defineTournamentKind({
  kind: 'results.corrected',
  version: 1,
  body: z.strictObject({
    places: z
      .array(z.strictObject({ player: id, place: count.check(z.gte(1)) }))
      .check(z.minLength(1), z.maxLength(1000)),
    reason: z.enum(['mistake', 'ruling', 'disqualified']),
  }),
  may: FLOOR,
  apply(draft, { places }) {
    const phase = draft.get('tournament', THIS)?.phase;
    if (phase !== 'finished') return refuse('results.not-finished', { phase });
    const lines = new Map(results(draft).map(({ player, place }) => [player, place]));
    for (const { player, place } of places) {
      if (!lines.has(player)) return refuse('results.unplaced', { player });
      lines.set(player, place);
    }
    const missing = missingPlace([...lines.values()]);
    if (missing !== undefined) return refuse('results.gap', { place: missing });
    for (const { player, place } of places) draft.set('corrections', player, { place });
    const before = draft.get('results', THIS) ?? {
      publishedAt: null,
      times: 0,
      publishedCorrections: 0,
      corrections: 0,
    };
    draft.set('results', THIS, { ...before, corrections: before.corrections + 1 });
  },
  sample: (state, ctx) => {
    const lines = results(state);
    if (state.get('tournament', THIS)?.phase !== 'finished' || lines.length < 2) return undefined;
    const first = ctx.random(lines.length - 1);
    const [a, b] = [lines[first]!, lines[first + 1]!];
    const places = [
      { player: a.player, place: b.place },
      { player: b.player, place: a.place },
    ];
    return { places, reason: 'mistake' as const };
  },
});

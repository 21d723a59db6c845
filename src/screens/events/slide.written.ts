import { z } from 'zod/mini';
import { id } from '../../access/fields.ts';
import { pick } from '../../access/pick.ts';
import { defineKind, refuse } from '../../kernel/kind.ts';
import type { ScreensTables } from '../state.ts';

/** Slides of one set at most: a round of them must come to an end. */
export const MOST_SLIDES = 30;

/**
 * [SCREEN-1] The venue's own words for its screens, at the end of a set. The words are free text, hence the detachable part;
 * written again, a slide keeps its place.
 */
export const slideWritten = defineKind<ScreensTables>()({
  kind: 'slide.written',
  version: 1,
  body: z.strictObject({ slide: id, set: id }),
  may: ['floor', 'edge'],
  apply(draft, { slide, set }, ctx) {
    const before = draft.get('slides', slide);
    const others = [...draft.entries('slides')].filter(([other, row]) => other !== slide && row.set === set);
    if (before?.set !== set && others.length >= MOST_SLIDES) return refuse('slides.full', { most: MOST_SLIDES });
    const order = before?.set === set ? before.order : 1 + Math.max(0, ...others.map(([, row]) => row.order));
    draft.set('slides', slide, { set, order, writtenAt: ctx.effective });
  },
  sample(state, ctx) {
    const again = ctx.random(4) === 0 ? pick(state, 'slides', ctx) : undefined;
    return { slide: again ?? ctx.id(), set: `set${ctx.random(2)}` };
  },
});

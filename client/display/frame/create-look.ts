import { createEffect, createMemo, on } from 'solid-js';
import { chooseTheme, chosenTheme } from '../../shell/theme-choice.ts';
import type { Screen } from '../link/create-screen.ts';
import { showAccent } from './accent.ts';

/** The theme that the floor gave this screen, and the venue's own accent in it. */
export function createLook({ display, facts }: Pick<Screen, 'display' | 'facts'>): void {
  const theme = createMemo(() => display()?.theme);
  const accent = createMemo(() => facts()?.accent);
  createEffect(
    on([theme, accent], ([chosen, colour]) => {
      // Kept, so that the next start has it before the first paint.
      if (chosen && chosen !== chosenTheme()) chooseTheme(chosen);
      if (colour) void showAccent(colour);
    }),
  );
}

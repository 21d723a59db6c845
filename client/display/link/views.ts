import type { SingleView, View } from '../../../src/screens/views.ts';

/** The board that says what a screen shows. */
export const displayBoardName = (device: string): string => `display.${device}`;

/** Name of the board that a view is drawn from; undefined where a view needs none, or this program doesn't know it. */
export function boardOf(view: SingleView): string | undefined {
  switch (view.type) {
    case 'clock':
      return `clock.${view.tournament}`;
    case 'waitlists':
      return 'waitlists';
    default:
      return undefined;
  }
}

/** All boards of an assignment, each once: a rotation keeps all of its boards open, so that a turn shows at once and offline. */
export function boardsOf(view: View | undefined): string[] {
  const singles = view === undefined ? [] : view.type === 'rotation' ? view.views : [view];
  return [...new Set(singles.map(boardOf).filter((name) => name !== undefined))];
}

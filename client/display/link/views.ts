import type { SingleView, View } from '../../../src/screens/views.ts';
import { isPart } from '../parts/loaders.ts';

/** The board that says what a screen shows. */
export const displayBoardName = (device: string): string => `display.${device}`;

/** Name of the board that a view is drawn from; undefined where a view needs none, or this program doesn't know it. */
export function boardOf(view: SingleView): string | undefined {
  if (view.type !== 'clock' && !isPart(view.type)) return undefined;
  if ('tournament' in view) return `${view.type}.${view.tournament}`;
  if ('set' in view) return `${view.type}.${view.set}`;
  // One board for all games: which of them are shown is the screen's own choice.
  return view.type;
}

/** The views of an assignment, one or several. */
export const singlesOf = (view: View | undefined): readonly SingleView[] =>
  view === undefined ? [] : view.type === 'rotation' ? view.views : [view];

/** All boards of an assignment, each once: a rotation keeps all of its boards open, so that a turn shows at once and offline. */
export const boardsOf = (view: View | undefined): string[] => [
  ...new Set(
    singlesOf(view)
      .map(boardOf)
      .filter((name) => name !== undefined),
  ),
];

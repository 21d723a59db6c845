import { type Accessor, createSignal } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { cashText as text } from '../../text/floor-cash.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { makeDrag } from '../structure/make-drag.ts';
import { placeBefore } from './reorder.ts';
import type { RoomGame } from './select-room.ts';

export interface Reorder {
  /** The row before which a line shows where the entry would go; the list's length: after the last. */
  readonly lineAt: Accessor<number | undefined>;
  grab(event: PointerEvent, index: number): void;
  /** Arrow keys move the line, Enter asks why, Escape leaves the entry where it is. */
  key(event: KeyboardEvent, index: number): void;
  /** A tap: asks where to. */
  tap(index: number): void;
  leave(): void;
}

/** [LIST-7] Moving an entry by dragging, by keys or by taps: nothing moves before somebody has said why. */
export function createReorder(game: () => RoomGame, rows: () => readonly Element[]): Reorder {
  const desk = useDesk();
  const stage = useStage();
  const page = usePage();
  const [marked, mark] = createSignal<{ from: number; to: number }>();
  const ask = (index: number, to?: number) => {
    const player = game().list[index]?.id;
    mark(undefined);
    if (player !== undefined) stage.open({ type: 'reorder', game: game().id, player, to });
  };
  const drag = makeDrag(rows, (from, before) => {
    const to = placeBefore(from, before);
    if (to !== from) ask(from, to);
  });
  const lineOf = ({ from, to }: { from: number; to: number }) => (to > from ? to + 1 : to);

  function step(index: number, by: number): void {
    const list = game().list;
    const to = Math.min(list.length - 1, Math.max(0, (marked()?.to ?? index) + by));
    mark({ from: index, to });
    page.announcer.announce(text.wouldBe(desk.device.name(list[index]!.id), to + 1));
  }

  return {
    lineAt: () => {
      const at = marked();
      return drag.dropAt() ?? (at && at.to !== at.from ? lineOf(at) : undefined);
    },
    grab: (event, index) => drag.start(event, index),
    tap: (index) => ask(index),
    leave: () => mark(undefined),
    key(event, index) {
      const at = marked();
      if (event.key === 'ArrowUp') step(index, -1);
      else if (event.key === 'ArrowDown') step(index, 1);
      else if (event.key === 'Escape' && at) mark(undefined);
      else if (event.key === 'Enter' && at && at.to !== at.from) ask(index, at.to);
      else return;
      event.preventDefault();
    },
  };
}

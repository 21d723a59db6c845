import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** How near to the edge of what scrolls a dragged row makes it scroll, and by how much at a time; px. */
const EDGE = 64;
const STEP = 12;

export interface Drag {
  /** Place before which the dragged row would be dropped; undefined while nothing is dragged. */
  readonly dropAt: Accessor<number | undefined>;
  start(event: PointerEvent, key: number): void;
}

/**
 * Rows by pointer. Nothing moves before the row is let go; a line shows where it would go. Escape leaves it where it was. `rows`: the
 * elements in order; `drop(key, at)`: let go before the row at `at`.
 */
export function makeDrag(rows: () => readonly Element[], drop: (key: number, at: number) => void): Drag {
  const [dropAt, setDropAt] = createSignal<number>();
  let end = (): void => {};

  function start(event: PointerEvent, key: number): void {
    if (event.button !== 0) return;
    end();
    const scroller = (event.currentTarget as Element).closest('main');
    const beganAt = event.clientY;
    const move = ({ clientY }: PointerEvent) => {
      // A tap trembles: it is no drag.
      if (dropAt() === undefined && Math.abs(clientY - beganAt) < 8) return;
      const below = rows().findIndex((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return clientY < (top + bottom) / 2;
      });
      setDropAt(below < 0 ? rows().length : below);
      const box = scroller?.getBoundingClientRect();
      if (box && clientY < box.top + EDGE) scroller?.scrollBy(0, -STEP);
      else if (box && clientY > box.bottom - EDGE) scroller?.scrollBy(0, STEP);
    };
    const letGo = () => {
      const at = dropAt();
      end();
      if (at !== undefined) drop(key, at);
    };
    const onKey = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end();
    end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', letGo);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', onKey);
      setDropAt(undefined);
      end = () => {};
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', letGo);
    addEventListener('pointercancel', end);
    addEventListener('keydown', onKey);
  }

  onCleanup(() => end());
  return { dropAt, start };
}

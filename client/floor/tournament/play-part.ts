/** What of a running tournament a sheet is about: `stage.open({ type: 'play', tournament, part })`. */
import type { EventId } from '../../../src/kernel/layer.ts';

export type PlayPart =
  | { readonly of: 'balance' }
  /** A draw, a break or a redraw that was made, by its act. */
  | { readonly of: 'draw'; readonly draw: EventId }
  /** What if this table broke now. */
  | { readonly of: 'rehearsal'; readonly table: string }
  /** The break in this row of the structure. */
  | { readonly of: 'colour-up'; readonly row: number }
  | { readonly of: 'adjust-chips' }
  /** Players who go out together, with their stacks. `onDone`: they are out. */
  | { readonly of: 'busts'; readonly players: readonly string[]; readonly onDone: () => void }
  /** [BUST-5] Another place for this player. */
  | { readonly of: 'correction'; readonly player: string }
  | { readonly of: 'rules' };

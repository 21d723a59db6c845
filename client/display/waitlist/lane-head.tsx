import type { JSX } from 'solid-js';
import type { BoardGame } from '../../../src/floor/board.ts';

/** Letters of a game's name and stakes that stand over a lane at full size, by the number of lanes. */
const HEADING_LETTERS = [27, 27, 27, 17, 12];

export interface LaneHeadProps {
  game: Pick<BoardGame, 'name' | 'stakes'>;
  /** Lanes side by side. */
  lanes: number;
  /** The line below: how many, how long. */
  children: JSX.Element;
}

/** Game and stakes over a lane: a long name is set smaller before it is cut, stakes never are. */
export function LaneHead(props: LaneHeadProps): JSX.Element {
  const letters = () => props.game.name.length + props.game.stakes.length;
  const size = () => Math.max(0.7, Math.min(1, HEADING_LETTERS[props.lanes]! / letters()));
  return (
    <header>
      <h2 style={{ '--fit': size().toFixed(3) }}>
        <span>{props.game.name}</span> <span class="stakes">{props.game.stakes}</span>
      </h2>
      <p class="quiet">{props.children}</p>
    </header>
  );
}

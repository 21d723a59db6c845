import { createSignal, For, type JSX, Show } from 'solid-js';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { AdviceCard } from '../tournament/advice/advice-card.tsx';
import { useRoom } from './create-room.tsx';
import type { MoveDue, RoomGame } from './select-room.ts';

/** Cards at once: more of them would hide the map. */
const SHOWN = 2;

/** [MUST-1] [MOVE-1] Who moves where next, and why: the main game is kept full, and who asked goes before a newcomer. */
export function MovesDue(props: { games: readonly RoomGame[] }): JSX.Element {
  const [all, showAll] = createSignal(false);
  const moves = () => props.games.flatMap((game) => game.moves);
  const shown = () => (all() ? moves() : moves().slice(0, SHOWN));
  return (
    <Show when={moves().length > 0}>
      <ul class="grid gap-2" aria-label={text.movesDue}>
        <For each={shown()}>{(move) => <Due move={move} />}</For>
        <Show when={moves().length > shown().length}>
          <li>
            <Button kind="quiet" onClick={() => showAll(true)}>
              {text.moreMoves(moves().length - shown().length)}
            </Button>
          </li>
        </Show>
      </ul>
    </Show>
  );
}

function Due(props: { move: MoveDue }): JSX.Element {
  const desk = useDesk();
  const words = desk.words('floor');
  const seat = (table: string, number: number) => words.cashSeat(table, number);
  const to = () => seat(props.move.toTable, props.move.toSeat);
  const why = () => {
    const { type, fromTable, fromSeat, position, others } = props.move;
    const from = type === 'must-move' ? words.table(fromTable) : seat(fromTable, fromSeat);
    return text.dueWhy[type](from, position) + text.othersAfter(others);
  };
  return (
    <AdviceCard
      icon={props.move.type === 'must-move' ? 'i-tabler-arrow-bar-up' : 'i-tabler-arrows-exchange'}
      title={text.moveDue(words.name(props.move.id), to())}
      rule={text.dueRules[props.move.type]}
      reason={why()}
    >
      <Show when={!desk.readOnly()}>
        <MoveActs
          player={props.move.id}
          type={props.move.type}
          from={{ table: props.move.fromTable, seat: props.move.fromSeat }}
          to={{ table: props.move.toTable, seat: props.move.toSeat }}
        />
      </Show>
    </AdviceCard>
  );
}

type At = { readonly table: string; readonly seat: number };

/** The move, or the player's no: a request goes to the end of its queue; who refuses to move up leaves the game. */
export function MoveActs(props: {
  player: string;
  type: MoveDue['type'];
  from: At;
  to: At;
  label?: string;
  onDone?: () => void;
}): JSX.Element {
  const room = useRoom();
  const act = (kind: string, body: object) => {
    props.onDone?.();
    void room.act(kind, { player: props.player, ...body });
  };
  const decline = () => {
    if (props.type === 'must-move') act('mustmove.refused', props.from);
    else act('move.declined', { sort: props.type === 'seat-change' ? 'seat' : 'table', ...props.to });
  };
  return (
    <>
      <Button kind="quiet" onClick={decline}>
        {props.type === 'must-move' ? text.refuses : text.declines}
      </Button>
      <Button kind="primary" icon="i-tabler-arrow-right" onClick={() => act('cash.moved', props.to)}>
        {props.label ?? text.move}
      </Button>
    </>
  );
}

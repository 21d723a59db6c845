import { createMemo, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import { adviseHandForHand, type HandForHand, handForHand } from '../../../../src/tournament/hand-for-hand.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';

const text = playText.hands;

/** [BUST-3] Hand-for-hand: who has ended the hand, who is out in it, and the next one. Not there while it is off. */
export function HandBoard(): JSX.Element {
  const tournament = useTournament();
  const board = createMemo(() => handForHand(tournament.state()), undefined, { equals: samePlain });
  return <Show when={board()}>{(it) => <Board board={it()} />}</Show>;
}

function Board(props: { board: HandForHand }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const advice = createMemo(() => adviseHandForHand(tournament.state())?.do);
  const done = () => props.board.tables.filter((table) => table.done).length;
  const places = () => tournament.row()?.prizePlaces ?? 0;
  const clock = () =>
    props.board.handMs === null ? text.clockStands : text.clockTakes(playText.duration(props.board.handMs));
  const out = () => desk.formats().list(props.board.out.map((player) => desk.device.name(player)));
  const deal = () => void acts.do('hand.dealt', { hand: props.board.hand + 1 });
  const end = () => void acts.do('handforhand.ended');
  return (
    <section class="panel grid gap-3 border-accent p-3" aria-label={text.title(props.board.hand)}>
      <header class="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-1">
        <h2 class="text-lg font-700">{text.title(props.board.hand)}</h2>
        <p class="font-550 tabular-nums" role="status">
          {props.board.allDone ? text.allDone : text.done(done(), props.board.tables.length)}
        </p>
        <p class="ms-auto text-sm text-quiet tabular-nums">
          {text.since(desk.formats().elapsed(desk.now(tournament.subject) - props.board.since))} · {clock()}
        </p>
      </header>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-2">
        <For each={props.board.tables}>
          {({ table, number, done: over }) => (
            <li>
              <button
                type="button"
                class="grid h-16 w-full place-content-center rounded border text-center leading-tight focusable"
                classList={{
                  'border-running bg-running-wash': over,
                  'border-edge bg-raised enabled:hover:brightness-120': !over,
                }}
                aria-label={text.tableDone(number, over)}
                aria-pressed={over}
                disabled={desk.readOnly() || over}
                onClick={() => void acts.do('hand.done', { table, hand: props.board.hand })}
              >
                <span class="font-650 tabular-nums">{playText.tableOf(number)}</span>
                <span
                  class="flex items-center justify-center gap-1 text-sm"
                  classList={{ 'text-running-ink': over, 'text-quiet': !over }}
                >
                  <Show when={over}>
                    <span class="i-tabler-check" aria-hidden="true" />
                  </Show>
                  {over ? text.isDone : text.plays}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap items-center gap-2">
        <p class="min-w-40 flex-1 px-1 text-sm text-quiet">
          <Show when={advice() === 'end'}>{text.burst(tournament.figures()?.left ?? 0, places())} </Show>
          {props.board.out.length > 0 ? text.out(out(), props.board.out.length) : text.nobodyOut}
        </p>
        <Show when={!desk.readOnly()}>
          <Button kind={advice() === 'end' ? 'primary' : 'quiet'} onClick={end}>
            {text.end}
          </Button>
          <Button kind={advice() === 'end' ? 'plain' : 'primary'} disabled={!props.board.allDone} onClick={deal}>
            {text.deal(props.board.hand + 1)}
          </Button>
        </Show>
      </div>
    </section>
  );
}

import { For, type JSX, Show } from 'solid-js';
import type { MoveRequest } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';

/** [MOVE-1] Who asked for another seat or table, in the order in which it is offered to them. A tap opens the player. */
export function Requests(props: { title: string; requests: readonly MoveRequest[] }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const words = desk.words('floor');
  const wanted = ({ sort, seats, tables }: MoveRequest): string => {
    if (seats.length > 0) return text.wantsSeats(seats.join(', '));
    return tables.length > 0 ? tables.map(words.table).join(', ') : text.wantsAny[sort];
  };
  const note = (request: MoveRequest): string =>
    [wanted(request), words.time(request.askedAt), request.sent ? text.sentToEnd[request.sent.because] : '']
      .filter(Boolean)
      .join(' · ');
  return (
    <section class="grid gap-2" aria-label={props.title}>
      <h3 class="font-650">{props.title}</h3>
      <Show when={props.requests.length > 0} fallback={<p class="text-quiet">{text.nobodyAsks}</p>}>
        <ol class="panel [&>li+li]:border-t">
          <For each={props.requests}>
            {(request, at) => (
              <li>
                <button
                  type="button"
                  class="target flex min-h-14 w-full items-center gap-3 rounded px-4 py-1 text-start hover:bg-raised focus-visible:-outline-offset-3"
                  onClick={() => stage.open({ type: 'person', player: request.player, from: 'floor' })}
                >
                  <span class="w-5 text-quiet tabular-nums">{at() + 1}</span>
                  <span class="grid min-w-0 flex-1 leading-tight">
                    <span class="truncate font-600">{desk.device.name(request.player)}</span>
                    <span class="truncate text-sm text-quiet tabular-nums">{note(request)}</span>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

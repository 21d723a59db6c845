import { createMemo, For, type JSX, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useDesk } from '../../desk.tsx';
import { whoWords } from '../../device-names.ts';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { drawTitle } from './draw-title.ts';
import { type DrawFacts, selectDraws } from './select-draws.ts';

const text = playText.moves.draws;
/** How far back the record is looked through for when a draw was made. */
const LINES_SEARCHED = 5000;

/** [SEAT-1] Every draw, break and redraw that stands, the latest first: its seats, its papers, its proof. */
export function Draws(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const made = createMemo(() => {
    const lines = desk.device.history(tournament.subject, LINES_SEARCHED);
    return new Map(lines.map(({ entry }, at) => [entry.id, { entry, at }]));
  });
  const draws = createMemo(() => {
    const place = ({ id }: DrawFacts) => made().get(id)?.at ?? Number.POSITIVE_INFINITY;
    return selectDraws(tournament.state()).sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  });
  const who = (id: string) => {
    const entry = made().get(id)?.entry;
    return entry ? whoWords(desk, entry) : text.earlier;
  };
  return (
    <Show
      when={draws().length > 0}
      fallback={
        <EmptyState icon="i-tabler-arrows-shuffle" title={text.none}>
          {text.noneHint}
        </EmptyState>
      }
    >
      <ul class="panel [&>li+li]:border-t" aria-label={playText.moves.sections.draws}>
        <For each={draws()}>
          {(draw) => (
            <li>
              <button
                type="button"
                class="target flex w-full items-center gap-3 px-4 py-2 text-start hover:bg-raised focus-visible:-outline-offset-3"
                classList={{ 'text-tentative': tournament.pending().has(draw.id) }}
                onClick={() => acts.open({ of: 'draw', draw: draw.id })}
              >
                <span class="grid flex-1">
                  <span class="font-600">{drawTitle(draw)}</span>
                  <span class="text-sm text-quiet tabular-nums">{who(draw.id)}</span>
                </span>
                <span class="text-quiet tabular-nums">{playText.moves.moved(draw.players)}</span>
                <span class="i-tabler-chevron-right text-lg text-quiet rtl:-scale-x-100" aria-hidden="true" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

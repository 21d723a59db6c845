import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { noShows } from '../../../../src/tournament/select.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useTournament } from '../create-tournament.tsx';
import { Filters } from '../filters.tsx';
import { createPapers } from '../paper/create-papers.tsx';
import { BreakOrder } from './break-order.tsx';
import { Draws } from './draws.tsx';
import { Movers } from './movers.tsx';
import { Unseen } from './unseen.tsx';

const text = playText.moves;
const SECTIONS = ['movers', 'unseen', 'order', 'draws'] as const;
type Section = (typeof SECTIONS)[number];

/** Who has to change seats, who has not been seen, which table breaks next, and every draw with its proof. */
export function MovesView(): JSX.Element {
  const tournament = useTournament();
  const papers = createPapers();
  const [section, setSection] = createSignal<Section>('movers');
  const counts = createMemo((): Partial<Record<Section, number>> => {
    const state = tournament.state();
    const size = (rows: Iterable<unknown>) => [...rows].length;
    return { movers: size(state.rows('moves')), unseen: noShows(state).length, draws: size(state.rows('draws')) };
  });
  return (
    <div class="grid max-w-[46rem] gap-3">
      <div class="flex flex-wrap items-start justify-between gap-2">
        <Filters
          label={text.show}
          choices={SECTIONS.map((id) => ({ id, label: text.sections[id], count: counts()[id] }))}
          value={section()}
          onChange={setSection}
        />
        <Show when={section() === 'movers' && counts().movers}>
          <Button icon="i-tabler-printer" onClick={() => papers.movers()}>
            {text.printMovers}
          </Button>
        </Show>
        <Show when={section() === 'unseen' && counts().unseen}>
          <Button icon="i-tabler-printer" onClick={() => papers.noShows()}>
            {text.printUnseen}
          </Button>
        </Show>
      </div>
      <Switch>
        <Match when={section() === 'movers'}>
          <Movers />
        </Match>
        <Match when={section() === 'unseen'}>
          <Unseen />
        </Match>
        <Match when={section() === 'order'}>
          <BreakOrder />
        </Match>
        <Match when={section() === 'draws'}>
          <Draws />
        </Match>
      </Switch>
    </div>
  );
}

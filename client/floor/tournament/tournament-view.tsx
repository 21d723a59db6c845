import { useNavigate } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Suspense, Switch } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { addressOf, TABS, type Tab } from '../places.ts';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import { type TournamentFacts, TournamentProvider, useTournament } from './create-tournament.tsx';
import { MapView } from './map-view.tsx';

const AdviceStrip = lazyPart(() => import('./advice/advice-strip.tsx'), 'AdviceStrip');
const MovesView = lazyPart(() => import('./moves/moves-view.tsx'), 'MovesView');
const PlayersView = lazyPart(() => import('./players-view.tsx'), 'PlayersView');
const ChipsView = lazyPart(() => import('./chips/chips-view.tsx'), 'ChipsView');
const HandBoard = lazyPart(() => import('./hands/hand-board.tsx'), 'HandBoard');
const ClockControls = lazyPart(() => import('./clock-controls.tsx'), 'ClockControls');
const ResultsView = lazyPart(() => import('./results-view.tsx'), 'ResultsView');

const text = tournamentText.tournament;

/** One tournament: its figures, what comes next, and its tables, players, clock and results. */
export function TournamentView(props: { tournament: TournamentFacts; tab: Tab }): JSX.Element {
  const navigate = useNavigate();
  const moving = createMemo(() => [...props.tournament.state().rows('moves')].length);
  const badge = (tab: Tab) => {
    if (tab === 'moves') return moving();
    return tab === 'players' ? (props.tournament.figures()?.unseated ?? 0) : 0;
  };
  return (
    <TournamentProvider tournament={props.tournament}>
      <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-3 p-4">
        <Head />
        <Tabs
          class="min-w-0 [&>[role=tablist]]:(overflow-x-auto [scrollbar-width:none]) [&>[role=tablist]>*]:shrink-0"
          label={props.tournament.row()?.name ?? ''}
          value={props.tab}
          onChange={(tab) => navigate(addressOf({ view: 'tournament', id: props.tournament.id, tab }))}
          tabs={TABS.map((id) => ({ id, label: text.tabs[id], ...(badge(id) > 0 ? { badge: badge(id) } : {}) }))}
        >
          <Switch>
            <Match when={props.tab === 'tables'}>
              <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
                <Suspense>
                  <HandBoard />
                  <AdviceStrip />
                </Suspense>
                <MapView />
              </div>
            </Match>
            <Match when={props.tab === 'moves'}>
              <MovesView />
            </Match>
            <Match when={props.tab === 'players'}>
              <PlayersView />
            </Match>
            <Match when={props.tab === 'chips'}>
              <ChipsView />
            </Match>
            <Match when={props.tab === 'clock'}>
              <ClockControls tournament={props.tournament} />
            </Match>
            <Match when={props.tab === 'results'}>
              <ResultsView />
            </Match>
          </Switch>
        </Tabs>
      </div>
    </TournamentProvider>
  );
}

function Head(): JSX.Element {
  const tournament = useTournament();
  return (
    <header class="flex flex-wrap items-start gap-x-4 gap-y-2 md:flex-nowrap">
      <div class="min-w-0 flex-1 basis-60">
        <h1 class="truncate text-lg font-700 tracking-tight">{tournament.row()?.name}</h1>
        <p class="min-h-6 text-quiet tabular-nums">
          <Figures />
        </p>
      </div>
      <Acts />
    </header>
  );
}

/** What comes next, beside the name. */
function Acts(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  return (
    <Show when={!desk.readOnly()}>
      <div class="flex flex-wrap gap-2">
        <NextStep />
        <IconButton
          icon="i-tabler-adjustments"
          kind="plain"
          label={text.manage}
          onClick={() => stage.open({ type: 'tournament', tournament: tournament.id })}
        />
      </div>
    </Show>
  );
}

function Figures(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const words = () => {
    const facts = tournament.figures();
    if (!facts) return '';
    const number = desk.formats().number;
    const parts = [floorText.playersLeft(facts.left, facts.entries)];
    if (facts.left > 0) parts.push(text.average(number(facts.average), bigBlinds(facts.average)));
    if (facts.prizePlaces > 0 && facts.left > 0)
      parts.push(facts.toPrizePlaces > 0 ? text.toPlaces(facts.toPrizePlaces) : text.inPlaces);
    const closes = tournament.entryClosesAt();
    const registration = tournament.row()?.registration;
    if (registration === 'closed' || (closes !== null && closes <= desk.device.now())) parts.push(text.entryClosed);
    else if (registration === 'open' && closes !== null) parts.push(text.entryUntil(desk.formats().timeOfDay(closes)));
    return parts.join(' · ');
  };
  const bigBlinds = (chips: number) => {
    const level = tournament.time()?.level;
    return level ? desk.formats().bigBlinds(chips, level.bigBlind) : '';
  };
  return <>{words()}</>;
}

/** The one act that the tournament waits for now, as a button ([ENTRY-1]). */
function NextStep(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = tournamentActs(desk, tournament);
  const row = () => tournament.row();
  const ready = () => tournament.clock()?.anchor.run === 'ready';
  const over = () => row()?.phase === 'finished' || row()?.phase === 'cancelled';
  /** One is left: nobody has won while somebody may still enter ([BUST-5]). */
  const isLast = () =>
    row()?.phase === 'running' && tournament.figures()?.left === 1 && tournament.figures()!.entrants > 1;
  const champion = () => (over() ? undefined : tournament.figures()?.winner);
  return (
    <Switch>
      <Match when={champion()}>
        {(player) => (
          <Button kind="primary" icon="i-tabler-trophy" onClick={() => void acts.do('tournament.finished')}>
            {text.finish(desk.device.name(player()))}
          </Button>
        )}
      </Match>
      <Match when={isLast() && row()?.registration === 'open'}>
        <Button kind="primary" onClick={() => void acts.do('registration.closed')}>
          {text.closeToFinish}
        </Button>
      </Match>
      <Match when={row()?.phase === 'announced'}>
        <Button kind="primary" onClick={() => void acts.do('registration.opened')}>
          {text.openRegistration}
        </Button>
      </Match>
      <Match when={!over() && tournament.unseated().length > 0}>
        <DrawButton />
      </Match>
      <Match when={!over() && ready() && (tournament.figures()?.seated ?? 0) > 0}>
        <Button kind="primary" icon="i-tabler-player-play" onClick={() => void acts.do('clock.started')}>
          {text.startClock}
        </Button>
      </Match>
    </Switch>
  );
}

/** [SEAT-1] A draw for everyone unseated; where seats are short, tables come first. */
export function DrawButton(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = tournamentActs(desk, tournament);
  const free = () => {
    let seats = 0;
    for (const seat of tournament.state().rows('seats')) if (seat.player === null && !seat.locked) seats++;
    return seats;
  };
  const lacking = () => Math.max(0, tournament.unseated().length - free());
  return (
    <>
      <Show when={lacking() > 0}>
        <Button kind={free() === 0 ? 'primary' : 'plain'} icon="i-tabler-plus" onClick={() => void addTables()}>
          {text.addTables(tablesLacking())}
        </Button>
      </Show>
      <Show when={free() > 0}>
        <Button kind="primary" icon="i-tabler-arrows-shuffle" onClick={() => void acts.draw()}>
          {text.draw(Math.min(free(), tournament.unseated().length))}
        </Button>
      </Show>
    </>
  );

  function tablesLacking(): number {
    return Math.ceil(lacking() / (tournament.row()?.seatsPerTable ?? 9));
  }
  async function addTables(): Promise<void> {
    for (let left = tablesLacking(); left > 0; left--) await acts.addTable();
  }
}

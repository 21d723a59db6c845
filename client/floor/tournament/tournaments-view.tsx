import { useNavigate } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { floorText as text } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusIcon } from '../../ui/status-pill.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf } from '../places.ts';
import { useStage } from '../stage.tsx';
import { sorted, useTournaments } from '../tournaments.tsx';
import { ViewHead } from '../view-head.tsx';
import { clockStatus, STATUS_INK } from './clock-status.ts';
import type { TournamentFacts } from './create-tournament.tsx';

/** All tournaments of the venue, and the way to a new one. */
export function TournamentsView(): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const stage = useStage();
  const tournaments = useTournaments();
  const all = () => sorted(tournaments());
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.views.tournaments}>
        <Button kind="quiet" icon="i-tabler-certificate" onClick={() => navigate(addressOf({ view: 'archive' }))}>
          {tournamentText.tournaments.openRecord}
        </Button>
        <Show when={all().length > 0}>
          <Button icon="i-tabler-trophy" onClick={() => stage.open({ type: 'leagues' })}>
            {tournamentText.tournaments.leagues}
          </Button>
        </Show>
        <Show when={!desk.readOnly() && all().length > 0}>
          <NewButton />
        </Show>
      </ViewHead>
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] gap-3 max-md:grid-cols-1">
        <For each={all()}>{(tournament) => <TournamentCard tournament={tournament} />}</For>
      </ul>
      <Show when={all().length === 0}>
        <EmptyState icon="i-tabler-trophy" title={tournamentText.tournaments.none} action={<NewButton />}>
          {tournamentText.tournaments.noneHint}
        </EmptyState>
      </Show>
    </div>
  );
}

function NewButton(): JSX.Element {
  const navigate = useNavigate();
  return (
    <Button kind="primary" icon="i-tabler-plus" onClick={() => navigate(addressOf({ view: 'new' }))}>
      {tournamentText.tournaments.make}
    </Button>
  );
}

function TournamentCard(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const status = () => clockStatus(props.tournament);
  const isClock = () => status() === 'running' || status() === 'paused' || status() === 'break';
  const facts = () => props.tournament.figures();
  return (
    <li>
      <a
        href={addressOf({ view: 'tournament', id: props.tournament.id, tab: 'tables' })}
        class="panel grid gap-3 p-4 no-underline hover:border-edge focusable"
      >
        <span class="flex items-baseline gap-3">
          <span class="min-w-0 flex-1 truncate text-lg font-650">{props.tournament.row()?.name}</span>
          <span class={`flex items-center gap-1.5 text-sm ${STATUS_INK[status()]}`}>
            <Show when={isClock()}>
              <StatusIcon status={status() as 'running'} />
            </Show>
            {text.phase[status()]}
          </span>
        </span>
        <span class="flex gap-4 text-quiet tabular-nums">
          <span>{text.playersLeft(facts()?.left ?? 0, facts()?.entries ?? 0)}</span>
          <Show when={isClock() && props.tournament.time()}>
            {(time) => (
              <span>
                {text.strip.level(time().levelNumber)} · {desk.formats().countdown(time().remainingMs)}
              </span>
            )}
          </Show>
        </span>
      </a>
    </li>
  );
}

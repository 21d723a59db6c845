import { For, type JSX, Show } from 'solid-js';
import { floorText as text } from '../../text/floor.ts';
import { StatusIcon } from '../../ui/status-pill.tsx';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { clockStatus, STATUS_INK } from '../tournament/clock-status.ts';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { liveTournaments, useTournaments } from '../tournaments.tsx';
import { StaffButton } from './staff-button.tsx';
import { SyncButton } from './sync-button.tsx';

/** Always at hand: every tournament's clock, where acts stand, and who is at the tablet. */
export function ClockStrip(props: { current: string | undefined }): JSX.Element {
  const tournaments = useTournaments();
  const live = () => liveTournaments(tournaments());
  const wide = () => live().find(({ id }) => id === props.current) ?? live()[0];
  return (
    <header class="flex min-h-16 items-stretch border-b bg-panel [&>*+*]:border-s">
      <ul
        class="flex min-w-0 flex-1 items-stretch overflow-x-auto [scrollbar-width:none] [&>li+li]:border-s"
        aria-label={text.strip.clocks}
      >
        <For each={live()} fallback={<li class="self-center px-4 text-quiet">{text.strip.none}</li>}>
          {(tournament) => <StripClock tournament={tournament} wide={tournament === wide()} />}
        </For>
      </ul>
      <SyncButton />
      <StaffButton />
    </header>
  );
}

function StripClock(props: { tournament: TournamentFacts; wide: boolean }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const facts = () => props.tournament.time();
  const status = () => clockStatus(props.tournament);
  const isClock = () => status() === 'running' || status() === 'paused' || status() === 'break';
  return (
    <li class="flex" classList={{ 'flex-1': props.wide }}>
      <button
        type="button"
        class="flex min-w-fit flex-1 items-center gap-3 px-4 py-1 text-start hover:bg-raised focus-visible:-outline-offset-3"
        aria-label={text.strip.open(props.tournament.row()!.name)}
        onClick={() => stage.open({ type: 'clock', tournament: props.tournament.id })}
      >
        <span class="grid leading-tight">
          <span class="max-w-44 truncate font-650">{props.tournament.row()!.name}</span>
          <span class={`flex items-center gap-1.5 text-sm ${STATUS_INK[status()]}`}>
            <Show when={isClock()}>
              <StatusIcon status={status() as 'running'} />
            </Show>
            {text.phase[status()]}
          </span>
        </span>
        <Show when={isClock() && facts()}>
          {(time) => (
            <>
              <span
                class="min-w-[4.2rem] shrink-0 whitespace-nowrap text-xl leading-none font-numerals font-700 tabular-nums"
                role="timer"
              >
                {desk.formats().countdown(time().remainingMs)}
              </span>
              <Show when={props.wide}>
                <span class="grid leading-tight tabular-nums max-md:hidden">
                  <span class="font-550 whitespace-nowrap">
                    {text.strip.level(time().levelNumber)} ·{' '}
                    {desk.formats().blinds(time().level.smallBlind, time().level.bigBlind)}
                  </span>
                  <span class="text-sm whitespace-nowrap text-quiet">
                    <Show when={time().nextBreak} fallback={text.strip.noBreak}>
                      {(ahead) => <>{text.strip.breakIn(desk.formats().countdown(ahead().inMs))}</>}
                    </Show>
                  </span>
                </span>
              </Show>
            </>
          )}
        </Show>
      </button>
    </li>
  );
}

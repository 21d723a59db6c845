import { createMemo, For, type JSX, Show } from 'solid-js';
import type { StructureRow } from '../../../src/structure/structure.ts';
import { levelNumberAt } from '../../../src/tournament/clock.ts';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { useDesk } from '../desk.tsx';
import { tournamentActs } from './acts.ts';
import { clockStatus } from './clock-status.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const text = tournamentText.clock;
const MINUTE = 60_000;
const STEPS = [-5, -1, 1, 5] as const;

/** The clock large, with everything that can be done to it ([CLOCK-4]), and the structure to jump in. */
export function ClockControls(props: { tournament: TournamentFacts; narrow?: boolean }): JSX.Element {
  const desk = useDesk();
  const over = () => props.tournament.row()?.phase === 'finished' || props.tournament.row()?.phase === 'cancelled';
  return (
    <div
      class="grid items-start gap-5"
      classList={{ 'lg:grid-cols-[minmax(20rem,1fr)_minmax(0,24rem)]': !props.narrow }}
    >
      <div class="grid gap-4">
        <Face tournament={props.tournament} />
        <Show when={!desk.readOnly() && !over()}>
          <Controls tournament={props.tournament} />
        </Show>
      </div>
      <Levels tournament={props.tournament} fixed={desk.readOnly() || over()} />
    </div>
  );
}

function Face(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const status = () => clockStatus(props.tournament);
  return (
    <Show when={props.tournament.time()}>
      {(time) => (
        <section class="panel grid justify-items-center gap-1 px-4 py-5" aria-label={text.title}>
          <Show
            when={status() === 'running' || status() === 'paused' || status() === 'break'}
            fallback={<p class="text-quiet">{text.notStarted}</p>}
          >
            <StatusPill status={status() as 'running'} />
          </Show>
          <p
            class="text-[5.5rem] leading-none font-numerals font-700 tabular-nums"
            role="timer"
            aria-label={text.remaining}
          >
            {desk.formats().countdown(time().remainingMs)}
          </p>
          <p class="text-lg font-600 tabular-nums">
            {time().onBreak ? text.onBreak : floorText.strip.level(time().levelNumber)} ·{' '}
            {desk.formats().blinds(time().level.smallBlind, time().level.bigBlind, time().level.ante)}
          </p>
          <p class="text-quiet tabular-nums">
            {text.next(
              desk.formats().blinds(time().next.level.smallBlind, time().next.level.bigBlind, time().next.level.ante),
            )}
            {' · '}
            <Show when={time().nextBreak} fallback={floorText.strip.noBreak}>
              {(ahead) => <>{floorText.strip.breakIn(desk.formats().countdown(ahead().inMs))}</>}
            </Show>
          </p>
        </section>
      )}
    </Show>
  );
}

function Controls(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const run = () => props.tournament.clock()?.anchor.run ?? 'ready';
  const goTo = (step: number) => {
    const index = (props.tournament.time()?.index ?? 0) + step;
    if (index >= 0) void acts().do('clock.level-set', { index });
  };
  return (
    <div class="grid gap-2">
      <Button
        kind="primary"
        class="min-h-16"
        icon={run() === 'running' ? 'i-tabler-player-pause' : 'i-tabler-player-play'}
        onClick={() =>
          void acts().do({ ready: 'clock.started', running: 'clock.paused', paused: 'clock.resumed' }[run()])
        }
      >
        {text.toggles[run()]}
      </Button>
      <div class="grid grid-cols-4 gap-2">
        <For each={STEPS}>
          {(minutes) => (
            <Button
              class="px-1! tabular-nums"
              aria-label={text.adjustLabel(minutes)}
              onClick={() => void acts().do('clock.adjusted', { ms: minutes * MINUTE })}
            >
              {text.adjust(minutes)}
            </Button>
          )}
        </For>
      </div>
      <div class="grid grid-cols-2 gap-2">
        <Button icon="i-tabler-player-skip-back" onClick={() => goTo(-1)}>
          {text.back}
        </Button>
        <Button icon="i-tabler-player-skip-forward" onClick={() => goTo(1)}>
          {text.forward}
        </Button>
      </div>
    </div>
  );
}

function Levels(props: { tournament: TournamentFacts; fixed: boolean }): JSX.Element {
  const desk = useDesk();
  const rows = createMemo(() => props.tournament.clock()?.rows ?? []);
  // The index changes once a level, not with each tick.
  const current = createMemo(() => props.tournament.time()?.index ?? -1);
  return (
    <section aria-label={text.structure}>
      <ol class="panel max-h-[34rem] overflow-y-auto [&>li+li]:border-t">
        <For each={rows()}>
          {(row, at) => (
            <li>
              <button
                type="button"
                class="target flex w-full items-center gap-3 px-4 text-start tabular-nums enabled:hover:bg-raised focus-visible:-outline-offset-3 aria-[current=true]:bg-accent-wash"
                aria-current={at() === current() ? 'true' : undefined}
                aria-label={text.goTo(label(row, at()))}
                disabled={props.fixed}
                onClick={() => void tournamentActs(desk, props.tournament).do('clock.level-set', { index: at() })}
              >
                <span
                  class="w-16 whitespace-nowrap"
                  classList={{ 'text-break-ink': row.type === 'break', 'font-600': true }}
                >
                  {row.type === 'break' ? text.breakRow : levelNumberAt(rows(), at())}
                </span>
                <span class="flex-1">
                  {row.type === 'level' ? desk.formats().blinds(row.smallBlind, row.bigBlind, row.ante) : row.label}
                </span>
                <span class="text-sm text-quiet">{text.minutes(row.minutes)}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
    </section>
  );

  function label(row: StructureRow, at: number): string {
    return row.type === 'break'
      ? text.breakRow
      : `${floorText.strip.level(levelNumberAt(rows(), at))}, ${desk.formats().blinds(row.smallBlind, row.bigBlind, row.ante)}`;
  }
}

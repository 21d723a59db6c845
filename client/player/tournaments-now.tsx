import { createMemo, Index, type JSX, Show } from 'solid-js';
import { clockAt } from '../../src/tournament/clock.ts';
import type { Formats } from '../text/format.ts';
import { playerText as text } from '../text/player.ts';
import { StatusPill } from '../ui/status-pill.tsx';
import type { GuestTournament } from './guest-stream.ts';
import { stakes } from './stakes.ts';
import { StructureRows } from './structure-rows.tsx';

/** A structure without a level has no clock. */
export const isPlayable = ({ rows }: Pick<GuestTournament, 'rows'>): boolean =>
  rows.some(({ type }) => type === 'level');

interface Shown {
  now: number;
  formats: Formats;
}

/** Each tournament's clock, reckoned here from rows and anchor ([CLOCK-1]). */
export function TournamentsNow(props: { tournaments: readonly GuestTournament[] } & Shown): JSX.Element {
  const playable = () => props.tournaments.filter(isPlayable);
  return (
    <section class="grid gap-3" aria-labelledby="tournaments">
      <h2 id="tournaments" class="text-lg font-650">
        {text.tournaments}
      </h2>
      <Show when={playable().length > 0} fallback={<p class="text-quiet">{text.noTournaments}</p>}>
        <ul class="grid gap-3">
          <Index each={playable()}>
            {(tournament) => <TournamentCard tournament={tournament()} now={props.now} formats={props.formats} />}
          </Index>
        </ul>
      </Show>
    </section>
  );
}

interface TournamentCardProps extends Shown {
  tournament: GuestTournament;
  /** Its structure is shown at once. */
  open?: boolean;
  /** Below its figures. */
  children?: JSX.Element;
}

export function TournamentCard(props: TournamentCardProps): JSX.Element {
  const clock = createMemo(() => clockAt(props.tournament, props.now));
  const running = () => props.tournament.phase === 'running' && clock().run !== 'ready';
  const level = () => (clock().onBreak ? clock().next.level : clock().level);
  const number = (value: number) => props.formats.number(value);
  return (
    <li class="panel grid gap-3 p-4">
      <div class="flex items-center gap-3">
        <h3 class="min-w-0 flex-1 truncate font-650">{props.tournament.name}</h3>
        <Show when={running()} fallback={<span class="text-sm text-quiet">{phaseWord()}</span>}>
          <StatusPill status={clock().run === 'paused' ? 'paused' : clock().onBreak ? 'break' : 'running'} />
        </Show>
      </div>
      <Show when={running()}>
        <p class="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span class="font-numerals text-2xl font-700 tabular-nums" role="timer">
            {props.formats.countdown(clock().remainingMs)}
          </span>
          <span class="text-lg font-600 tabular-nums">
            {clock().onBreak ? (clock().row.label ?? text.breakRow) : text.level(clock().levelNumber)} ·{' '}
            {stakes(level(), props.formats)}
          </span>
        </p>
      </Show>
      <dl class="flex flex-wrap gap-x-6 gap-y-2 text-sm tabular-nums">
        <Fact label={text.left} value={`${number(players().left)} / ${number(players().entries)}`} />
        <Show when={props.tournament.chips.average > 0}>
          <Fact label={text.average} value={number(props.tournament.chips.average)} />
        </Show>
        <Show when={running() && clock().nextBreak}>
          {(ahead) => <Fact label={text.breakIn} value={props.formats.countdown(ahead().inMs)} />}
        </Show>
      </dl>
      <Show when={props.tournament.phase !== 'running' && props.tournament.startsAt}>
        {(begins) => <p>{text.begins(props.formats.day(begins()), props.formats.timeOfDay(begins()))}</p>}
      </Show>
      <p class="text-sm text-quiet">{entryWord()}</p>
      {props.children}
      <StructureRows
        rows={props.tournament.rows}
        index={running() ? clock().index : -1}
        formats={props.formats}
        open={props.open}
      />
    </li>
  );

  function players() {
    return props.tournament.players;
  }
  function phaseWord(): string {
    return props.tournament.phase === 'announced' ? text.announced : text.registering;
  }
  function entryWord(): string {
    const { open, closesAt } = props.tournament.entry;
    if (!open || (closesAt !== null && closesAt <= props.now)) return text.entryClosed;
    return closesAt === null ? text.entryOpen : text.entryUntil(props.formats.timeOfDay(closesAt));
  }
}

function Fact(props: { label: string; value: string }): JSX.Element {
  return (
    <div>
      <dt class="text-quiet">{props.label}</dt>
      <dd class="font-600">{props.value}</dd>
    </div>
  );
}

import { createMemo, createSignal, For, type JSX, Show, Suspense } from 'solid-js';
import { alternates, openPlaces, placeRefusal } from '../../../src/tournament/alternates.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { StatusIcon } from '../../ui/status-pill.tsx';
import { createProgressive } from '../create-progressive.ts';
import { createRows } from '../create-rows.ts';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { PersonSearch } from '../person/person-search.tsx';
import { useStage } from '../stage.tsx';
import { tournamentActs } from './acts.ts';
import { useTournament } from './create-tournament.tsx';
import { Filters } from './filters.tsx';
import { type Entrant, selectEntrants } from './select-entrants.ts';

const text = tournamentText.players;
const FILTERS = ['all', 'unseated', 'unseen', 'out'] as const;
type Filter = (typeof FILTERS)[number];
const Alternates = lazyPart(() => import('./players/alternates.tsx'), 'Alternates');

const KEEPS: Record<Filter, (row: Entrant) => boolean> = {
  all: () => true,
  unseated: (row) => row.status === 'unseated',
  unseen: (row) => row.status === 'seated' && !row.present,
  out: (row) => row.status === 'out',
};

/** Registration as you type, beside everyone who is in or was. */
export function PlayersView(): JSX.Element {
  const desk = useDesk();
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(16rem,20rem)_minmax(0,1fr)]">
      <Show when={!desk.readOnly()}>
        <Register />
      </Show>
      <Entrants />
    </div>
  );
}

function Register(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const acts = tournamentActs(desk, tournament);
  const note = (player: string) => {
    if (tournament.state().has('alternates', player)) return text.isAlternate;
    const row = tournament.state().get('players', player);
    if (!row || row.status === 'withdrawn') return undefined;
    if (row.status === 'out') return text.isOut;
    return row.seat ? desk.words(tournament.subject).seat(row.seat) : text.registered;
  };
  /** [ENTRY-5] Whoever comes now waits: no place is free, or those who wait already come first. */
  const full = createMemo(() => placeRefusal(tournament.state(), '') !== undefined);
  function choose(player: string, began: number): void {
    if (note(player) === undefined) void acts.enter(player, began);
    else stage.open({ type: 'person', player, from: tournament.subject });
  }
  return (
    <section class="panel grid gap-2 p-3" aria-label={text.register}>
      <h2 class="px-1 font-650">{text.register}</h2>
      <Show when={full()}>
        <p class="px-1 text-sm text-paused-ink">
          {openPlaces(tournament.state()) === 0 ? text.full(tournament.row()?.capacity ?? 0) : text.alternatesFirst}
        </p>
      </Show>
      <PersonSearch
        class="max-h-[26rem]"
        label={text.search}
        seating="tournament"
        note={note}
        onChoose={choose}
        onNew={(name, began) => void acts.enterNew(name, began)}
        newLabel={(name) => (full() ? text.addAndList(name) : text.addAndRegister(name))}
      />
    </section>
  );
}

function Entrants(): JSX.Element {
  const tournament = useTournament();
  const rows = createRows(() => selectEntrants(tournament.state(), tournament.pending()));
  const desk = useDesk();
  const [shownOf, setShownOf] = createSignal<Filter | 'alternates'>('all');
  const among = (): Filter => (shownOf() === 'alternates' ? 'all' : (shownOf() as Filter));
  const kept = createMemo(() => rows().filter(KEEPS[among()]));
  const waiting = createMemo(() => alternates(tournament.state(), desk.journey()?.at ?? desk.device.now()).length);
  const choices = () => [
    ...FILTERS.map((id) => ({ id, label: text.filters[id], count: count(id) })),
    ...(tournament.row()?.capacity == null && waiting() === 0
      ? []
      : [{ id: 'alternates' as const, label: text.alternates, count: waiting() }]),
  ];
  const shown = createProgressive(kept, 20, 40);
  const count = (each: Filter) => rows().filter(KEEPS[each]).length;
  return (
    <section class="grid gap-2" aria-label={text.entrants}>
      <Filters label={text.show} choices={choices()} value={shownOf()} onChange={setShownOf} />
      <Show
        when={shownOf() !== 'alternates'}
        fallback={
          <Suspense>
            <Alternates />
          </Suspense>
        }
      >
        <ul class="panel [&>li+li]:border-t">
          <For each={shown()} fallback={<li class="px-4 py-6 text-center text-quiet">{text.empty[among()]}</li>}>
            {(row) => <EntrantRow row={row} />}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function EntrantRow(props: { row: Entrant }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const where = () => {
    const { seat, status, place } = props.row;
    if (status === 'out') return text.place(place === null ? '' : desk.formats().ordinal(place));
    return seat === null ? text.unseated : desk.words(tournament.subject).seat(seat);
  };
  const notes = () =>
    [
      props.row.entry > 1 ? text.entryNumber(props.row.entry) : '',
      props.row.status === 'seated' && !props.row.present ? text.notSeen : '',
      props.row.chips === null ? '' : text.chips(desk.formats().number(props.row.chips)),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li class="[content-visibility:auto] [contain-intrinsic-size:auto_3.5rem]">
      <button
        type="button"
        class="target flex w-full items-center gap-3 px-4 text-start hover:bg-raised focus-visible:-outline-offset-3"
        classList={{ 'text-tentative': props.row.tentative, 'text-quiet': props.row.status === 'out' }}
        onClick={() => stage.open({ type: 'person', player: props.row.id, from: tournament.subject })}
      >
        <span class="min-w-0 flex-1 truncate font-550">{desk.device.name(props.row.id)}</span>
        <span class="text-sm text-quiet max-md:hidden">{notes()}</span>
        <span class="whitespace-nowrap tabular-nums" classList={{ 'text-paused-ink': props.row.status === 'unseated' }}>
          {where()}
        </span>
        <Show when={props.row.tentative}>
          <StatusIcon status="tentative" />
        </Show>
      </button>
    </li>
  );
}

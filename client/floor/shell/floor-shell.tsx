import { createEffect, type JSX, lazy, Match, on, Show, Suspense, Switch } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { makeShortcut } from '../../ui/make-shortcut.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { createMedia } from '../create-media.ts';
import { useDesk } from '../desk.tsx';
import { addressOf, type Place } from '../places.ts';
import { useRoom } from '../room/create-room.tsx';
import { ListsView } from '../room/lists-view.tsx';
import { RoomView } from '../room/room-view.tsx';
import { Waitlists } from '../room/waitlists.tsx';
import { useStage } from '../stage.tsx';
import { TournamentView } from '../tournament/tournament-view.tsx';
import { TournamentsView } from '../tournament/tournaments-view.tsx';
import { useTournaments } from '../tournaments.tsx';
import { createAlerts } from './alerts.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { JourneyBanner } from './journey-banner.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { SheetHost } from './sheet-host.tsx';
import { createUndoLast } from './undo-last.ts';

const SetupView = lazy(async () => ({ default: (await import('../setup/setup-view.tsx')).SetupView }));
const ScreensView = lazy(async () => ({ default: (await import('../screens/screens-view.tsx')).ScreensView }));
const HistoryView = lazy(async () => ({ default: (await import('../history/history-view.tsx')).HistoryView }));

/** LOOK's floor tablet: strip, rail, view, waitlists, bottom bar; on a phone the rail lies under the thumb. */
export function FloorShell(props: { place: Place }): JSX.Element {
  const page = usePage();
  const stage = useStage();
  const desk = useDesk();
  const undoLast = createUndoLast();
  let main: HTMLElement | undefined;
  const narrow = createMedia('(max-width: 699px)');
  const roomy = createMedia('(min-width: 1100px)');
  makeShortcut({ key: 'k', mod: true }, () => stage.search(!stage.searching()));
  makeShortcut({ key: 'z', mod: true }, () => void (page.toasts.undoNewest() || undoLast()));
  createAlerts();
  createEffect(
    on(
      () => addressOf(props.place),
      () => main?.scrollTo(0, 0),
      { defer: true },
    ),
  );
  const current = () => (props.place.view === 'tournament' ? props.place.id : undefined);
  return (
    <div class="grid h-full grid-rows-[auto_auto_minmax(0,1fr)_auto_auto] grid-cols-[minmax(0,1fr)]">
      <ClockStrip current={current()} />
      <div>
        <JourneyBanner />
      </div>
      <div class="grid min-h-0 grid-cols-[auto_minmax(0,1fr)_auto]">
        <Show when={!narrow()} fallback={<span />}>
          <Rail place={props.place} bottom={false} />
        </Show>
        <main ref={main} class="min-h-0 overflow-y-auto overscroll-contain" tabindex="-1">
          <View place={props.place} />
        </main>
        <Show when={roomy() && hasAside()}>
          <Aside />
        </Show>
      </div>
      <BottomBar />
      <Show when={narrow()} fallback={<span />}>
        <Rail place={props.place} bottom />
      </Show>
      <SheetHost />
      <Palette />
    </div>
  );

  function hasAside(): boolean {
    const past = desk.journey();
    if (past && past.subject !== 'floor') return false;
    return props.place.view === 'tournament' || props.place.view === 'room' || props.place.view === 'tournaments';
  }
}

/** The waitlists beside the view, where there are any and there is room. */
function Aside(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.games().length > 0}>
      <aside
        class="w-[20rem] min-h-0 overflow-y-auto overscroll-contain border-s p-3"
        aria-label={floorText.room.lists}
      >
        <ViewBoundary view={floorText.room.lists}>
          <Waitlists class="grid grid-cols-[minmax(0,1fr)] content-start gap-3" />
        </ViewBoundary>
      </aside>
    </Show>
  );
}

function View(props: { place: Place }): JSX.Element {
  const tournaments = useTournaments();
  const tournament = () => {
    const { place } = props;
    return place.view === 'tournament' ? tournaments().find(({ id, row }) => id === place.id && row()) : undefined;
  };
  const historyOf = () => (props.place.view === 'history' ? props.place.subject : undefined);
  const tab = () => (props.place.view === 'tournament' ? props.place.tab : 'tables');
  return (
    <ViewBoundary view={floorText.views[props.place.view]}>
      <Suspense fallback={<p class="p-6 text-quiet">{common.list.loading}</p>}>
        <Switch fallback={<TournamentsView />}>
          <Match when={tournament()} keyed>
            {(found) => <TournamentView tournament={found} tab={tab()} />}
          </Match>
          <Match when={props.place.view === 'new'}>
            <SetupView />
          </Match>
          <Match when={props.place.view === 'room'}>
            <RoomView />
          </Match>
          <Match when={props.place.view === 'lists'}>
            <ListsView />
          </Match>
          <Match when={props.place.view === 'screens'}>
            <ScreensView />
          </Match>
          <Match when={props.place.view === 'history'}>
            <HistoryView subject={historyOf()} />
          </Match>
        </Switch>
      </Suspense>
    </ViewBoundary>
  );
}

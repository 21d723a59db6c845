import { type JSX, Match, Show, Suspense, Switch } from 'solid-js';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import type { Place } from '../places.ts';
import { useTournaments } from '../tournaments.tsx';

const TournamentsView = lazyPart(() => import('../tournament/tournaments-view.tsx'), 'TournamentsView');
const TournamentView = lazyPart(() => import('../tournament/tournament-view.tsx'), 'TournamentView');
const RoomView = lazyPart(() => import('../room/room-view.tsx'), 'RoomView');
const ListsView = lazyPart(() => import('../room/lists-view.tsx'), 'ListsView');
const SetupView = lazyPart(() => import('../setup/setup-view.tsx'), 'SetupView');
const ScreensView = lazyPart(() => import('../screens/screens-view.tsx'), 'ScreensView');
const ArchiveView = lazyPart(() => import('../archive/archive-view.tsx'), 'ArchiveView');
const HistoryView = lazyPart(() => import('../history/history-view.tsx'), 'HistoryView');

const VIEWS: Record<Place['view'], { preload(): Promise<unknown> }> = {
  ...{ tournaments: TournamentsView, tournament: TournamentView, room: RoomView, lists: ListsView },
  ...{ new: SetupView, screens: ScreensView, history: HistoryView, archive: ArchiveView },
};

/** Fetches the view that will be shown, while the device is still reading its store. */
export const preloadView = (place: Place): void => void VIEWS[place.view].preload().catch(() => {});

/** The view of a place. A crash in it leaves the rest of the page, and is over when one goes somewhere else. */
export function PlaceView(props: { place: Place }): JSX.Element {
  const desk = useDesk();
  return (
    <Show when={props.place.view} keyed>
      {(view) => (
        <ViewBoundary view={floorText.views[view]}>
          <Suspense fallback={<p class="p-6 text-quiet">{common.list.loading}</p>}>
            <Show when={desk.arrived()} fallback={<p class="p-6 text-quiet">{floorText.journey.fetching}</p>}>
              <Chosen place={props.place} />
            </Show>
          </Suspense>
        </ViewBoundary>
      )}
    </Show>
  );
}

function Chosen(props: { place: Place }): JSX.Element {
  const tournaments = useTournaments();
  const tournament = () => {
    const { place } = props;
    return place.view === 'tournament' ? tournaments().find(({ id, row }) => id === place.id && row()) : undefined;
  };
  const tab = () => (props.place.view === 'tournament' ? props.place.tab : 'tables');
  const subject = () => (props.place.view === 'history' ? props.place.subject : undefined);
  return (
    <Switch fallback={<TournamentsView />}>
      <Match when={tournament()} keyed>
        {(found) => <TournamentView tournament={found} tab={tab()} />}
      </Match>
      <Match when={props.place.view === 'room'}>
        <RoomView />
      </Match>
      <Match when={props.place.view === 'lists'}>
        <ListsView />
      </Match>
      <Match when={props.place.view === 'new'}>
        <SetupView />
      </Match>
      <Match when={props.place.view === 'screens'}>
        <ScreensView />
      </Match>
      <Match when={props.place.view === 'archive'}>
        <ArchiveView />
      </Match>
      <Match when={props.place.view === 'history'}>
        <HistoryView subject={subject()} />
      </Match>
    </Switch>
  );
}

import { createEffect, createMemo, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { makeShortcut } from '../../ui/make-shortcut.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { createMedia } from '../create-media.ts';
import { useDesk } from '../desk.tsx';
import { lazyPart, preloadParts } from '../lazy-part.ts';
import { addressOf, type Place } from '../places.ts';
import { useRoom } from '../room/create-room.tsx';
import { useStage } from '../stage.tsx';
import { createAlerts } from './alerts.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { JourneyBanner } from './journey-banner.tsx';
import { PlaceView } from './place-view.tsx';
import { Rail } from './rail.tsx';
import { SheetHost } from './sheet-host.tsx';
import { createUndoLast } from './undo-last.ts';

const Beside = lazyPart(() => import('../room/beside.tsx'), 'Beside');
const Palette = lazyPart(() => import('./palette.tsx'), 'Palette');

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
  onMount(preloadParts);
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
          <PlaceView place={props.place} />
        </main>
        <Show when={roomy() && hasAside()}>
          <Aside place={props.place} />
        </Show>
      </div>
      <BottomBar />
      <Show when={narrow()} fallback={<span />}>
        <Rail place={props.place} bottom />
      </Show>
      <SheetHost />
      <ViewBoundary view={floorText.palette.open}>
        <Suspense>
          <Show when={stage.searching()}>
            <Palette />
          </Show>
        </Suspense>
      </ViewBoundary>
    </div>
  );

  function hasAside(): boolean {
    const past = desk.journey();
    if (past && past.subject !== 'floor') return false;
    return props.place.view === 'tournament' || props.place.view === 'room' || props.place.view === 'tournaments';
  }
}

/** The waitlists beside the view, where there are any and there is room. Its place is kept while they are fetched. */
function Aside(props: { place: Place }): JSX.Element {
  const room = useRoom();
  const offers = createMemo(() => [...room.state().rows('games')].some(({ closed }) => !closed));
  return (
    <Show when={offers()}>
      <aside
        class="w-[20rem] min-h-0 overflow-y-auto overscroll-contain border-s p-3"
        aria-label={floorText.room.lists}
      >
        <ViewBoundary view={floorText.room.lists}>
          <Suspense>
            <Beside crossings={props.place.view !== 'room'} />
          </Suspense>
        </ViewBoundary>
      </aside>
    </Show>
  );
}

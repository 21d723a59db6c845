import { createEffect, createMemo, ErrorBoundary, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { ClockBoard } from './clock/clock-board.tsx';
import { createDisplay, type Shown } from './create-display.ts';
import { Frame, type FrameProps } from './frame/frame.tsx';
import { IdleNotice, PairingNotice } from './frame/notices.tsx';
import { AnnouncementBand, Identify } from './frame/overlay.tsx';
import { pageStore } from './link/page-store.ts';
import { isPart } from './parts/loaders.ts';
import { exposeProbe } from './probe.ts';
import { freshenNightly, keepAwake, pageReachable, reloadIfReachable } from './upkeep.ts';
import { words } from './words.ts';

/** A page younger than this, ms, has just been fetched: what it lacks is not to be had by fetching it again. */
const SETTLED_MS = 60_000;

/** The TV: one page that pairs itself, then shows what the floor assigns to it, for weeks. */
export function Display(): JSX.Element {
  const shown = createDisplay({
    store: pageStore(),
    fetcher: (...request) => fetch(...request),
    monotone: () => performance.now(),
    ownClock: () => Date.now(),
    // The server may have another version of the program by now: its files have other names.
    onMissing: () => performance.now() > SETTLED_MS && void reloadIfReachable(),
  });
  upkeep(shown);
  return (
    <>
      <Show when={shown.screen.pairing()} fallback={<Room shown={shown} />}>
        {(pairing) => <PairingNotice pairing={pairing()} address={`${location.host}/floor`} />}
      </Show>
      <Show when={shown.cues()} keyed>
        {({ Flash }) => <Flash />}
      </Show>
      <AnnouncementBand words={shown.announcement()} />
      <Identify name={shown.identify()} />
    </>
  );
}

function Room(props: { shown: Shown }): JSX.Element {
  const shown = () => props.shown;
  const status = createMemo((): FrameProps['status'] => {
    const face = shown().clock()?.face;
    return face && { status: face.status, word: face.statusWord, progress: face.progress, note: face.note };
  });
  const idle = () => !shown().clock() && !shown().part();
  // A screen that shows nothing has nothing to be as old as, until it is out of touch.
  const contact = () => {
    const said = idle() && shown().contact() === words.asOfNow ? undefined : shown().contact();
    // Whoever stands near it can help; the floor's list of screens says so too.
    return shown().cues()?.sound() === 'blocked' ? [said, words.noSound].filter(Boolean).join(' · ') : said;
  };
  return (
    <Frame
      now={shown().now()}
      timeOfDay={idle() ? undefined : shown().timeOfDay()}
      contact={contact()}
      status={status()}
      start={
        <Show when={shown().part()} keyed>
          {({ Foot }) => <Foot />}
        </Show>
      }
    >
      <ErrorBoundary fallback={(error, again) => <Stopped error={error} again={again} />}>
        <Board shown={shown()} />
      </ErrorBoundary>
    </Frame>
  );
}

function Board(props: { shown: Shown }): JSX.Element {
  const shown = () => props.shown;
  return (
    <Switch
      fallback={
        <IdleNotice
          venue={shown().screen.facts()?.name ?? ''}
          timeOfDay={shown().timeOfDay()}
          about={aboutNothing(shown())}
        />
      }
    >
      <Match when={shown().clock()}>
        {(clock) => <ClockBoard name={clock().name} face={clock().face} now={shown().now()} />}
      </Match>
      <Match when={shown().part()} keyed>
        {({ Board }) => <Board />}
      </Match>
    </Switch>
  );
}

/** Why no board is shown, and what to do about it. */
function aboutNothing({ screen, view }: Shown): readonly string[] {
  const display = screen.display();
  if (!display) return words.loading;
  const type = view()?.type;
  if (type === 'idle') return words.idle(display.name);
  return type === 'clock' || (type !== undefined && isPart(type)) ? words.boardLoading : words.unknownView;
}

const START_AGAIN_MS = 10_000;

/** Nobody stands at a TV to press a button: a board that failed starts again by itself. */
function Stopped(props: { error: unknown; again: () => void }): JSX.Element {
  console.error('a board failed', props.error);
  const timer = setTimeout(() => props.again(), START_AGAIN_MS);
  onCleanup(() => clearTimeout(timer));
  return <main class="middle quiet">{words.failed}</main>;
}

function upkeep({ screen, clock, now }: Shown): void {
  keepAwake();
  onCleanup(
    freshenNightly({
      uptime: () => performance.now(),
      quiet: () => clock()?.face.status !== 'running' && clock()?.face.status !== 'break',
      reachable: pageReachable,
      reload: () => location.reload(),
    }),
  );
  reloadWhenTold(screen);
  exposeProbe({
    now: screen.time.now,
    errorMs: screen.time.errorMs,
    painted: () => ({ at: now(), remainingMs: clock()?.face.remainingMs }),
    device: screen.device,
  });
}

/** What was told before this page came is done: only a later word starts it anew. */
function reloadWhenTold(screen: Shown['screen']): void {
  let known: number | null | undefined;
  createEffect(() => {
    const told = screen.display()?.reloadedAt;
    if (told === undefined) return;
    if (known !== undefined && told !== null && told > (known ?? 0)) void reloadIfReachable();
    known = told;
  });
}

import { useNavigate } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  lazy,
  Match,
  on,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText as text } from '../../text/player-phone.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { Phone } from '../phone/make-phone.ts';
import { hadPush } from '../phone/phone-hint.ts';
import { isWaiting } from '../phone/select-acts.ts';
import { type PlayerPlace, sharedAddress } from '../places.ts';
import { CalledView } from './called-view.tsx';
import { RoomView } from './room-view.tsx';
import { callsNow, refusedNow } from './select-now.ts';
import { SyncChip, SyncNotice } from './sync-state.tsx';

const loadTournaments = () => import('./tournaments-view.tsx');
const loadMe = () => import('./me-view.tsx');
const TournamentsView = lazy(async () => ({ default: (await loadTournaments()).TournamentsView }));
const TournamentView = lazy(async () => ({ default: (await loadTournaments()).TournamentView }));
const MeView = lazy(async () => ({ default: (await loadMe()).MeView }));
/** The other tabs are fetched when the first one stands, ms: they must be there when the network is not. */
const FETCH_AHEAD_MS = 3_000;

/** LOOK's phone: one column, what concerns the player first, the tabs under the thumb; a call over everything. */
export function PhoneShell(props: { place: PlayerPlace }): JSX.Element {
  const phone = usePhone();
  const navigate = useNavigate();
  let main: HTMLElement | undefined;
  /** A call whose full-screen view the player has put away, or opened again. */
  const [choice, setChoice] = createSignal<{ call: string; open: boolean }>();
  const call = createMemo(() => callsNow(phone.board(), phone.acts()).find((now) => isOpen(now.call)));
  onMount(() => {
    if (props.place.view === 'share') navigate(sharedAddress(location.search, location.origin), { replace: true });
    // Signed in already: there is nothing to do there.
    if (props.place.view === 'join') navigate('/', { replace: true });
    setTimeout(() => void fetchAhead(phone).catch(() => {}), FETCH_AHEAD_MS);
  });
  createEffect(
    on(
      () => props.place,
      () => main?.scrollTo(0, 0),
      { defer: true },
    ),
  );
  createSpoken();
  return (
    <div class="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] grid-cols-[minmax(0,1fr)]">
      <header class="flex items-center gap-3 border-b bg-panel px-4 py-2">
        <img src="/icons/mark.svg" alt="" width="28" height="28" />
        <p class="min-w-0 flex-1 truncate font-650 tracking-tight">{phone.facts.name}</p>
        <SyncChip />
      </header>
      <main ref={main} class="min-h-0 overflow-y-auto overscroll-contain" tabindex="-1">
        <div class="mx-auto max-w-[40rem] px-4 pt-4 pb-8">
          <SyncNotice />
          <ViewBoundary view={viewName()}>
            <Suspense>
              <Switch fallback={<RoomView onOpenCall={(call) => setChoice({ call, open: true })} />}>
                <Match when={props.place.view === 'tournaments'}>
                  <TournamentsView />
                </Match>
                <Match when={props.place.view === 'tournament' && props.place}>
                  {(at) => <TournamentView venue={at().venue} id={at().id} />}
                </Match>
                <Match when={props.place.view === 'me'}>
                  <MeView />
                </Match>
              </Switch>
            </Suspense>
          </ViewBoundary>
        </div>
      </main>
      <Tabs place={props.place} />
      <Show when={call()}>
        {(now) => <CalledView now={now()} onHide={() => setChoice({ call: now().call.call, open: false })} />}
      </Show>
    </div>
  );

  /** It calls until the venue knows that the player comes; after that it stands among the cards. */
  function isOpen({ call, coming }: { call: string; coming: boolean }): boolean {
    const chosen = choice();
    return chosen?.call === call ? chosen.open : !coming;
  }
  function viewName(): string {
    return text.tabs[tabOf(props.place)];
  }
}

/** The other tabs; and whether messages still reach this phone, where they were turned on. */
async function fetchAhead(phone: Phone): Promise<void> {
  await Promise.all([loadTournaments(), loadMe()]);
  if (hadPush()) await (await import('../push/make-push.ts')).checkPush(phone.ask);
}

const TABS = ['room', 'tournaments', 'me'] as const;
type Tab = (typeof TABS)[number];
const ADDRESSES: Record<Tab, string> = { room: '/', tournaments: '/tournaments', me: '/me' };
const ICONS: Record<Tab, string> = {
  room: 'i-tabler-cards',
  tournaments: 'i-tabler-trophy',
  me: 'i-tabler-user',
};

function tabOf({ view }: PlayerPlace): Tab {
  if (view === 'me') return 'me';
  return view === 'tournaments' || view === 'tournament' ? 'tournaments' : 'room';
}

function Tabs(props: { place: PlayerPlace }): JSX.Element {
  const phone = usePhone();
  const waiting = () => phone.acts().filter(isWaiting).length;
  return (
    <nav aria-label={text.tabs.label} class="border-t bg-panel pb-[env(safe-area-inset-bottom)]">
      <ul class="mx-auto grid max-w-[40rem] grid-cols-3">
        <For each={TABS}>
          {(tab) => (
            <li>
              <a
                href={ADDRESSES[tab]}
                aria-current={tabOf(props.place) === tab ? 'page' : undefined}
                class="relative grid min-h-14 content-center justify-items-center gap-0.5 text-sm font-550 no-underline focusable focus-visible:-outline-offset-3"
                classList={{
                  'text-accent-ink': tabOf(props.place) === tab,
                  'text-quiet': tabOf(props.place) !== tab,
                }}
              >
                <span class={`${ICONS[tab]} text-lg`} aria-hidden="true" />
                {text.tabs[tab]}
                <Show when={tab === 'me' && waiting() > 0}>
                  <span class="sr-only">, {text.sync.waiting(waiting())}</span>
                  <span
                    class="absolute end-[22%] top-1 min-w-5 rounded-full border border-dashed border-edge bg-panel px-1 text-center text-tentative"
                    aria-hidden="true"
                  >
                    {waiting()}
                  </span>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

/** What happens without a tap is said: a call, a refusal. */
function createSpoken(): void {
  const phone = usePhone();
  const page = usePage();
  const calls = createMemo(() => (phone.board()?.lists ?? []).flatMap(({ call }) => call?.call ?? []).join(' '));
  const refused = createMemo(() => refusedNow(phone.acts()).length);
  createEffect(on(calls, (now) => now && page.announcer.announce(text.called.title, true)));
  createEffect(on(refused, (now, before = 0) => now > before && page.announcer.announce(text.me.refused, true)));
}

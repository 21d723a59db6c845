import { createSignal, For, type JSX, Show } from 'solid-js';
import { makeNameIndex } from '../search/name-index.ts';
import { usePage } from '../shell/page-context.tsx';
import { text } from '../text/en.ts';
import { Button } from '../ui/button.tsx';
import { CommandPalette } from '../ui/command-palette.tsx';
import { ConflictCard } from '../ui/conflict-card.tsx';
import { makeShortcut } from '../ui/make-shortcut.ts';
import { NavRail } from '../ui/nav-rail.tsx';
import { Panel } from '../ui/panel.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { StatusIcon, StatusPill } from '../ui/status-pill.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { Tray } from '../ui/tray.tsx';
import { PLAYERS } from './people.ts';

const TABLES = [8, 9, 5, 9, 7, 9, 9, 8];
const index = makeNameIndex(PLAYERS, (player) => player.name);

/** LOOK's floor tablet made of the shared components, with nothing behind it: to judge their proportions side by side. */
export function FloorSketch(): JSX.Element {
  const page = usePage();
  const [place, setPlace] = createSignal('room');
  const [seat, setSeat] = createSignal<string>();
  const [tray, setTray] = createSignal(false);
  const [palette, setPalette] = createSignal(false);
  makeShortcut({ key: 'k', mod: true }, () => void setPalette(true));
  makeShortcut({ key: 'z', mod: true }, () => page.toasts.undoNewest());
  const bust = () => {
    setSeat(undefined);
    page.toasts.show({
      message: 'Ben Kovač busted in 43rd.',
      detail: text.sync.savedHere,
      tentative: () => true,
      undo: () => {},
    });
  };
  return (
    <div class="grid h-full grid-rows-[auto_minmax(0,1fr)_auto]">
      <ClockStrip />
      <div class="grid min-h-0 grid-cols-[auto_minmax(0,1fr)_21rem]">
        <NavRail
          label="Places"
          current={place()}
          onSelect={setPlace}
          items={[
            { id: 'tournaments', label: 'Tourneys', icon: 'i-tabler-trophy' },
            { id: 'room', label: 'Room', icon: 'i-tabler-layout-grid' },
            { id: 'lists', label: 'Lists', icon: 'i-tabler-list-numbers', badge: 2, badgeLabel: '2 called' },
            { id: 'screens', label: 'Screens', icon: 'i-tabler-device-tv' },
            { id: 'history', label: 'History', icon: 'i-tabler-history' },
          ]}
        />
        <main class="grid min-h-0 content-start gap-4 overflow-y-auto p-4">
          <h1 class="sr-only">{text.surface.floor}</h1>
          <RoomMap onSeat={setSeat} />
          <Panel title="Balance" note="table 2 gives to table 3" acts={<Button kind="quiet">Later</Button>}>
            <div class="grid gap-3 p-4">
              <p>Table 2 has four players more than table 3. Where is the button at table 2?</p>
              <div class="flex flex-wrap gap-2">
                <For each={[1, 2, 3, 4, 5, 6, 7, 8, 9]}>{(n) => <Button class="px-0!">{n}</Button>}</For>
              </div>
            </div>
          </Panel>
        </main>
        <Waitlists />
      </div>
      <footer class="flex items-center gap-3 border-t bg-panel p-2">
        <Button icon="i-tabler-search" class="min-w-80 justify-start! text-quiet!" onClick={() => setPalette(true)}>
          Search player or act
        </Button>
        <ToastRegion toasts={page.toasts} class="relative h-14 flex-1 [&>ol]:(absolute inset-x-0 bottom-0)" />
        <Tray label="2 conflicts" count={2} open={tray()} onOpenChange={setTray}>
          <ConflictCard
            title="Two players were given seat 4 at table 2."
            detail="Ben Kovač sits there. No chip count is lost."
            standsLabel="stands"
            sides={[
              { who: 'Ana · 21:04 · Tablet 1', what: 'Seated Ben Kovač', stands: true },
              { who: 'Marek · 21:05 · Tablet 2', what: 'Seated Chloé Bénard' },
            ]}
            choices={[
              { label: 'Seat Chloé at table 3, seat 7', onChoose: () => setTray(false) },
              { label: 'Give her seat 4', onChoose: () => setTray(false) },
            ]}
          />
        </Tray>
      </footer>
      <Sheet
        open={seat() !== undefined}
        onOpenChange={(open) => !open && setSeat(undefined)}
        title={seat() ?? ''}
        subtitle="Table 2, seat 4 · Main Event"
        footer={
          <Button kind="danger" class="flex-1" icon="i-tabler-user-minus" onClick={bust}>
            Bust
          </Button>
        }
      >
        <div class="grid gap-2">
          <Button icon="i-tabler-arrows-exchange">Move to another seat</Button>
          <Button icon="i-tabler-user-check">Mark present</Button>
          <Button icon="i-tabler-coins">Enter chip count</Button>
        </div>
      </Sheet>
      <CommandPalette
        open={palette()}
        onOpenChange={setPalette}
        label="Search player or act"
        commands={[
          {
            id: 'pause',
            label: 'Pause Main Event',
            group: 'Clock',
            icon: 'i-tabler-player-pause',
            keys: ['Space'],
            run: () => {},
          },
          {
            id: 'undo',
            label: 'Undo the last act',
            group: 'History',
            icon: 'i-tabler-arrow-back-up',
            keys: ['⌘', 'Z'],
            run: () => {},
          },
          ...index.search('', 6).map((player) => ({
            id: String(player.id),
            label: player.name,
            group: player.note,
            icon: 'i-tabler-user',
            run: () => setSeat(player.name),
          })),
        ]}
      />
    </div>
  );
}

function ClockStrip(): JSX.Element {
  const { formats } = usePage();
  return (
    <header class="flex min-h-16 items-stretch border-b bg-panel [&>*+*]:border-s">
      <button type="button" class="flex flex-1 items-center gap-4 px-4 text-start focus-visible:-outline-offset-3">
        <StatusIcon status="running" class="text-running-ink" />
        <span class="grid">
          <span class="font-650">Main Event</span>
          <span class="text-sm text-running-ink">{text.status.running}</span>
        </span>
        <span class="text-xl leading-none font-numerals font-700 tabular-nums">{formats.countdown(761_000)}</span>
        <span class="text-quiet tabular-nums">Level 7 · {formats.blinds(400, 800)}</span>
        <span class="text-sm text-quiet tabular-nums">break in {formats.countdown(1_661_000)}</span>
      </button>
      <button type="button" class="flex items-center gap-3 px-4 focus-visible:-outline-offset-3">
        <span class="font-600">Turbo</span>
        <StatusPill status="paused" />
      </button>
      <div class="flex items-center gap-2 px-4 text-sm">
        <span class="i-tabler-circle-check text-lg text-running-ink" aria-hidden="true" />
        <span class="grid leading-tight">
          <span class="font-600">Venue only</span>
          <span class="text-quiet tabular-nums">internet down {formats.age(12 * 60_000)}</span>
        </span>
      </div>
      <button type="button" class="flex items-center gap-2 px-5 font-600 focus-visible:-outline-offset-3">
        Ana <span class="i-tabler-chevron-down text-quiet" aria-hidden="true" />
      </button>
    </header>
  );
}

function RoomMap(props: { onSeat: (name: string) => void }): JSX.Element {
  return (
    <ul class="grid grid-cols-3 gap-3">
      <For each={TABLES}>
        {(players, at) => (
          <li>
            <button
              type="button"
              class="panel grid w-full gap-3 p-4 text-start hover:border-edge focusable"
              onClick={() => props.onSeat(PLAYERS[at() % PLAYERS.length]!.name)}
            >
              <span class="flex items-baseline justify-between">
                <span class="text-lg font-650">Table {at() + 1}</span>
                <span class="text-quiet tabular-nums">{players} / 9</span>
              </span>
              <span class="flex gap-1" aria-hidden="true">
                <For each={[0, 1, 2, 3, 4, 5, 6, 7, 8]}>
                  {(seat) => (
                    <span
                      class="h-4 flex-1 rounded-full border border-edge"
                      classList={{
                        'bg-quiet border-quiet': seat < players,
                        'tentative bg-transparent!': seat === 3 && at() === 1,
                      }}
                    />
                  )}
                </For>
              </span>
              <span class="min-h-5 text-sm text-quiet">{players === 5 ? 'shortest' : at() === 1 ? 'fullest' : ''}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

function Waitlists(): JSX.Element {
  return (
    <aside class="grid min-h-0 content-start gap-3 overflow-y-auto border-s p-3" aria-label="Waitlists">
      <Panel title="NLH 1/3" note="6 waiting" acts={<Button kind="primary">{text.act.callNext}</Button>}>
        <ol class="[&>li+li]:border-t">
          <For each={PLAYERS.slice(0, 5)}>
            {(player, at) => (
              <li class="flex min-h-16 items-center gap-3 ps-4 pe-1" classList={{ 'text-tentative': at() === 3 }}>
                <span class="w-4 text-quiet tabular-nums">{at() + 1}</span>
                <span class="min-w-0 flex-1 truncate font-550">{player.name}</span>
                <Show
                  when={at() === 0}
                  fallback={<span class="pe-3 text-sm text-quiet">{at() === 1 ? 'phone' : 'room'}</span>}
                >
                  <StatusPill status="called">0:42</StatusPill>
                  <Button>{text.act.seat}</Button>
                </Show>
                <Show when={at() === 3}>
                  <StatusIcon status="tentative" class="me-3" />
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Panel>
      <Panel title="PLO 5/5" note="2 waiting" acts={<Button>{text.act.callNext}</Button>}>
        <p class="px-4 py-3 text-quiet">…</p>
      </Panel>
    </aside>
  );
}

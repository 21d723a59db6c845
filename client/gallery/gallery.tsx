import { createSignal, For, type JSX } from 'solid-js';
import { makeNameIndex } from '../search/name-index.ts';
import { chooseTheme, chosenTheme, type ThemeChoice } from '../shell/theme-choice.ts';
import { text } from '../text/en.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConflictCard } from '../ui/conflict-card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { NumberPad } from '../ui/number-pad.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SearchList } from '../ui/search-list.tsx';
import { SelectList } from '../ui/select-list.tsx';
import { type Status, StatusPill } from '../ui/status-pill.tsx';
import { Table } from '../ui/table.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Failure } from '../ui/view-boundary.tsx';
import { PLAYERS } from './people.ts';

const STATUSES: Status[] = ['running', 'paused', 'break', 'called', 'conflict', 'tentative'];
const index = makeNameIndex(PLAYERS, (player) => player.name);

/** Every shared component once, in the states that matter. */
export function Gallery(): JSX.Element {
  const [theme, setTheme] = createSignal<ThemeChoice>(chosenTheme());
  return (
    <main class="mx-auto grid max-w-[72rem] gap-8 p-6">
      <header class="flex flex-wrap items-end justify-between gap-4">
        <h1 class="text-xl font-700 tracking-tight">Components</h1>
        <SelectList
          legend={text.theme.label}
          inline
          value={theme()}
          onChange={(choice) => {
            chooseTheme(choice);
            setTheme(choice);
          }}
          options={(['dark', 'light', 'auto'] as const).map((value) => ({ value, label: text.theme[value] }))}
        />
      </header>
      <Section title="Buttons">
        <div class="flex flex-wrap gap-2">
          <Button kind="primary">Seat</Button>
          <Button>Call next</Button>
          <Button kind="quiet">More time</Button>
          <Button kind="danger" icon="i-tabler-user-minus">
            Bust
          </Button>
          <Button icon="i-tabler-player-pause">Pause</Button>
          <Button disabled>Start</Button>
          <Button kind="primary" busy>
            Importing…
          </Button>
          <IconButton label="Settings" icon="i-tabler-adjustments" />
          <IconButton label="Screens" kind="plain" icon="i-tabler-device-tv" />
        </div>
      </Section>
      <Section title="Status">
        <div class="flex flex-wrap gap-2">
          <For each={STATUSES}>{(status) => <StatusPill status={status} />}</For>
          <StatusPill status="called">called 1:12</StatusPill>
        </div>
      </Section>
      <div class="grid gap-8 md:grid-cols-2">
        <Fields />
        <Section title="Search">
          <SearchList
            class="h-72"
            label="Search players"
            search={(query) => index.search(query, 20)}
            item={(player) => (
              <span class="flex flex-1 items-baseline justify-between gap-4">
                <span class="font-550">{player.name}</span>
                <span class="text-sm text-quiet">{player.note}</span>
              </span>
            )}
            onChoose={() => {}}
            empty={(query) => <Button icon="i-tabler-plus">{`Add “${query}”`}</Button>}
          />
        </Section>
      </div>
      <Lists />
      <div class="grid gap-8 md:grid-cols-2">
        <Section title="PIN">
          <Pin />
        </Section>
        <Section title="Long work, nothing, failure">
          <ProgressBar label="Importing players" value={1204} max={5000} detail="1,204 of 5,000" onCancel={() => {}} />
          <ProgressBar label="Fetching tonight’s log" />
          <div class="panel">
            <EmptyState icon="i-tabler-armchair" title="Nobody is waiting." action={<Button>Add a player</Button>}>
              Players join here, or from the kiosk.
            </EmptyState>
          </div>
          <Failure view="Waitlists" error={new RangeError('level 41 of 40')} onTryAgain={() => {}} />
        </Section>
      </div>
    </main>
  );
}

function Section(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <section class="grid min-w-0 content-start gap-3">
      <h2 class="text-sm text-quiet font-600">{props.title}</h2>
      {props.children}
    </section>
  );
}

function Fields(): JSX.Element {
  const [seats, setSeats] = createSignal('9');
  const [draw, setDraw] = createSignal<'shortest' | 'all' | 'none'>('shortest');
  return (
    <Section title="Fields">
      <Field label="Name of the tournament" placeholder="Main Event" hint="As it stands on the screens." />
      <Field
        label="Seats at a table"
        inputmode="numeric"
        value={seats()}
        onInput={setSeats}
        error={Number(seats()) >= 2 ? undefined : 'A table has at least two seats.'}
        trailing="seats"
      />
      <SelectList
        legend="Where new arrivals sit"
        value={draw()}
        onChange={setDraw}
        options={[
          { value: 'shortest', label: 'Shortest tables', note: 'Tables stay within one player of each other.' },
          { value: 'all', label: 'Any open seat' },
          { value: 'none', label: 'By hand', note: 'Not while registration is open.', disabled: true },
        ]}
      />
    </Section>
  );
}

function Lists(): JSX.Element {
  const [tab, setTab] = createSignal<'seated' | 'busted'>('seated');
  return (
    <Section title="Tabs, tables, conflicts">
      <Tabs
        label="Players"
        value={tab()}
        onChange={setTab}
        tabs={[
          { id: 'seated', label: 'Seated', badge: 43 },
          { id: 'busted', label: 'Busted', badge: 84 },
        ]}
      >
        <Table
          caption="Players"
          rows={tab() === 'seated' ? PLAYERS.slice(0, 5) : []}
          tentative={(player) => player.id === 3}
          onChoose={() => {}}
          empty={<EmptyState title="Nobody busted yet." />}
          columns={[
            { id: 'name', head: 'Player', cell: (p) => p.name, sort: (a, b) => a.name.localeCompare(b.name) },
            { id: 'note', head: 'Seat', cell: (p) => p.note },
            {
              id: 'chips',
              head: 'Chips',
              numeric: true,
              cell: (p) => p.chips.toLocaleString('en'),
              sort: (a, b) => a.chips - b.chips,
            },
          ]}
        />
      </Tabs>
      <ConflictCard
        title="Two players were given seat 4 at table 2."
        detail="Ben Kovač sits there. Nearest fair seats for Chloé Bénard: table 3 seat 7, table 5 seat 2."
        standsLabel="stands"
        sides={[
          { who: 'Ana · 21:04 · Tablet 1', what: 'Seated Ben Kovač', stands: true },
          { who: 'Marek · 21:05 · Tablet 2', what: 'Seated Chloé Bénard' },
        ]}
        choices={[
          { label: 'Seat Chloé at table 3, seat 7', onChoose: () => {} },
          { label: 'Give her seat 4', onChoose: () => {} },
        ]}
      />
    </Section>
  );
}

function Pin(): JSX.Element {
  const [error, setError] = createSignal<string>();
  return (
    <Panel title="Unlock">
      <div class="p-5">
        <NumberPad
          label="PIN of Ana"
          length={4}
          error={error()}
          onComplete={() => setError('That is not Ana’s PIN. Two tries left.')}
        />
      </div>
    </Panel>
  );
}

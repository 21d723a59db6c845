import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { hex } from '../../../src/sync/directory.ts';
import { PageProvider } from '../../shell/page-context.tsx';
import { actSentence } from '../../text/acts.ts';
import { archiveText as text } from '../../text/floor-archive.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DeskProvider, useDesk } from '../desk.tsx';
import { StageProvider } from '../stage.tsx';
import { createTournament, TournamentProvider, useTournament } from '../tournament/create-tournament.tsx';
import { ResultsView } from '../tournament/results-view.tsx';
import { ViewHead } from '../view-head.tsx';
import { makeArchiveDevice } from './archive-device.ts';
import { type Opened, openFile } from './open-file.ts';

type Shown = Opened | { readonly type: 'none' } | { readonly type: 'checking' };
type Proven = Extract<Opened, { type: 'proved' }>;

/** Opens a record from a file, checks it, and shows it: nothing of it comes into this room. */
export function ArchiveView(): JSX.Element {
  const [shown, setShown] = createSignal<Shown>({ type: 'none' });
  const [share, setShare] = createSignal(0);
  let chooser: HTMLInputElement | undefined;
  let abort = new AbortController();
  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    abort.abort();
    abort = new AbortController();
    setShare(0);
    setShown({ type: 'checking' });
    setShown(await openFile(file, setShare, abort.signal));
  }
  const proven = () => (shown().type === 'proved' ? (shown() as Proven) : undefined);
  const refused = () => {
    const now = shown();
    return now.type === 'refused' ? (text.refused[now.code] ?? text.refused.other) : undefined;
  };
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={proven() ? nameOf(proven()!) : text.title}>
        <Button icon="i-tabler-folder-open" kind={proven() ? 'plain' : 'primary'} onClick={() => chooser?.click()}>
          {text.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".pvm"
          class="sr-only"
          tabindex={-1}
          aria-label={text.choose}
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </ViewHead>
      <Switch
        fallback={
          <EmptyState icon="i-tabler-certificate" title={text.open}>
            {text.hint}
          </EmptyState>
        }
      >
        <Match when={shown().type === 'checking'}>
          <ProgressBar label={text.checking} value={share()} max={1} onCancel={() => abort.abort()} />
        </Match>
        <Match when={refused()}>
          {(why) => (
            <p role="alert" class="panel flex max-w-[46rem] items-start gap-3 border-conflict p-4">
              <span class="i-tabler-alert-triangle mt-1 text-conflict-ink" aria-hidden="true" />
              {why()}
            </p>
          )}
        </Match>
        <Match when={proven()} keyed>
          {(found) => <Record found={found} />}
        </Match>
      </Switch>
    </div>
  );
}

const nameOf = ({ proved }: Proven): string =>
  (proved.fold.root.get('tournament', 'this') as { name?: string } | undefined)?.name ?? '';

/** In that room's own time zone, through a desk that can only be looked at. */
function Record(props: { found: Proven }): JSX.Element {
  const { file, proved } = props.found;
  const device = makeArchiveDevice(file, proved);
  return (
    <PageProvider timeZone={file.timeZone}>
      <DeskProvider device={device}>
        <StageProvider>
          <Pages found={props.found} />
        </StageProvider>
      </DeskProvider>
    </PageProvider>
  );
}

function Pages(props: { found: Proven }): JSX.Element {
  const [tab, setTab] = createSignal<'results' | 'history'>('results');
  const tournament = createTournament(props.found.proved.subject.slice('tournament/'.length));
  return (
    <TournamentProvider tournament={tournament}>
      <Proof found={props.found} />
      <Tabs
        label={nameOf(props.found)}
        value={tab()}
        onChange={(id) => setTab(id as 'results')}
        tabs={[
          { id: 'results', label: text.results },
          { id: 'history', label: text.history },
        ]}
      >
        <Show when={tab() === 'results'} fallback={<Lines />}>
          <ResultsView />
        </Show>
      </Tabs>
    </TournamentProvider>
  );
}

function Proof(props: { found: Proven }): JSX.Element {
  const desk = useDesk();
  const { file, proved } = props.found;
  const number = (value: number) => desk.formats().number(value);
  return (
    <section class="panel grid max-w-[46rem] gap-2 border-running p-4">
      <h2 class="flex items-center gap-2 font-650">
        <span class="i-tabler-certificate text-running-ink" aria-hidden="true" />
        {text.proved}
      </h2>
      <ul class="grid gap-1 text-sm text-quiet">
        <li>{text.from(file.venueName, desk.formats().day(file.madeAt))}</li>
        <li>{text.provedBy(number(proved.acts), number(proved.devices))}</li>
        <li>{text.state}</li>
        <li class="break-all">{text.key(fingerprint(proved.key))}</li>
        <Show when={file.names.size === 0}>
          <li>{text.noNames}</li>
        </Show>
      </ul>
    </section>
  );
}

/** The key in groups of four, as people compare it. */
const fingerprint = (key: Uint8Array): string => hex(key).slice(0, 32).match(/.{4}/g)!.join(' ');

const PAGE = 200;

function Lines(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const [limit, setLimit] = createSignal(PAGE);
  const lines = () => desk.device.history(tournament.subject, limit());
  return (
    <>
      <ol class="panel max-w-[64rem] [&>li+li]:border-t" aria-label={text.history}>
        <For each={lines()}>
          {({ entry, reverted }) => (
            <li class="px-4 py-2.5 leading-snug">
              <p class="font-550" classList={{ 'line-through text-quiet': reverted }}>
                {actSentence(tournament.subject, entry.kind, entry.body, desk.words(tournament.subject))}
              </p>
              <p class="text-sm text-quiet tabular-nums">
                {desk.formats().day(entry.at)} · {desk.formats().timeOfDay(entry.at)} · {entry.device}
              </p>
            </li>
          )}
        </For>
      </ol>
      <Show when={lines().length >= limit()}>
        <Button class="mt-3" onClick={() => setLimit(limit() + PAGE)}>
          {text.more}
        </Button>
      </Show>
    </>
  );
}

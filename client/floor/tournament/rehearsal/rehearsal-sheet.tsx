import { createMemo, createResource, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { freshSeed } from '../acts.ts';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { type Rehearsed, rehearseBreak } from './select-rehearsal.ts';
import './rehearsal.css';

const text = playText.rehearsal;

/** What if a table broke now: on a private copy, and striped so that nobody takes it for the room. */
export function RehearsalSheet(props: { table: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const [seed, setSeed] = createSignal(freshSeed());
  // The number outlives the table: somebody may break it while this is looked at.
  const number = tournament.state().get('tables', props.table)?.number ?? 0;
  const inPlay = () => tournament.state().has('tables', props.table);
  const found = createMemo(() =>
    inPlay() ? rehearseBreak(tournament.state(), props.table, seed(), desk.device.now()) : undefined,
  );
  const done = () => {
    const it = found();
    return it?.type === 'done' ? it : undefined;
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.title(number)}
      subtitle={tournament.row()?.name}
      footer={
        <Show when={done()}>
          <Button class="flex-auto px-3!" icon="i-tabler-arrows-shuffle" onClick={() => setSeed(freshSeed())}>
            {text.again}
          </Button>
          <Show when={!desk.readOnly()}>
            <Button class="flex-auto px-3!" onClick={() => void acts.breakTable(props.table)}>
              {text.real(number)}
            </Button>
          </Show>
        </Show>
      }
    >
      <div class="rehearsal grid gap-4 p-3">
        <p class="rehearsal-banner" role="status">
          <span class="flex items-center gap-2 text-lg font-700">
            <span class="i-tabler-masks-theater" aria-hidden="true" />
            {text.banner}
          </span>
          <span class="text-sm">{text.bannerHint}</span>
        </p>
        <Switch fallback={<p class="rounded-sm bg-panel px-3 py-2">{text.gone}</p>}>
          <Match when={found()?.type === 'refused' && (found() as Rehearsed & { type: 'refused' })}>
            {(it) => <Refused refusal={it().refusal} />}
          </Match>
          <Match when={done()}>{(it) => <Outcome found={it()} />}</Match>
        </Switch>
      </div>
    </Sheet>
  );
}

function Refused(props: { refusal: (Rehearsed & { type: 'refused' })['refusal'] }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const [words] = createResource(async () => (await import('../../sentences.ts')).refusalSentence);
  const sentence = () => {
    const { refused, ...details } = props.refusal;
    return words()?.(refused, details, desk.words(tournament.subject));
  };
  return (
    <p class="rounded-sm bg-panel px-3 py-2">
      {text.cannot} {sentence()}
    </p>
  );
}

function Outcome(props: { found: Rehearsed & { type: 'done' } }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const number = (table: string) => tournament.state().get('tables', table)?.number ?? 0;
  const follows = () =>
    props.found.advice.flatMap((each): string[] => {
      if (each.sort === 'break') return [text.nextBreak(each.advice.number)];
      if (each.sort === 'redraw') return [text.nextRedraw];
      if (each.sort === 'halt') return [text.nextHalt([each.advice.number])];
      if (each.sort !== 'balance') return [];
      const { giver, difference, receiver } = each.advice;
      return [text.nextBalance(number(giver), difference, number(receiver))];
    });
  return (
    <div class="grid gap-4 rounded-sm bg-panel p-3">
      <section class="grid gap-1">
        <h3 class="font-650">{text.tables}</h3>
        <ul class="grid grid-cols-2 gap-x-6 tabular-nums">
          <For each={props.found.tables}>
            {(table) => (
              <li
                class="flex justify-between gap-2 whitespace-nowrap"
                classList={{ 'font-650': table.before !== table.after }}
              >
                <span>{playText.tableOf(table.number)}</span>
                <span>
                  <Show when={table.before !== table.after}>
                    {table.before} <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" />{' '}
                  </Show>
                  {table.after ?? '–'}
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <section class="grid gap-1">
        <h3 class="font-650">{text.follows}</h3>
        <For each={follows()} fallback={<p>{text.nothing}</p>}>
          {(words) => <p>{words}</p>}
        </For>
      </section>
      <section class="grid gap-1">
        <h3 class="font-650">{text.seats}</h3>
        <ul class="[&>li+li]:border-t">
          <For each={props.found.moves}>
            {(move) => (
              <li class="py-1.5">
                <p class="font-600">{desk.device.name(move.player)}</p>
                <p class="text-sm tabular-nums">
                  <span class="text-quiet">{move.from ? playText.spot(move.from) : playText.noSpot}</span>{' '}
                  <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" /> {playText.spot(move.to)}
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </div>
  );
}

import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { actSentence } from '../../text/acts.ts';
import { floorText } from '../../text/floor.ts';
import { refusalSentence } from '../../text/refusals.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { whoWords } from '../device-names.ts';
import { addressOf } from '../places.ts';
import { sorted, useTournaments } from '../tournaments.tsx';
import { ViewHead } from '../view-head.tsx';
import { type Line, selectLines } from './select-lines.ts';

const text = floorText.history;
const PAGE = 100;

/** Who did what, when and on which device; undo on any line; and the room as it was after it. */
export function HistoryView(props: { subject: string | undefined }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const tournaments = useTournaments();
  const [limit, setLimit] = createSignal(PAGE);
  const subjects = createMemo(() => [
    ...sorted(tournaments()).map((each) => ({ id: each.subject, name: each.row()!.name })),
    { id: 'floor', name: text.subjects.floor },
    { id: 'screens', name: text.subjects.screens },
    { id: 'access', name: text.subjects.access },
  ]);
  const subject = () => props.subject ?? subjects()[0]!.id;
  const lines = createMemo(() => selectLines(desk.device.history(subject(), limit())));
  const targets = createMemo(() => new Map(lines().map((line) => [line.entry.id, line])));
  const choose = (id: string) => {
    setLimit(PAGE);
    navigate(addressOf({ view: 'history', subject: id }));
  };
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={floorText.places.history} />
      <fieldset class="flex flex-wrap gap-1" aria-label={text.of}>
        <For each={subjects()}>
          {(each) => (
            <button
              type="button"
              class="target rounded border border-transparent px-4 font-550 text-quiet hover:bg-raised aria-pressed:(bg-raised text-text border-line) focusable"
              aria-pressed={each.id === subject()}
              onClick={() => choose(each.id)}
            >
              {each.name}
            </button>
          )}
        </For>
      </fieldset>
      <Show when={lines().length > 0} fallback={<EmptyState icon="i-tabler-history" title={text.none} />}>
        <ol class="panel max-w-[64rem] [&>li+li]:border-t" aria-label={floorText.places.history}>
          <For each={lines()}>{(line) => <HistoryRow line={line} subject={subject()} targets={targets()} />}</For>
        </ol>
        <Show when={desk.device.history(subject(), limit()).length >= limit()}>
          <Button class="justify-self-start" onClick={() => setLimit(limit() + PAGE)}>
            {text.more}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

function HistoryRow(props: {
  line: Line;
  subject: string;
  /** The lines that undo acts may name, by id. */
  targets: ReadonlyMap<string, Line>;
}): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const words = () => desk.words(props.subject);
  const sentenceOf = ({ entry }: Line) => actSentence(props.subject, entry.kind, entry.body, words());
  /** An undo says what it undid, where that is in sight. */
  const sentence = () => {
    const { kind, body } = props.line.entry;
    const target = kind.startsWith('act.') ? props.targets.get((body as { target: string }).target) : undefined;
    if (!target) return sentenceOf(props.line);
    return kind === 'act.reverted' ? floorText.undone(sentenceOf(target)) : floorText.redone(sentenceOf(target));
  };
  const who = () => {
    const { entry } = props.line;
    const when = text.at(desk.formats().timeOfDay(entry.at), desk.formats().day(entry.at));
    return whoWords(desk, entry, when);
  };
  const why = () => {
    const { outcome } = props.line;
    if (outcome.type !== 'refused') return outcome.type === 'not-applied' ? text.notApplied : undefined;
    const { refused, ...details } = outcome.refusal;
    return refusalSentence(refused, details, words());
  };
  function visit(): void {
    const { count, entry } = props.line;
    if (count === undefined) return;
    desk.travel({ subject: props.subject, count, at: entry.effective });
    if (props.subject === 'floor') navigate(addressOf({ view: 'room' }));
    else if (props.subject === 'screens') navigate(addressOf({ view: 'screens' }));
    else navigate(addressOf({ view: 'tournament', id: props.subject.slice('tournament/'.length), tab: 'tables' }));
  }
  function toggle(): void {
    const line = { subject: props.subject, id: props.line.entry.id, sentence: sentence() };
    void (props.line.reverted ? desk.redo(line) : desk.undo(line));
  }
  return (
    <li
      class="flex items-center gap-2 py-1 pe-1 ps-4 [content-visibility:auto] [contain-intrinsic-size:auto_4.5rem]"
      classList={{ 'text-tentative': props.line.count === undefined }}
    >
      <div class="min-w-0 flex-1 py-1.5 leading-snug">
        <p class="font-550" classList={{ 'line-through text-quiet': props.line.reverted || why() !== undefined }}>
          {sentence()}
        </p>
        <p class="text-sm text-quiet tabular-nums">
          {who()}
          <Show when={props.line.count === undefined}> · {text.tentative}</Show>
          <Show when={props.line.reverted}> · {text.undone}</Show>
        </p>
        <Show when={why()}>
          <p class="text-sm text-conflict-ink">{why()}</p>
        </Show>
      </div>
      <Show when={props.line.count !== undefined && props.subject !== 'access'}>
        <IconButton icon="i-tabler-eye" label={text.visit} onClick={visit} />
      </Show>
      <Show when={props.line.undoable && !desk.readOnly()}>
        <Button
          kind="quiet"
          icon={props.line.reverted ? 'i-tabler-arrow-forward-up' : 'i-tabler-arrow-back-up'}
          onClick={toggle}
        >
          {props.line.reverted ? text.redo : floorText.undo}
        </Button>
      </Show>
    </li>
  );
}

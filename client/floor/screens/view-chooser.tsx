import { type Accessor, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { gamesInOrder } from '../../../src/floor/select.ts';
import { samePlain } from '../../../src/kernel/plain.ts';
import { MOST_IN_ROTATION, type SingleView, type View } from '../../../src/screens/index.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { SelectList } from '../../ui/select-list.tsx';
import { useRoom } from '../room/create-room.tsx';
import { liveTournaments, sorted, useTournaments } from '../tournaments.tsx';
import {
  type About,
  aboutOf,
  alone,
  inTurn,
  keyOf,
  ROTATION_SECONDS,
  singlesOf,
  toggled,
  viewsAbout,
} from './choices.ts';
import { createViewWords } from './view-words.ts';

export interface ViewChooserProps {
  value: View;
  onChange: (view: View) => void;
  disabled: boolean;
}

/** Alike as long as it says the same: a list that is made anew takes the focus from whoever is in it. */
const createStable = <T,>(read: () => readonly T[]): Accessor<readonly T[]> =>
  createMemo(read, [], { equals: (a, b) => samePlain(a as never, b as never) });

/** Tournaments that are over, the newest of them: their results hang on the wall until the next one. */
const OVER = 3;

/** [SCREEN-1] What a screen shows, one thing or several in turn; each tap is an act of its own. */
export function ViewChooser(props: ViewChooserProps): JSX.Element {
  const room = useRoom();
  const tournaments = useTournaments();
  const words = createViewWords();
  const live = createMemo(() => liveTournaments(tournaments()));
  const over = () => sorted(tournaments()).filter((each) => each.row()?.phase === 'finished');
  const disabled = createMemo(() => props.disabled);
  const abouts = createStable(() => [
    ...[...live(), ...over().slice(0, OVER)].map((each) => ({
      value: `t.${each.id}` as About,
      label: each.row()?.name ?? '',
    })),
    { value: 'room' as About, label: text.room },
    { value: 'house' as About, label: text.house },
  ]);
  const modes = createStable(() =>
    (['one', 'several'] as const).map((value) => ({ value, label: text.modes[value], disabled: disabled() })),
  );
  const first = (): About => {
    const [shown] = singlesOf(props.value);
    const about = shown && shown.type !== 'idle' ? aboutOf(shown) : undefined;
    return about && abouts().some(({ value }) => value === about) ? about : abouts()[0]!.value;
  };
  const [about, setAbout] = createSignal<About>(first());
  const several = () => props.value.type === 'rotation';
  const views = createStable(() =>
    viewsAbout(
      about(),
      gamesInOrder(room.state()).map(({ id }) => id),
    ),
  );
  const options = createStable(() =>
    views().map((view) => ({
      ...{ value: keyOf(view), label: words(view), disabled: disabled() },
      ...(text.note(view.type) ? { note: text.note(view.type)! } : {}),
    })),
  );
  const toggle = (view: SingleView) => {
    const next = toggled(props.value, view);
    if (next) props.onChange(next);
  };
  return (
    <div class="grid gap-4">
      <SelectList
        legend={text.mode}
        inline
        value={several() ? 'several' : 'one'}
        onChange={(mode) => props.onChange(mode === 'several' ? inTurn(props.value) : alone(props.value))}
        options={modes()}
      />
      <Show when={props.value.type === 'rotation' && props.value}>
        {(rotation) => (
          <Rotation rotation={rotation()} disabled={props.disabled} onChange={props.onChange} words={words} />
        )}
      </Show>
      <SelectList legend={text.about} inline value={about()} onChange={setAbout} options={abouts()} />
      <Show
        when={several()}
        fallback={
          <SelectList
            legend={text.choose}
            value={keyOf(props.value as SingleView)}
            onChange={(key) => props.onChange(JSON.parse(key) as View)}
            options={options()}
          />
        }
      >
        <Checks views={views()} value={props.value} words={words} disabled={props.disabled} onToggle={toggle} />
      </Show>
    </div>
  );
}

type RotationView = Extract<View, { type: 'rotation' }>;

interface RotationProps {
  rotation: RotationView;
  disabled: boolean;
  onChange: (view: View) => void;
  words: (view: View) => string;
}

/** What goes round, in order, and how long each stays. */
function Rotation(props: RotationProps): JSX.Element {
  const seconds = createStable(() =>
    ROTATION_SECONDS.map((value) => ({ value: String(value), label: String(value), disabled: props.disabled })),
  );
  return (
    <div class="grid gap-3">
      <ol class="panel [&>li+li]:border-t">
        <For each={props.rotation.views}>
          {(view, i) => (
            <li class="flex items-center gap-3 px-4 py-2">
              <span class="text-quiet tabular-nums">{i() + 1}</span>
              <span class="min-w-0 flex-1 truncate">{props.words(view)}</span>
            </li>
          )}
        </For>
      </ol>
      <SelectList
        legend={text.seconds}
        inline
        value={String(props.rotation.seconds)}
        onChange={(seconds) => props.onChange({ ...props.rotation, seconds: Number(seconds) })}
        options={seconds()}
      />
      <Show when={props.rotation.views.length >= MOST_IN_ROTATION}>
        <p class="text-sm text-quiet">{text.rotationFull(MOST_IN_ROTATION)}</p>
      </Show>
    </div>
  );
}

interface ChecksProps {
  views: readonly SingleView[];
  value: View;
  words: (view: View) => string;
  disabled: boolean;
  onToggle: (view: SingleView) => void;
}

function Checks(props: ChecksProps): JSX.Element {
  const chosen = () => new Set(singlesOf(props.value).map(keyOf));
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1.5 text-sm font-550 text-quiet">{text.choose}</legend>
      <div class="panel overflow-hidden [&>*+*]:border-t">
        <For each={props.views}>
          {(view) => (
            <label class="target flex items-center gap-3 px-4 py-2 cursor-pointer has-[:checked]:bg-accent-wash has-[:focus-visible]:(outline-solid outline-3 outline-accent -outline-offset-3) has-[:disabled]:(cursor-not-allowed text-quiet)">
              <input
                type="checkbox"
                class="size-5 accent-[var(--accent)]"
                checked={chosen().has(keyOf(view))}
                disabled={props.disabled}
                onChange={(event) => {
                  props.onToggle(view);
                  // What could not be taken in or out stays as it was.
                  event.currentTarget.checked = chosen().has(keyOf(view));
                }}
              />
              <span class="min-w-0 font-550">{props.words(view)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

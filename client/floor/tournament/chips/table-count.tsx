import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { StatusIcon } from '../../../ui/status-pill.tsx';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { DigitPad, type PadKey } from './digit-pad.tsx';
import { readChips, selectStacks } from './select-chips.ts';

const text = playText.chips;

/** The stacks of one table, typed one after the other and saved in one act. Enter and the arrows go on; after the last one Enter saves. */
export function TableCount(props: { table: string; number: number; onSaved: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const stacks = createRows(() => selectStacks(tournament.state(), props.table, tournament.pending()));
  const [typed, type] = createSignal<Readonly<Record<string, string>>>({});
  const [active, setActive] = createSignal(0);
  let form: HTMLFormElement | undefined;

  const known = (player: string) => stacks().find(({ id }) => id === player)?.chips;
  const shown = (player: string) => typed()[player] ?? known(player)?.toString() ?? '';
  const faulty = (player: string) => readChips(shown(player)) === undefined;
  const counts = () =>
    stacks().flatMap(({ id }) => {
      const chips = typed()[id] === undefined ? undefined : readChips(typed()[id]!);
      return chips === null || chips === undefined ? [] : [{ player: id, chips }];
    });
  const sum = () => stacks().reduce((all, { id }) => all + (readChips(shown(id)) ?? 0), 0);
  const ready = () => counts().length > 0 && !stacks().some(({ id }) => faulty(id));
  const isLast = () => active() >= stacks().length - 1;

  const fields = () => [...(form?.querySelectorAll('input') ?? [])];
  const focus = (at: number) => fields()[at]?.focus();
  onMount(() => focus(0));

  async function save(): Promise<void> {
    if (!ready()) return;
    const saved = counts();
    const { number } = props;
    const say = () => text.saved(number, saved.length);
    const result = await desk.act(tournament.subject, 'chips.counted', { counts: saved }, { say });
    if (result.type === 'refused') return;
    type({});
    props.onSaved();
  }
  function next(): void {
    if (isLast()) void save();
    else focus(active() + 1);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const keys: Record<string, () => void> = {
      Enter: next,
      ArrowDown: () => focus(active() + 1),
      ArrowUp: () => focus(active() - 1),
    };
    const key = keys[event.key];
    if (!key || event.isComposing) return;
    event.preventDefault();
    key();
  }
  function press(key: PadKey): void {
    const player = stacks()[active()]?.id;
    if (player === undefined) return;
    // The first key writes over what was counted before, as typing into a field that was tabbed to does.
    const before = typed()[player] ?? '';
    type({ ...typed(), [player]: key === 'delete' ? before.slice(0, -1) : before + key });
  }
  return (
    <div class="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <form
        ref={form}
        class="panel"
        aria-label={text.stacksOf(props.number)}
        onSubmit={(event) => event.preventDefault()}
      >
        <ol class="[&>li+li]:border-t">
          <For each={stacks()}>
            {(stack, at) => (
              <li class="flex items-center gap-2 py-1 pe-1 ps-3" classList={{ 'text-tentative': stack.tentative }}>
                <span class="w-5 text-center text-sm text-quiet tabular-nums">{stack.seat}</span>
                <span class="min-w-0 flex-1 truncate font-550">{desk.device.name(stack.id)}</span>
                <Show when={stack.tentative}>
                  <StatusIcon status="tentative" />
                </Show>
                <input
                  class="target w-32 rounded border border-edge bg-ground px-3 text-end tabular-nums focusable aria-invalid:(border-conflict text-conflict-ink)"
                  inputmode="none"
                  autocomplete="off"
                  aria-label={text.stackOf(desk.device.name(stack.id))}
                  aria-invalid={faulty(stack.id) ? 'true' : undefined}
                  readOnly={desk.readOnly()}
                  value={active() === at() ? shown(stack.id) : grouped(shown(stack.id))}
                  onFocus={(event) => {
                    setActive(at());
                    event.currentTarget.select();
                  }}
                  onInput={(event) => type({ ...typed(), [stack.id]: event.currentTarget.value })}
                  onKeyDown={onKeyDown}
                />
              </li>
            )}
          </For>
        </ol>
        <footer class="flex items-center gap-3 border-t px-4 py-2">
          <Show
            when={stacks().some(({ id }) => faulty(id))}
            fallback={<p class="flex-1 tabular-nums">{text.sum(desk.formats().number(sum()))}</p>}
          >
            <p class="flex-1 text-conflict-ink" role="alert">
              {text.wholeNumber}
            </p>
          </Show>
          <Show when={!desk.readOnly()}>
            <Button kind="primary" disabled={!ready()} onClick={() => void save()}>
              {text.save(props.number)}
            </Button>
          </Show>
        </footer>
      </form>
      <Show when={!desk.readOnly()}>
        <DigitPad onKey={press} onNext={next} nextLabel={isLast() ? text.saveShort : text.next} />
      </Show>
    </div>
  );

  function grouped(value: string): string {
    const chips = readChips(value);
    return typeof chips === 'number' ? desk.formats().number(chips) : value;
  }
}

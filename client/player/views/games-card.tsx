import { createSignal, Index, type JSX, Show } from 'solid-js';
import type { BoardTable } from '../../../src/floor/board.ts';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { RoomGame } from '../phone/phone-board.ts';
import { waitingFor } from '../phone/select-acts.ts';

const text = phoneText.room;

/** A cash game: its list, what a wait may come to, open seats, and the way onto the list. [LIST-2] */
export function GameCard(props: { game: RoomGame }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const [asking, setAsking] = createSignal(false);
  const game = () => props.game.game;
  const title = () => phoneText.line.game(props.game.name, props.game.stakes);
  const standing = () => {
    if (phone.board()?.lists.some((entry) => entry.game === game())) return text.onList;
    if (phone.board()?.seat?.game === game()) return text.playing;
    if (waitingFor(phone.acts(), ['waitlist.joined'], (body) => body.game === game())) return phoneText.pending;
    return undefined;
  };
  const barred = () => phone.board()?.barred;
  const join = (origin: 'phone' | 'callin') => {
    setAsking(false);
    void phone.act('waitlist.joined', { game: game(), origin });
  };
  return (
    <li class="panel grid gap-3 p-4">
      <div class="flex items-start gap-3">
        <div class="min-w-0 flex-1">
          <h3 class="font-650">
            {props.game.name} <span class="font-500 text-quiet">{props.game.stakes}</span>
          </h3>
          <p class="tabular-nums">
            {text.waiting(props.game.waiting)}
            <Show when={estimate()}>{(words) => <span class="text-quiet"> · {words()}</span>}</Show>
          </p>
        </div>
        <Show
          when={standing()}
          fallback={
            <Show when={!barred()}>
              <Button
                kind="primary"
                aria-expanded={asking()}
                aria-label={text.joinFor(title())}
                onClick={() => setAsking(!asking())}
              >
                {text.join}
              </Button>
            </Show>
          }
        >
          {(words) => <span class="py-1 text-sm text-quiet">{words()}</span>}
        </Show>
      </div>
      <Show when={asking() && !standing()}>
        <fieldset class="grid gap-2">
          <legend class="sr-only">{text.where}</legend>
          <Choice label={text.here} hint={text.hereHint} icon="i-tabler-map-pin-check" onChoose={() => join('phone')} />
          <Choice label={text.callIn} hint={text.callInHint} icon="i-tabler-car" onChoose={() => join('callin')} />
        </fieldset>
      </Show>
      <p class="flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
        <Index each={props.game.tables} fallback={<span class="text-quiet">{text.noTable}</span>}>
          {(table) => <Table table={table()} />}
        </Index>
      </p>
    </li>
  );

  function estimate(): string | undefined {
    const { wait, waiting } = props.game;
    if (!wait || waiting === 0) return undefined;
    return wait.fromMinutes > 0
      ? phoneText.line.wait(formats.number(wait.fromMinutes), formats.number(wait.toMinutes))
      : phoneText.line.waitAtMost(formats.number(wait.toMinutes));
  }
}

function Table(props: { table: BoardTable }): JSX.Element {
  const open = () => props.table.openSeats.length;
  return (
    <span class={open() > 0 ? 'text-running-ink' : 'text-quiet'}>
      {open() > 0 ? text.openSeats(props.table.label, open()) : text.full(props.table.label)}
    </span>
  );
}

function Choice(props: { label: string; hint: string; icon: string; onChoose: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="target flex items-center gap-3 rounded border border-edge bg-raised px-4 py-3 text-start focusable"
      onClick={() => props.onChoose()}
    >
      <span class={`${props.icon} text-lg text-accent-ink`} aria-hidden="true" />
      <span>
        <span class="block font-650">{props.label}</span>
        <span class="block text-sm text-quiet">{props.hint}</span>
      </span>
    </button>
  );
}

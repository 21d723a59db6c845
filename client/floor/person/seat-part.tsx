import { createMemo, For, type JSX, Show } from 'solid-js';
import { feedsOf, type MoveSort, placeInLine, requestKey, seatKey } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { cashText } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { type Place, useRoom } from '../room/create-room.tsx';
import { CrossingNote } from '../room/crossings.tsx';
import { OpenSeats } from '../room/open-seats.tsx';
import '../room/room.css';
import { Part } from './part.tsx';

const text = floorText.person;
const own = cashText.ofSeat;

/** A player's seat at a cash table: away and back, leaving, moving, what they asked for, and their place in a must-move line. */
export function SeatPart(props: { player: string; at: Place; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const words = desk.words('floor');
  const away = () => room.state().get('seats', seatKey(props.at.table, props.at.seat))?.type === 'away';
  const game = () => room.state().get('tables', props.at.table)?.game ?? '';
  const feeds = () => feedsOf(room.state(), props.at.table);
  const line = createMemo(() => placeInLine(room.state(), props.player));
  const act = (kind: string, body: object = props.at) => {
    props.onDone();
    void room.act(kind, { player: props.player, ...body });
  };
  return (
    <Part title={words.game(game())} note={words.cashSeat(props.at.table, props.at.seat)}>
      <div class="col-span-2 empty:hidden">
        <CrossingNote player={props.player} seating="cash" />
      </div>
      <Show when={line()}>
        {(it) => (
          <p class="col-span-2 text-sm text-quiet">
            {own.inLine(words.ordinal(it().position), it().of, it().main.map(words.table).join(', '))}
          </p>
        )}
      </Show>
      <Button icon="i-tabler-walk" onClick={() => act(away() ? 'cash.returned' : 'cash.away')}>
        {away() ? text.back : text.away}
      </Button>
      <Button icon="i-tabler-door-exit" onClick={() => act('cash.left')}>
        {text.leavesTable}
      </Button>
      <Show when={feeds().length > 0}>
        <Button class="col-span-2" icon="i-tabler-arrow-bar-up" onClick={() => act('mustmove.refused')}>
          {own.refuses}
        </Button>
      </Show>
      <Request player={props.player} at={props.at} sort="seat" />
      <Request player={props.player} at={props.at} sort="table" />
      <OpenSeats
        class="col-span-2"
        label={text.moveTo}
        game={game()}
        player={props.player}
        onChoose={(to, anyway) => act('cash.moved', { ...to, ...(anyway && { anyway }) })}
      />
    </Part>
  );
}

/** [MOVE-1] Asking for another seat or table; once asked, for which ones. It stays open: asking and choosing are one thing. */
function Request(props: { player: string; at: Place; sort: MoveSort }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const words = desk.words('floor');
  const request = createMemo(() => room.state().get('requests', requestKey(props.sort, props.player)));
  const table = () => room.state().get('tables', props.at.table);
  const choices = createMemo((): string[] => {
    const state = room.state();
    if (props.sort === 'seat') {
      const seats = Array.from({ length: table()?.seats ?? 0 }, (_, at) => at + 1);
      return seats.filter((seat) => seat !== props.at.seat).map(String);
    }
    const tables = [...state.entries('tables')].filter(
      ([id, row]) => row.game === table()?.game && row.state !== 'closed' && id !== props.at.table,
    );
    return tables.map(([id]) => id).sort();
  });
  const wanted = (): readonly string[] =>
    props.sort === 'seat' ? (request()?.seats.map(String) ?? []) : (request()?.tables ?? []);
  let box: HTMLDivElement | undefined;
  // What was tapped is gone with the act: without a place in the sheet the focus would fall to the page.
  const act = async (kind: string, body: object = {}): Promise<void> => {
    await room.act(kind, { player: props.player, sort: props.sort, ...body });
    if (!box?.contains(document.activeElement)) box?.querySelector('button')?.focus();
  };
  const ask = (list: readonly string[]) => {
    const which = props.sort === 'seat' ? { seats: list.map(Number) } : { tables: [...list] };
    void act('move.requested', list.length > 0 ? which : {});
  };
  const toggle = (one: string) =>
    ask(wanted().includes(one) ? wanted().filter((other) => other !== one) : [...wanted(), one]);
  return (
    <div ref={box} class="grid empty:hidden" classList={{ 'col-span-2': request() !== undefined }}>
      <Show when={choices().length > 0}>
        <Show
          when={request()}
          fallback={
            <Button
              class="whitespace-normal! px-2! leading-tight"
              icon="i-tabler-arrows-exchange"
              onClick={() => ask([])}
            >
              {own.asks[props.sort]}
            </Button>
          }
        >
          {(it) => (
            <fieldset class="grid gap-2 rounded border border-line p-3">
              <legend class="px-1 text-sm text-quiet">
                {own.asked[props.sort]} {own.since(words.time(it().askedAt))}
              </legend>
              <div class="flex flex-wrap gap-2">
                <For each={choices()}>
                  {(one) => (
                    <Button
                      class="chosen-toggle px-3!"
                      aria-pressed={wanted().includes(one)}
                      onClick={() => toggle(one)}
                    >
                      {props.sort === 'seat' ? own.seat(one) : words.table(one)}
                    </Button>
                  )}
                </For>
              </div>
              <p class="text-sm text-quiet">{wanted().length === 0 ? cashText.wantsAny[props.sort] : own.onlyThese}</p>
              <Button kind="quiet" onClick={() => void act('move.withdrawn')}>
                {own.content}
              </Button>
            </fieldset>
          )}
        </Show>
      </Show>
    </div>
  );
}

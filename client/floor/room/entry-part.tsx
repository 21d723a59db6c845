import { type JSX, Show } from 'solid-js';
import { type WaitlistEntry, whyNth } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { Part } from '../person/part.tsx';
import { useStage } from '../stage.tsx';
import { useRoom } from './create-room.tsx';
import { OpenSeats } from './open-seats.tsx';

/** One place on a list: seat, call, more time, on the way, leave, move; and why they are n-th ([LIST-1]). */
export function EntryPart(props: { entry: WaitlistEntry; position: number; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const stage = useStage();
  const { game, player } = props.entry;
  const words = desk.words('floor');
  const call = () => (props.entry.status.type === 'called' ? props.entry.status.call : undefined);
  const callRow = () => {
    const id = call();
    return id === undefined ? undefined : room.state().get('calls', id);
  };
  const act = (kind: string, body: object) => {
    props.onDone();
    void room.act(kind, body);
  };
  const heldSeat = () => {
    const row = callRow();
    return row?.table !== undefined && row.seat !== undefined ? { table: row.table, seat: row.seat } : undefined;
  };
  return (
    <Part title={words.game(game)} note={text.position(words.ordinal(props.position))}>
      <p class="col-span-2 text-sm text-quiet">{why()}</p>
      <Show when={callRow()?.undelivered}>
        <p class="col-span-2 flex gap-2 rounded border border-conflict bg-conflict-wash px-3 py-2 text-sm text-conflict-ink">
          <span class="i-tabler-phone-call translate-y-0.5 text-base" aria-hidden="true" />
          {text.undeliveredLong}
        </p>
      </Show>
      <Show when={heldSeat()}>
        {(at) => (
          <Button kind="primary" class="col-span-2" onClick={() => act('cash.seated', { player, ...at() })}>
            {text.seatAt(words.cashSeat(at().table, at().seat))}
          </Button>
        )}
      </Show>
      <Show when={call()}>
        {(id) => (
          <>
            <Button
              icon="i-tabler-walk"
              disabled={callRow()?.comingAt !== undefined}
              onClick={() => act('call.answered', { call: id(), player, answer: 'coming' })}
            >
              {text.coming}
            </Button>
            <Button icon="i-tabler-clock-plus" onClick={() => act('call.extended', { call: id(), player })}>
              {text.moreTime}
            </Button>
            <Button icon="i-tabler-arrow-back-up" onClick={() => act('call.withdrawn', { call: id(), player })}>
              {text.takeBack}
            </Button>
          </>
        )}
      </Show>
      <Show when={!props.entry.present}>
        <Button kind="primary" icon="i-tabler-user-check" onClick={() => act('waitlist.checked-in', { player })}>
          {text.checkIn}
        </Button>
      </Show>
      <Show when={props.entry.status.type === 'held'}>
        <Button onClick={() => act('entry.resumed', { game, player })}>{text.resume}</Button>
      </Show>
      <Button icon="i-tabler-x" onClick={() => act('waitlist.left', { game, player, reason: 'asked' })}>
        {text.leaveList}
      </Button>
      <Button icon="i-tabler-arrows-sort" onClick={() => stage.open({ type: 'reorder', game, player })}>
        {text.moveOnList}
      </Button>
      <Show when={!heldSeat()}>
        <OpenSeats
          class="col-span-2"
          label={text.seatNow}
          game={game}
          player={player}
          onChoose={(at, anyway) => act('cash.seated', { player, ...at, ...(anyway && { anyway }) })}
        />
      </Show>
    </Part>
  );

  function why(): string {
    const found = whyNth(room.state(), game, player);
    if (!found) return '';
    const joined = text.joined(words.time(found.entry.joinedAt), text.origins[found.entry.origin]);
    const moved = found.entry.moved;
    if (!moved) return joined;
    return `${joined} ${text.movedBecause(text.reasons[moved.reason], words.name(moved.by), words.time(moved.at))}`;
  }
}

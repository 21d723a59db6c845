import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { firstToCall, seatKey } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { newPlayer } from '../person/new-player.ts';
import { PersonSearch } from '../person/person-search.tsx';
import { useRoom } from './create-room.tsx';

const text = floorText.room;

/** A seat that nobody sits in: call the next for it, seat somebody, lock it. */
export function CashSeatSheet(props: { table: string; seat: number; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [choosing, setChoosing] = createSignal(false);
  const words = desk.words('floor');
  const game = createMemo(() => room.state().get('tables', props.table)?.game ?? '');
  const locked = () => room.state().get('seats', seatKey(props.table, props.seat))?.type === 'locked';
  const next = createMemo(() => firstToCall(room.state(), game()));
  const at = () => ({ table: props.table, seat: props.seat });
  const done = (act: Promise<unknown>) => {
    props.onClose();
    void act;
  };
  async function seatNew(name: string): Promise<void> {
    props.onClose();
    const player = await newPlayer(desk, name);
    if (player !== undefined) await room.act('cash.seated', { player, ...at() });
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={floorText.seatTitle(words.table(props.table), props.seat)}
      subtitle={words.game(game())}
    >
      <Show when={!desk.readOnly()} fallback={<p class="text-quiet">{floorText.person.readOnly}</p>}>
        <div class="grid gap-2">
          <Show
            when={!locked()}
            fallback={
              <Button icon="i-tabler-lock-open" onClick={() => done(room.act('cashseat.unlocked', at()))}>
                {text.unlock}
              </Button>
            }
          >
            <Show when={next()} fallback={<p class="text-quiet">{text.nobodyToCall}</p>}>
              {(player) => (
                <Button kind="primary" icon="i-tabler-speakerphone" onClick={() => done(room.callNext(game(), at()))}>
                  {text.callName(desk.device.name(player()))}
                </Button>
              )}
            </Show>
            <Button icon="i-tabler-armchair" aria-expanded={choosing()} onClick={() => setChoosing(!choosing())}>
              {text.seatDirectly}
            </Button>
            <Show when={choosing()}>
              <PersonSearch
                label={text.whoSits}
                onChoose={(player) => done(room.act('cash.seated', { player, ...at() }))}
                onNew={(name) => void seatNew(name)}
                newLabel={text.addAndSeat}
              />
            </Show>
            <Button kind="quiet" icon="i-tabler-lock" onClick={() => done(room.act('cashseat.locked', at()))}>
              {text.lock}
            </Button>
          </Show>
        </div>
      </Show>
    </Sheet>
  );
}

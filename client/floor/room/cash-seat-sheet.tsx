import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { claimsOn, firstToCall, seatKey } from '../../../src/floor/index.ts';
import { floorText } from '../../text/floor.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { newPlayer } from '../person/new-player.ts';
import { PersonSearch } from '../person/person-search.tsx';
import { useRoom } from './create-room.tsx';
import { CrossingNote } from './crossings.tsx';
import { MoveActs } from './moves-due.tsx';

/** A seat that nobody sits in: whose it is first, and why; call the next for it, seat somebody, lock it. */
export function CashSeatSheet(props: { table: string; seat: number; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [choosing, setChoosing] = createSignal(false);
  const words = desk.words('floor');
  const game = createMemo(() => room.state().get('tables', props.table)?.game ?? '');
  const locked = () => room.state().get('seats', seatKey(props.table, props.seat))?.type === 'locked';
  const next = createMemo(() => firstToCall(room.state(), game()));
  const claims = createMemo(() => claimsOn(room.state(), { table: props.table, seat: props.seat }));
  const claim = () => claims()[0];
  const anyway = () => (claim() ? { anyway: true as const } : {});
  const at = () => ({ table: props.table, seat: props.seat });
  const done = (act: Promise<unknown>) => {
    props.onClose();
    void act;
  };
  async function seatNew(name: string): Promise<void> {
    props.onClose();
    const player = await newPlayer(desk, name);
    if (player !== undefined) await room.act('cash.seated', { player, ...at(), ...anyway() });
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
            <Show when={claim()}>
              {(first) => (
                <section class="grid gap-2 rounded border border-accent bg-accent-wash p-3" aria-label={text.firstIs}>
                  <p class="font-600">{desk.device.name(first().player)}</p>
                  <p class="text-sm">
                    {text.dueWhy[first().type](
                      first().type === 'must-move'
                        ? words.table(first().table)
                        : words.cashSeat(first().table, first().seat),
                      first().position,
                    )}
                  </p>
                  <Show when={claims().length > 1}>
                    <p class="text-sm text-quiet">
                      {text.thenNext(
                        words.names(
                          claims()
                            .slice(1, 4)
                            .map(({ player }) => player),
                        ),
                      )}
                    </p>
                  </Show>
                  <div class="grid grid-cols-2 gap-2">
                    <MoveActs
                      player={first().player}
                      type={first().type}
                      from={{ table: first().table, seat: first().seat }}
                      to={at()}
                      onDone={props.onClose}
                    />
                  </div>
                </section>
              )}
            </Show>
            <Show when={next()} fallback={<p class="text-quiet">{text.nobodyToCall}</p>}>
              {(player) => (
                <>
                  <CrossingNote player={player()} seating="cash" />
                  <Button
                    kind={claim() ? 'plain' : 'primary'}
                    icon="i-tabler-speakerphone"
                    class="whitespace-normal!"
                    onClick={() => done(room.callNext(game(), at(), claim() !== undefined))}
                  >
                    {(claim() ? text.callAnyway : text.callName)(desk.device.name(player()))}
                  </Button>
                </>
              )}
            </Show>
            <Button icon="i-tabler-armchair" aria-expanded={choosing()} onClick={() => setChoosing(!choosing())}>
              {text.seatDirectly}
            </Button>
            <Show when={choosing()}>
              <PersonSearch
                label={text.whoSits}
                seating="cash"
                onChoose={(player) => done(room.act('cash.seated', { player, ...at(), ...anyway() }))}
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

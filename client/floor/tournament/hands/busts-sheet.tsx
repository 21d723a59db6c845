import { createSignal, For, type JSX, Show } from 'solid-js';
import { playersAt, tableOfSeat } from '../../../../src/tournament/seating.ts';
import { tournamentText } from '../../../text/floor-tournament.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { type KnownOfBusts, tournamentActs } from '../acts.ts';
import { readChips } from '../chips/select-chips.ts';
import { useTournament } from '../create-tournament.tsx';

const text = playText.busts;

/** [BUST-2] Several out in one hand: the larger stack at its start ranks higher, and who won it may be noted. */
export function BustsSheet(props: {
  players: readonly string[];
  onDone: () => void;
  onClose: () => void;
}): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const [stacks, setStacks] = createSignal<Readonly<Record<string, string>>>({});
  const [winners, setWinners] = createSignal<Readonly<Record<string, string>>>({});
  const several = () => props.players.length > 1;
  const faulty = (player: string) => readChips(stacks()[player] ?? '') === undefined;
  const known = (): KnownOfBusts =>
    Object.fromEntries(
      props.players.map((player) => {
        const stack = readChips(stacks()[player] ?? '');
        const eliminator = winners()[player];
        return [player, { ...(typeof stack === 'number' ? { stack } : {}), ...(eliminator ? { eliminator } : {}) }];
      }),
    );
  async function bust(oneHand: boolean): Promise<void> {
    props.onClose();
    const result = await tournamentActs(desk, tournament).bustSeveral(props.players, oneHand, known());
    if (result.type === 'done') props.onDone();
  }
  /** Who could have won it: everyone else at that table. */
  const others = (player: string) => {
    const seat = tournament.state().get('players', player)?.seat;
    return seat ? playersAt(tournament.state(), tableOfSeat(seat)).filter((each) => each !== player) : [];
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.title(props.players.length)}
      subtitle={several() ? text.hint : undefined}
      footer={
        <Show when={!desk.readOnly()}>
          <Show when={several()}>
            <Button class="flex-auto px-3!" disabled={props.players.some(faulty)} onClick={() => void bust(true)}>
              {tournamentText.map.bustOneHand}
            </Button>
          </Show>
          <Button
            kind="danger"
            class="flex-auto px-3!"
            disabled={props.players.some(faulty)}
            onClick={() => void bust(false)}
          >
            {several() ? tournamentText.map.bustInOrder : tournamentText.map.bust}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-6">
        <For each={props.players}>
          {(player) => (
            <section class="grid gap-2">
              <h3 class="font-650">{desk.device.name(player)}</h3>
              <Field
                label={text.stack}
                inputmode="numeric"
                autocomplete="off"
                error={faulty(player) ? playText.chips.wholeNumber : undefined}
                onInput={(value) => setStacks({ ...stacks(), [player]: value })}
              />
              <label class="grid gap-1.5">
                <span class="text-sm font-550 text-quiet">{text.eliminator}</span>
                <select
                  class="target rounded border border-edge bg-ground px-4 focusable"
                  onChange={(event) => setWinners({ ...winners(), [player]: event.currentTarget.value })}
                >
                  <option value="">{text.unknown}</option>
                  <For each={others(player)}>{(each) => <option value={each}>{desk.device.name(each)}</option>}</For>
                </select>
              </label>
            </section>
          )}
        </For>
      </div>
    </Sheet>
  );
}

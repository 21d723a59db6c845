import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { adviseBalance, type BalanceAdvice } from '../../../../src/tournament/balance.ts';
import { numberOfSeat, seatKey, tableOfSeat } from '../../../../src/tournament/seating.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { freshSeed } from '../acts.ts';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { OverrideForm } from './override-form.tsx';
import { type ButtonSeat, TableSeats } from './table-seats.tsx';

const text = playText.balance;

/** [BAL-2] [BAL-3] Asks for the buttons, names player and seat, and moves them in one act; or otherwise, with a reason. */
export function BalanceSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  // One draw for as long as the sheet is open: who taps to and fro must not draw until they like what comes.
  const seed = freshSeed();
  const [told, tell] = createSignal<Readonly<Record<string, ButtonSeat>>>({});
  const [otherwise, setOtherwise] = createSignal(false);
  const number = (table: string) => tournament.state().get('tables', table)?.number ?? 0;
  const advice = createMemo((): BalanceAdvice | undefined => {
    const known = Object.entries(told()).filter((entry): entry is [string, number] => entry[1] !== 'unknown');
    const buttons = Object.fromEntries(known);
    const found = adviseBalance(tournament.state(), { buttons });
    const drawn = found?.needs.length && found.needs.every((table) => told()[table] === 'unknown');
    return drawn ? adviseBalance(tournament.state(), { buttons, seed }) : found;
  });
  const both = () => (advice() ? [advice()!.giver, advice()!.receiver] : []);
  const move = () => (otherwise() ? undefined : advice()?.move);
  function go(): void {
    const advised = move();
    if (!advised) return;
    props.onClose();
    void acts.follow(advised.act);
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={advice() ? text.title(number(advice()!.giver), number(advice()!.receiver)) : text.even}
      subtitle={
        advice() &&
        text.subtitle(
          ...([number(advice()!.giver), advice()!.giverSeated] as const),
          ...([number(advice()!.receiver), advice()!.receiverSeated] as const),
        )
      }
      footer={
        <Show when={!desk.readOnly() && advice()}>
          <Show when={move()}>
            {(advised) => (
              <Button kind="primary" class="min-w-full" icon="i-tabler-arrow-right" onClick={go}>
                {text.move(desk.device.name(advised().player), numberOfSeat(advised().to))}
              </Button>
            )}
          </Show>
          <Button kind="quiet" class="flex-1" onClick={() => setOtherwise(!otherwise())}>
            {otherwise() ? text.advised : text.other}
          </Button>
        </Show>
      }
    >
      <Show when={advice()} fallback={<p class="text-quiet">{text.evenHint}</p>}>
        {(found) => (
          <Show
            when={!otherwise()}
            fallback={
              <OverrideForm
                from={found().giver}
                to={found().receiver}
                advised={found().move}
                onMove={(body) => {
                  props.onClose();
                  void acts.do('player.balanced', body);
                }}
              />
            }
          >
            <div class="grid gap-4">
              <Show when={found().move} fallback={<p class="text-quiet">{text.ask(found().needs.length)}</p>}>
                <Advised advice={found()} />
              </Show>
              <Show when={found().move?.by.type !== 'last-seat'}>
                <For each={both()}>{(table) => <Ask table={table} />}</For>
              </Show>
            </div>
          </Show>
        )}
      </Show>
    </Sheet>
  );

  function Ask(asked: { table: string }): JSX.Element {
    return (
      <TableSeats
        legend={text.button(number(asked.table))}
        seats={seatsOf(asked.table)}
        value={told()[asked.table]}
        onChange={(seat) => tell({ ...told(), [asked.table]: seat })}
      />
    );
  }

  function seatsOf(table: string) {
    const seats = tournament.state().get('tables', table)?.seats ?? 0;
    return Array.from({ length: seats }, (_, at) => {
      const player = tournament.state().get('seats', seatKey(table, at + 1))?.player;
      return { number: at + 1, name: player ? desk.device.name(player) : undefined };
    });
  }
}

/** Who moves where, by which rule, and what happens there. */
function Advised(props: { advice: BalanceAdvice }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const move = () => props.advice.move!;
  const number = (seat: string) => tournament.state().get('tables', tableOfSeat(seat))?.number ?? 0;
  const spot = (seat: string) => playText.spot({ table: number(seat), seat: numberOfSeat(seat) });
  const why = () => {
    const { by, from, to } = move();
    if (by.type === 'draw') return text.byDraw;
    return by.type === 'last-seat' ? text.byLastSeat : text.byButtons(number(from), number(to), numberOfSeat(to));
  };
  const waits = () => (move().waits === null ? text.waitsUnknown : move().waits === true ? text.waits : text.dealtIn);
  return (
    <section class="grid gap-1 rounded border border-accent bg-accent-wash px-4 py-3" aria-live="polite">
      <p class="text-lg font-700">{desk.device.name(move().player)}</p>
      <p class="font-600 tabular-nums">
        {spot(move().from)} <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" />{' '}
        <span class="text-accent-ink">{spot(move().to)}</span>
      </p>
      <p class="text-sm">
        {why()} <span class="whitespace-nowrap">({props.advice.rule})</span>
      </p>
      <p class="text-sm">{waits()}</p>
    </section>
  );
}

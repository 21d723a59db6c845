import { createMemo, For, type JSX, Show } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { PersonSearch } from '../person/person-search.tsx';
import { CrossingMark } from '../room/crossings.tsx';
import { tournamentActs } from './acts.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const text = tournamentText.map;
const OFFERED = 6;

/** A free seat: seat somebody who waits for one, or anyone else, or lock it ([SEAT-5]). */
export function SeatSheet(props: { tournament: TournamentFacts; seat: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const words = () => desk.words(props.tournament.subject);
  const row = createMemo(() => props.tournament.state().get('seats', props.seat));
  const statusOf = (player: string) => props.tournament.state().get('players', player);
  const done = (act: Promise<unknown>) => {
    props.onClose();
    void act;
  };

  /** Somebody who is not in yet is registered first: one tap for the host, two acts in the record. */
  async function seat(player: string, began: number): Promise<void> {
    const status = statusOf(player)?.status;
    if (status !== 'in') {
      const entered =
        status === 'out' ? await acts().reenter(player, true) : await acts().register(player, began, true);
      if (entered.type === 'refused') return;
    }
    await acts().seatOrMove(player, props.seat);
  }
  async function seatNew(name: string, began: number): Promise<void> {
    const player = await acts().registerNew(name, began, true);
    if (player !== undefined) await acts().seatOrMove(player, props.seat);
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={capital(words().seat(props.seat))}
      subtitle={row()?.locked ? text.locked : text.free}
      footer={
        <Show when={!desk.readOnly()}>
          <Button
            class="flex-1"
            icon={row()?.locked ? 'i-tabler-lock-open' : 'i-tabler-lock'}
            onClick={() => done(acts().do(row()?.locked ? 'seat.unlocked' : 'seat.locked', { seat: props.seat }))}
          >
            {row()?.locked ? text.unlock : text.lock}
          </Button>
        </Show>
      }
    >
      <Show when={!desk.readOnly() && !row()?.locked}>
        <div class="grid gap-5">
          <Show when={props.tournament.unseated().length > 0}>
            <div class="grid gap-2">
              <p class="text-sm text-quiet">{text.unseated(props.tournament.unseated().length)}</p>
              <For each={props.tournament.unseated().slice(0, OFFERED)}>
                {(player) => (
                  <Button class="justify-start!" onClick={() => done(acts().seatOrMove(player, props.seat))}>
                    {desk.device.name(player)}
                    <CrossingMark player={player} seating="tournament" />
                  </Button>
                )}
              </For>
            </div>
          </Show>
          <PersonSearch
            label={text.whoSits}
            seating="tournament"
            autofocus={props.tournament.unseated().length === 0}
            onChoose={(player, began) => done(seat(player, began))}
            onNew={(name, began) => done(seatNew(name, began))}
            newLabel={text.addAndSeat}
          />
        </div>
      </Show>
    </Sheet>
  );
}

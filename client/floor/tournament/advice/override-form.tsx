import { createSignal, For, type JSX } from 'solid-js';
import { type BalanceAdvice, OVERRIDE_REASONS, type OverrideReason } from '../../../../src/tournament/balance.ts';
import { openSeatsOf, playersAt, seatKey } from '../../../../src/tournament/seating.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';

const text = playText.balance;

/** The body of a move that the director chose against the advice. */
export interface OverrideBody {
  readonly player: string;
  readonly from: string;
  readonly to: string;
  readonly by: { readonly type: 'override'; readonly reason: OverrideReason };
}

/** Another player, another seat, and why; what was advised is chosen to begin with. */
export function OverrideForm(props: {
  from: string;
  to: string;
  advised: BalanceAdvice['move'];
  onMove: (body: OverrideBody) => void;
}): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const [player, setPlayer] = createSignal(props.advised?.player);
  const [seat, setSeat] = createSignal(props.advised?.to);
  const [reason, setReason] = createSignal<OverrideReason>();
  const number = (table: string) => tournament.state().get('tables', table)?.number ?? 0;
  const players = () => playersAt(tournament.state(), props.from);
  const seats = () => openSeatsOf(tournament.state(), props.to).map((open) => seatKey(props.to, open));
  // What was chosen may be gone meanwhile: somebody busted, a seat was given away.
  const chosen = () => (players().includes(player() ?? '') ? player() : undefined);
  const taken = () => (seats().includes(seat() ?? '') ? seat() : undefined);
  function move(): void {
    const [who, to, why] = [chosen(), taken(), reason()];
    const from = who && tournament.state().get('players', who)?.seat;
    if (who && to && why && from) props.onMove({ player: who, from, to, by: { type: 'override', reason: why } });
  }
  return (
    <div class="grid gap-5">
      <p class="text-quiet">{text.otherHint}</p>
      <SelectList
        legend={text.who(number(props.from))}
        options={players().map((each) => ({ value: each, label: desk.device.name(each), note: seatWords(each) }))}
        value={chosen()}
        onChange={setPlayer}
      />
      <fieldset>
        <legend class="mb-1.5 text-sm font-550 text-quiet">{text.where(number(props.to))}</legend>
        <div class="flex flex-wrap gap-2">
          <For each={seats()}>
            {(each) => (
              <Button
                class="aria-pressed:(border-accent bg-accent-wash)"
                aria-pressed={taken() === each}
                onClick={() => setSeat(each)}
              >
                {each.slice(each.lastIndexOf('.') + 1)}
              </Button>
            )}
          </For>
        </div>
      </fieldset>
      <SelectList
        legend={text.why}
        options={OVERRIDE_REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        value={reason()}
        onChange={setReason}
      />
      <Button kind="primary" disabled={!chosen() || !taken() || !reason()} onClick={move}>
        {text.moveOther}
      </Button>
    </div>
  );

  function seatWords(who: string): string {
    const at = tournament.state().get('players', who)?.seat ?? '';
    return playText.seat(Number(at.slice(at.lastIndexOf('.') + 1)));
  }
}

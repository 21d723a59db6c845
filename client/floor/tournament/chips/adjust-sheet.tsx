import { createSignal, type JSX, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { SignedChips } from './signed-chips.tsx';

const text = playText.chips;
const REASONS = ['correction', 'bonus'] as const;

/** Chips that come into play or leave it beside entries: a bonus, or a count that was put right. */
export function AdjustSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const [chips, setChips] = createSignal<number | undefined>(0);
  const [reason, setReason] = createSignal<(typeof REASONS)[number]>('correction');
  const number = (value: number) => desk.formats().number(value);
  const inPlay = () => tournament.figures()?.chipsInPlay ?? 0;
  const go = () => {
    props.onClose();
    void acts.do('chips.adjusted', { chips: chips()!, reason: reason() });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.adjustTitle}
      subtitle={tournament.row()?.name}
      footer={
        <Show when={!desk.readOnly()}>
          <Button kind="primary" class="flex-1" disabled={!chips()} onClick={go}>
            {text.adjustAct}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-5">
        <SignedChips label={text.adjustBy} onChange={setChips} />
        <SelectList
          legend={text.why}
          value={reason()}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        />
        <p class="tabular-nums text-quiet">
          {playText.colourUp.after(number(inPlay()), number(inPlay() + (chips() ?? 0)))}
        </p>
      </div>
    </Sheet>
  );
}

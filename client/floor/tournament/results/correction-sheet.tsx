import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { results } from '../../../../src/tournament/results.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { SelectList } from '../../../ui/select-list.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { type Correction, correct } from './correct.ts';

const text = playText.results;
const REASONS = ['mistake', 'ruling', 'disqualified'] as const;

/** [BUST-5] Another place for a player, and what that does to the others, before it is done. */
export function CorrectionSheet(props: { player: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const lines = createMemo(() => results(tournament.state()));
  const line = () => lines().find(({ player }) => player === props.player);
  const [typed, setTyped] = createSignal(String(line()?.place ?? 1));
  const [how, setHow] = createSignal<Correction>('alone');
  const [reason, setReason] = createSignal<(typeof REASONS)[number]>('mistake');
  const place = () => Number(typed());
  const valid = () => Number.isSafeInteger(place()) && place() >= 1 && place() <= lines().length;
  const changes = createMemo(() => (valid() ? correct(lines(), props.player, place(), how()) : []));
  const before = (player: string) => lines().find((each) => each.player === player)?.place ?? 0;
  const go = () => {
    props.onClose();
    void acts.do('results.corrected', { places: changes(), reason: reason() });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={desk.device.name(props.player)}
      subtitle={line() && text.place(desk.formats().ordinal(line()!.place))}
      footer={
        <Show when={!desk.readOnly()}>
          <Button kind="primary" class="flex-1" disabled={changes().length === 0} onClick={go}>
            {text.correct(changes().length)}
          </Button>
        </Show>
      }
    >
      <div class="grid gap-5">
        <Field
          label={text.newPlace}
          inputmode="numeric"
          value={typed()}
          error={valid() ? undefined : text.placeFrom(lines().length)}
          onInput={setTyped}
        />
        <SelectList
          inline
          legend={text.how}
          value={how()}
          onChange={setHow}
          options={[
            { value: 'alone', label: text.alone },
            { value: 'shared', label: text.shared },
          ]}
        />
        <SelectList
          legend={text.why}
          value={reason()}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, label: text.reasons[value] }))}
        />
        <Show when={changes().length > 0}>
          <section class="grid gap-1">
            <h3 class="font-650">{text.becomes}</h3>
            <ul class="[&>li+li]:border-t tabular-nums">
              <For each={changes().slice(0, SHOWN)}>
                {(change) => (
                  <li class="flex justify-between gap-3 py-1.5">
                    <span class="truncate font-550">{desk.device.name(change.player)}</span>
                    <span class="whitespace-nowrap">
                      <span class="text-quiet">{desk.formats().ordinal(before(change.player))}</span>{' '}
                      <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" />{' '}
                      {desk.formats().ordinal(change.place)}
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Show when={changes().length > SHOWN}>
              <p class="text-quiet">{text.more(changes().length - SHOWN)}</p>
            </Show>
          </section>
        </Show>
      </div>
    </Sheet>
  );
}

const SHOWN = 30;

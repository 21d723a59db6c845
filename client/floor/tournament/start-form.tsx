import { createSignal, type JSX, Show } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { instantOf, wallTime } from '../../text/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk.tsx';
import { tournamentActs } from './acts.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const text = tournamentText.manage;

/** When play is announced to begin, by the venue's clock: players' phones show it and are told a while before. */
export function StartForm(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const zone = () => desk.device.facts().timeZone;
  const set = () => props.tournament.row()?.startsAt;
  const shown = () => (set() === undefined ? '' : wallTime(set()!, zone()));
  const [typed, setTyped] = createSignal(shown());
  const at = () => instantOf(typed(), zone());
  const isPast = () => (at() ?? Number.POSITIVE_INFINITY) <= desk.now();
  return (
    <form
      class="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (at() !== undefined && !isPast()) void acts().do('tournament.scheduled', { startsAt: at()! });
      }}
    >
      <Field
        class="min-w-60 flex-1"
        type="datetime-local"
        label={text.startsAt}
        hint={text.startsAtHint}
        value={typed()}
        error={isPast() && typed() !== shown() ? text.startsInPast : undefined}
        onInput={setTyped}
      />
      <Button type="submit" disabled={at() === undefined || isPast() || typed() === shown()}>
        {text.set}
      </Button>
      <Show when={set() !== undefined}>
        <Button
          kind="quiet"
          onClick={() => {
            setTyped('');
            void acts().do('tournament.scheduled', { startsAt: null });
          }}
        >
          {text.noStart}
        </Button>
      </Show>
    </form>
  );
}

import { createSignal, type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { tournamentActs } from './acts.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const ExportPart = lazyPart(() => import('../archive/export-part.tsx'), 'ExportPart');
const text = floorText.manage;

/** What is seldom done: registration, tables, prize places, and the end. Ending asks first. */
export function ManageSheet(props: { tournament: TournamentFacts; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [asking, setAsking] = createSignal(false);
  const [places, setPlaces] = createSignal(String(props.tournament.row()?.prizePlaces ?? 0));
  const acts = () => tournamentActs(desk, props.tournament);
  const registration = () => props.tournament.row()?.registration;
  const over = () => props.tournament.row()?.phase === 'finished' || props.tournament.row()?.phase === 'cancelled';
  const number = () => Number(places());
  const valid = () => places().trim() !== '' && Number.isSafeInteger(number()) && number() >= 0 && number() <= 10_000;
  function cancel(): void {
    if (!asking()) {
      setAsking(true);
      return;
    }
    props.onClose();
    void acts().do('tournament.cancelled');
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={props.tournament.row()?.name ?? ''}
      subtitle={text.title}
      footer={
        <Show when={!over()}>
          <Show when={asking()}>
            <p class="w-full">{text.cancelAsk}</p>
          </Show>
          <Button kind={asking() ? 'danger' : 'quiet'} class="flex-1" onClick={cancel}>
            {asking() ? text.cancelAnyway : text.cancel}
          </Button>
        </Show>
      }
    >
      <Show when={!over()} fallback={<p class="text-quiet">{text.over}</p>}>
        <div class="grid gap-6">
          <div class="grid gap-2">
            <p class="text-sm text-quiet">{text.registration[registration() ?? 'unopened']}</p>
            <Button
              onClick={() => void acts().do(registration() === 'open' ? 'registration.closed' : 'registration.opened')}
            >
              {registration() === 'open' ? text.closeRegistration : text.openRegistration}
            </Button>
          </div>
          <div class="grid gap-2">
            <p class="text-sm text-quiet">{text.tables(props.tournament.figures()?.tables ?? 0)}</p>
            <Button icon="i-tabler-plus" onClick={() => void acts().addTable()}>
              {text.addTable}
            </Button>
          </div>
          <form
            class="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (valid()) void acts().do('places.set', { places: number() });
            }}
          >
            <Field
              class="flex-1"
              label={text.places}
              inputmode="numeric"
              value={places()}
              error={valid() ? undefined : text.wholeNumber}
              onInput={setPlaces}
            />
            <Button type="submit" disabled={!valid() || number() === props.tournament.row()?.prizePlaces}>
              {text.set}
            </Button>
          </form>
        </div>
      </Show>
      <div class="mt-6 border-t border-line pt-4">
        <ExportPart tournament={props.tournament} />
      </div>
    </Sheet>
  );
}

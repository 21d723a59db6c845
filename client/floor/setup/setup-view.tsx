import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { levelsOf, readStructure, rowOfLevel, totalMinutes } from '../../../src/structure/index.ts';
import { planFor } from '../../../src/tournament/plan.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf } from '../places.ts';
import { ViewHead } from '../view-head.tsx';
import { type Plan, PlanFields, readPlan } from './plan-fields.tsx';
import { StructureImport } from './structure-import.tsx';
import { StructurePreview } from './structure-preview.tsx';

const text = floorText.setup;

/** A new tournament: its structure from a file or pasted text, then a few numbers with sensible ones in place. */
export function SetupView(): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const [source, setSource] = createSignal('');
  const [plan, setPlan] = createSignal<Plan>({
    ...{ name: '', seats: '9', tables: '1', stack: '30000', places: '0', closesAfter: '0' },
    ...{ reentry: 'one' },
  });
  const [busy, setBusy] = createSignal(false);
  const reading = createMemo(() => (source().trim() === '' ? undefined : readStructure(source())));
  const structure = () => reading()?.structure;
  const terms = () => {
    const found = reading();
    return found?.structure ? found.terms : undefined;
  };
  const levels = () => (structure() ? levelsOf(structure()!).length : 0);
  const ready = createMemo(() => (structure() ? readPlan(plan(), levels()) : undefined));

  function load(next: string, fileName: string | undefined): void {
    setSource(next);
    const found = terms();
    const count = levels();
    setPlan((before) => ({
      ...before,
      name: before.name || found?.name || fileName || '',
      stack: found?.startingStack === undefined ? before.stack : String(found.startingStack),
      closesAfter: String(found?.lateRegistrationUntilLevel ?? Math.min(8, count)),
    }));
  }

  async function make(): Promise<void> {
    const facts = ready();
    const found = structure();
    if (!facts || typeof facts === 'string' || !found) return;
    setBusy(true);
    const id = desk.device.newId();
    const subject = `tournament/${id}`;
    const made = await desk.act(
      subject,
      'tournament.created',
      planFor(found, terms() ?? {}, {
        ...{ name: facts.name, seatsPerTable: facts.seats, startingStack: facts.stack, prizePlaces: facts.places },
        ...{ closesAfterRow: rowOfLevel(found, facts.closesAfterLevel) ?? null, reentries: facts.reentries },
      }),
    );
    if (made.type === 'refused') {
      setBusy(false);
      return;
    }
    for (let number = 1; number <= facts.tables; number++)
      await desk.act(subject, 'table.added', { table: `t${number}`, number }, { quiet: true });
    await desk.act(subject, 'registration.opened', {}, { quiet: true });
    navigate(addressOf({ view: 'tournament', id, tab: 'players' }));
  }

  return (
    <div class="grid max-w-[64rem] content-start gap-5 p-4">
      <ViewHead title={text.title}>
        <Button onClick={() => navigate(addressOf({ view: 'tournaments' }))}>{text.cancel}</Button>
      </ViewHead>
      <StructureImport source={source()} reading={reading()} onLoad={load} />
      <Show when={structure()}>
        {(found) => (
          <div class="grid items-start gap-5 lg:grid-cols-2">
            <div class="grid gap-4">
              <PlanFields plan={plan()} levels={levels()} onChange={setPlan} />
              <Show when={typeof ready() === 'string'}>
                <p class="text-quiet">{ready() as string}</p>
              </Show>
              <Button
                kind="primary"
                class="min-h-16"
                busy={busy()}
                disabled={typeof ready() !== 'object'}
                onClick={() => void make()}
              >
                {text.make}
              </Button>
            </div>
            <StructurePreview
              structure={found()}
              warnings={reading()?.warnings ?? []}
              minutes={totalMinutes(found())}
            />
          </div>
        )}
      </Show>
    </div>
  );
}

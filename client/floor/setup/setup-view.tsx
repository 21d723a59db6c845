import { useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show, Suspense } from 'solid-js';
import { readDraft } from '../../../src/structure/draft.ts';
import { rowOfLevel } from '../../../src/structure/structure.ts';
import { planFor } from '../../../src/tournament/plan.ts';
import { text as common } from '../../text/en.ts';
import { structureText } from '../../text/floor-structure.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { addressOf } from '../places.ts';
import { ViewHead } from '../view-head.tsx';
import { type ChosenStructure, chosen, forgetSetup, plan, setChosen, setPlan } from './kept-setup.ts';
import { PlanFields, readPlan, reentryOf } from './plan-fields.tsx';
import { StructureImport } from './structure-import.tsx';
import { StructurePreview } from './structure-preview.tsx';

const StructureEditor = lazyPart(() => import('../structure/structure-editor.tsx'), 'StructureEditor');
const ChangeStructure = lazyPart(() => import('../structure/change-structure.tsx'), 'ChangeStructure');

const text = tournamentText.setup;

/** A new tournament; or, at `?of=<id>`, other levels for one that is there already. */
export function SetupView(): JSX.Element {
  const [search] = useSearchParams<{ of?: string }>();
  return (
    <Suspense fallback={<p class="p-6 text-quiet">{common.list.loading}</p>}>
      <Show when={search.of} keyed fallback={<NewTournament />}>
        {(id) => <ChangeStructure id={id} />}
      </Show>
    </Suspense>
  );
}

/** Its levels from a file, a template, the advisor or by hand; then a few numbers with sensible ones in place. */
function NewTournament(): JSX.Element {
  const navigate = useNavigate();
  const [editing, setEditing] = createSignal(false);
  const reading = createMemo(() => {
    const found = chosen();
    return found && readDraft(found.draft);
  });
  const levels = () => chosen()?.draft.rows.filter(({ type }) => type === 'level').length ?? 0;
  const facts = createMemo(() => (chosen() ? readPlan(plan(), levels()) : undefined));
  const players = () => chosen()?.players ?? Math.max(2, (Number(plan().tables) || 1) * (Number(plan().seats) || 9));
  const chips = () => {
    const found = facts();
    return found && typeof found === 'object' ? found.stack * players() : undefined;
  };

  function choose(next: ChosenStructure): void {
    const { terms, name } = next;
    setChosen(next);
    const count = levels();
    setPlan((before) => ({
      ...before,
      name: before.name || name || '',
      stack: terms.startingStack === undefined ? before.stack : String(terms.startingStack),
      closesAfter: String(terms.lateRegistrationUntilLevel ?? Math.min(8, count)),
      reentry: terms.reentries ? reentryOf(terms.reentries.limit) : before.reentry,
    }));
    if (!reading()?.structure || count === 1) setEditing(true);
  }

  return (
    <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-5 p-4">
      <ViewHead title={editing() ? structureText.editor.title : text.title}>
        <Show
          when={editing()}
          fallback={<Button onClick={() => navigate(addressOf({ view: 'tournaments' }))}>{text.cancel}</Button>}
        >
          <Button kind="primary" icon="i-tabler-check" onClick={() => setEditing(false)}>
            {structureText.editor.done}
          </Button>
        </Show>
      </ViewHead>
      <Show
        when={editing() && chosen()}
        fallback={
          <>
            <StructureImport
              chosen={chosen() !== undefined}
              players={players()}
              stack={plan().stack}
              onChoose={choose}
            />
            <Show when={chosen()}>
              <div class="grid items-start gap-5 lg:grid-cols-2">
                <Make facts={facts()} levels={levels()} faults={reading()?.refusals.length ?? 0} />
                <div class="grid gap-3">
                  <Button icon="i-tabler-adjustments" onClick={() => setEditing(true)}>
                    {structureText.choice.edit}
                  </Button>
                  <Show when={reading()?.structure}>
                    {(found) => (
                      <StructurePreview structure={found()} warnings={reading()?.warnings ?? []} chips={chips()} />
                    )}
                  </Show>
                </div>
              </div>
            </Show>
          </>
        }
      >
        <StructureEditor
          draft={chosen()!.draft}
          name={plan().name}
          terms={chosen()!.terms}
          chips={chips()}
          onChange={(draft) => setChosen((before) => before && { ...before, draft })}
        />
      </Show>
    </div>
  );
}

/** The numbers beside the levels, and the act itself. */
function Make(props: { facts: ReturnType<typeof readPlan> | undefined; levels: number; faults: number }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);

  async function make(): Promise<void> {
    const { facts } = props;
    const found = chosen();
    const structure = found && readDraft(found.draft).structure;
    if (!facts || typeof facts === 'string' || !found || !structure) return;
    setBusy(true);
    const id = desk.device.newId();
    const subject = `tournament/${id}`;
    const made = await desk.act(
      subject,
      'tournament.created',
      planFor(structure, found.terms, {
        ...{ name: facts.name, seatsPerTable: facts.seats, startingStack: facts.stack, prizePlaces: facts.places },
        ...{ closesAfterRow: rowOfLevel(structure, facts.closesAfterLevel) ?? null, reentries: facts.reentries },
      }),
    );
    if (made.type === 'refused') {
      setBusy(false);
      return;
    }
    for (let number = 1; number <= facts.tables; number++)
      await desk.act(subject, 'table.added', { table: `t${number}`, number }, { quiet: true });
    await desk.act(subject, 'registration.opened', {}, { quiet: true });
    forgetSetup();
    navigate(addressOf({ view: 'tournament', id, tab: 'players' }));
  }

  return (
    <div class="grid gap-4">
      <PlanFields plan={plan()} levels={props.levels} onChange={setPlan} />
      <Show when={typeof props.facts === 'string'}>
        <p class="text-quiet">{props.facts as string}</p>
      </Show>
      <Show when={props.faults > 0}>
        <p class="flex items-start gap-2 text-conflict-ink">
          <span class="i-tabler-alert-triangle mt-0.5 text-lg" aria-hidden="true" />
          {structureText.choice.faults(props.faults)}
        </p>
      </Show>
      <Button
        kind="primary"
        class="min-h-16"
        busy={busy()}
        disabled={typeof props.facts !== 'object' || props.faults > 0}
        onClick={() => void make()}
      >
        {text.make}
      </Button>
    </div>
  );
}

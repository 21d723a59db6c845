import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../src/kernel/plain.ts';
import { type Draft, draftOf, placeNow, readDraft } from '../../../src/structure/draft.ts';
import { levelNumberAt } from '../../../src/tournament/clock.ts';
import { playedRows } from '../../../src/tournament/events/structure.set.ts';
import type { ChipTerms } from '../../../src/tournament/state.ts';
import { THIS } from '../../../src/tournament/state.ts';
import { floorText } from '../../text/floor.ts';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf } from '../places.ts';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { isOver, useTournaments } from '../tournaments.tsx';
import { ViewHead } from '../view-head.tsx';
import { StructureEditor } from './structure-editor.tsx';

const text = structureText.change;

/** Other levels for a tournament that is there already; what was played stays as it was. */
export function ChangeStructure(props: { id: string }): JSX.Element {
  const tournaments = useTournaments();
  const [round, setRound] = createSignal(1);
  const found = () => tournaments().find(({ id, row }) => id === props.id && row());
  return (
    <Show when={found()} keyed fallback={<EmptyState icon="i-tabler-trophy" title={text.unknown} />}>
      {(tournament) => (
        <Show when={!isOver(tournament)} fallback={<EmptyState icon="i-tabler-lock" title={text.over} />}>
          <Show when={round()} keyed>
            {(_) => <Change tournament={tournament} onAnew={() => setRound(round() + 1)} />}
          </Show>
        </Show>
      )}
    </Show>
  );
}

function Change(props: { tournament: TournamentFacts; onAnew: () => void }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const held = () => props.tournament.state().get('structure', THIS)?.rows ?? [];
  // What is edited is what stood here when the editor was opened: a change that arrived since must not be written over.
  const rows = held();
  const overtaken = createMemo(() => !samePlain(held(), rows));
  const fixed = playedRows(props.tournament.state(), desk.device.now());
  const start = draftOf(rows);
  const [draft, setDraft] = createSignal<Draft>(start);
  const [busy, setBusy] = createSignal(false);
  const structure = createMemo(() => readDraft(draft()).structure);
  const changed = () => draft().rows !== start.rows;
  const closes = () => {
    const row = props.tournament.row()?.closesAfterRow;
    return row === null || row === undefined ? undefined : placeNow(draft(), row);
  };
  const chips = () => {
    const row = props.tournament.row();
    return props.tournament.figures()?.chipsInPlay || (row && row.seatsPerTable * row.startingStack);
  };
  const leave = () => navigate(addressOf({ view: 'tournament', id: props.tournament.id, tab: 'clock' }));

  async function save(): Promise<void> {
    const next = structure();
    const row = props.tournament.row();
    if (!next || !row) return;
    setBusy(true);
    const result = await desk.act(props.tournament.subject, 'structure.set', {
      structure: next,
      closesAfterRow: closes() ?? null,
      rebuys: termsNow(draft(), row.rebuys),
      addOns: termsNow(draft(), row.addOns),
    });
    setBusy(false);
    if (result.type === 'done') leave();
  }

  return (
    <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-4 p-4">
      <ViewHead title={text.title(props.tournament.row()?.name ?? '')} note={note()}>
        <Button onClick={leave}>{text.cancel}</Button>
        <Button
          kind="primary"
          icon="i-tabler-check"
          busy={busy()}
          disabled={!changed() || !structure() || overtaken() || desk.readOnly()}
          onClick={() => void save()}
        >
          {text.save}
        </Button>
      </ViewHead>
      <Show when={overtaken()}>
        <div class="panel flex flex-wrap items-center gap-3 border-conflict! bg-conflict-wash px-4 py-3" role="alert">
          <p class="me-auto">{text.overtaken}</p>
          <Button onClick={() => props.onAnew()}>{text.anew}</Button>
        </div>
      </Show>
      <StructureEditor
        draft={start}
        name={props.tournament.row()?.name ?? ''}
        terms={{ startingStack: props.tournament.row()?.startingStack }}
        chips={chips()}
        fixed={fixed}
        onChange={setDraft}
      />
    </div>
  );

  function note(): string {
    const at = closes();
    const shown = structure()?.rows;
    const parts = [fixed > 0 ? text.played(fixed) : changed() ? '' : text.same];
    if (at !== undefined && at !== null && shown) {
      const number = levelNumberAt(shown, at);
      parts.push(text.closes(shown[at]?.type === 'break' ? floorText.breakAfter(number) : floorText.level(number)));
    }
    return parts.filter(Boolean).join(' ');
  }
}

/** A window that is named by rows, in the rows as they are now. One whose rows are all gone is closed. */
function termsNow(draft: Draft, terms: ChipTerms | null): ChipTerms | null {
  if (!terms) return null;
  const [fromRow, untilRow] = [placeNow(draft, terms.fromRow), placeNow(draft, terms.untilRow)];
  return untilRow === null ? null : { ...terms, fromRow: fromRow ?? 0, untilRow };
}

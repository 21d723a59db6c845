import { createMemo, For, type JSX, Show } from 'solid-js';
import { openPlaces } from '../../../../src/tournament/alternates.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { StatusPill } from '../../../ui/status-pill.tsx';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useStage } from '../../stage.tsx';
import { tournamentActs } from '../acts.ts';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { type AlternateLine, selectAlternates } from './select-alternates.ts';

const text = playText.alternates;

/** [ENTRY-5] Who waits for a place, in order: call, seat, no answer. */
export function Alternates(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const at = () => desk.journey()?.at ?? desk.device.now();
  const rows = createRows(() => selectAlternates(tournament.state(), at(), tournament.pending()));
  const open = createMemo(() => openPlaces(tournament.state()));
  return (
    <>
      <Show when={open() !== null}>
        <p class="px-1 text-quiet">{text.open(open()!)}</p>
      </Show>
      <Show
        when={rows().length > 0}
        fallback={
          <EmptyState icon="i-tabler-user-check" title={text.none}>
            {text.noneHint}
          </EmptyState>
        }
      >
        <ol class="panel [&>li+li]:border-t" aria-label={text.label}>
          <For each={rows()}>{(row) => <AlternateRow row={row} />}</For>
        </ol>
      </Show>
    </>
  );
}

function AlternateRow(props: { row: AlternateLine }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  const name = () => desk.device.name(props.row.id);
  const left = () => (props.row.until ?? 0) - desk.now(tournament.subject);
  return (
    <li class="flex flex-wrap items-center gap-2 py-1 pe-1" classList={{ 'text-tentative': props.row.tentative }}>
      <button
        type="button"
        class="target flex min-w-40 flex-1 items-center gap-3 rounded ps-4 text-start hover:bg-raised focusable"
        onClick={() => stage.open({ type: 'person', player: props.row.id, from: tournament.subject })}
      >
        <span class="w-6 text-quiet tabular-nums">{props.row.place}</span>
        <span class="grid leading-tight">
          <span class="font-600">{name()}</span>
          <span class="text-sm text-quiet tabular-nums">
            {text.since(desk.formats().timeOfDay(props.row.listedAt))}
          </span>
        </span>
      </button>
      <Show when={props.row.until !== null}>
        <StatusPill status="called">
          {text.called(desk.formats().countdown(left()), desk.formats().ordinal(props.row.calls))}
        </StatusPill>
      </Show>
      <Show when={!desk.readOnly()}>
        <div class="ms-auto flex gap-2">
          <RowActs row={props.row} />
        </div>
      </Show>
    </li>
  );
}

function RowActs(props: { row: AlternateLine }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const name = () => desk.device.name(props.row.id);
  /** In by the ordinary entry, then a seat from the same draw as everyone's. */
  async function seat(): Promise<void> {
    const entering = tournamentActs(desk, tournament);
    const player = props.row.id;
    const isOut = tournament.state().get('players', player)?.status === 'out';
    const entered = isOut
      ? await entering.reenter(player, true)
      : await entering.register(player, desk.device.now(), true);
    if (entered.type === 'done') await entering.drawFor(player);
  }
  return (
    <>
      <Show
        when={props.row.until !== null}
        fallback={
          <Show when={props.row.next}>
            <Button
              kind="primary"
              icon="i-tabler-speakerphone"
              aria-label={text.callLabel(name())}
              onClick={() => void acts.do('alternate.called', { player: props.row.id })}
            >
              {text.call}
            </Button>
          </Show>
        }
      >
        <Button
          aria-label={text.skipLabel(name())}
          onClick={() => void acts.do('alternate.expired', { player: props.row.id, until: props.row.until })}
        >
          {text.skip}
        </Button>
        <Button kind="primary" aria-label={text.seatLabel(name())} onClick={() => void seat()}>
          {text.seat}
        </Button>
      </Show>
      <IconButton
        icon="i-tabler-user-minus"
        label={text.leaveLabel(name())}
        onClick={() => void acts.do('alternate.left', { player: props.row.id })}
      />
    </>
  );
}

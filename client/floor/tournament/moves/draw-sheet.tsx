import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { verifyDraw } from '../../../../src/tournament/drawing.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { createProgressive } from '../../create-progressive.ts';
import { createRows } from '../../create-rows.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPapers } from '../paper/create-papers.tsx';
import { createPlayActs } from '../play-acts.ts';
import { drawTitle } from './draw-title.ts';
import { type DrawLine, selectDraw, selectDrawLines } from './select-draws.ts';
import { VerifiedDraw } from './verified-draw.tsx';

const text = playText.moves;

/** What a draw, a break or a redraw came to: who goes where, who is there, its papers, and its proof. */
export function DrawSheet(props: { draw: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const papers = createPapers();
  const [verifying, setVerifying] = createSignal(false);
  const facts = createMemo(() => selectDraw(tournament.state(), props.draw));
  const lines = createRows(() => selectDrawLines(tournament.state(), props.draw, tournament.pending()));
  const shown = createProgressive(lines, 20, 40);
  const left = () => lines().filter(({ status }) => status === 'outstanding').length;
  const check = createMemo(() => (verifying() ? verifyDraw(tournament.state(), props.draw) : undefined));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={facts() ? drawTitle(facts()!) : text.undone}
      subtitle={facts() && text.toMove(left(), lines().length)}
      footer={
        <Show when={facts()}>
          {(it) => (
            <>
              <Show when={it().moves}>
                <Button class="flex-auto px-3!" icon="i-tabler-printer" onClick={() => papers.moveSheet(props.draw)}>
                  {text.sheet}
                </Button>
              </Show>
              <Button class="flex-auto px-3!" icon="i-tabler-id" onClick={() => papers.cardsOfDraw(props.draw)}>
                {text.cards}
              </Button>
              <Button class="flex-auto px-3!" icon="i-tabler-certificate" onClick={() => setVerifying(!verifying())}>
                {text.verify}
              </Button>
            </>
          )}
        </Show>
      }
    >
      <Show when={facts()} fallback={<EmptyState title={text.undone}>{text.undoneHint}</EmptyState>}>
        {(it) => (
          <div class="grid gap-4">
            <Show when={check()}>{(found) => <VerifiedDraw check={found()} facts={it()} />}</Show>
            <Show when={it().table !== undefined}>
              <p class="text-sm text-quiet">{text.hint}</p>
            </Show>
            <ul class="-mx-2 [&>li+li]:border-t">
              <For each={shown()}>{(line) => <Line line={line} facts={it()} readOnly={desk.readOnly()} />}</For>
            </ul>
          </div>
        )}
      </Show>
    </Sheet>
  );
}

function Line(props: { line: DrawLine; facts: { moves: boolean; final: boolean }; readOnly: boolean }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const name = () => desk.device.name(props.line.id);
  const spot = (at: DrawLine['to']) => (at ? playText.spot(at) : playText.noSpot);
  return (
    <li class="flex min-h-14 items-center gap-3 px-2 py-1" classList={{ 'text-tentative': props.line.tentative }}>
      <div class="min-w-0 flex-1">
        <p class="truncate font-600">
          {name()}
          <Show when={props.line.button}>
            <span class="ms-2 rounded-full border px-2 text-sm">{text.button}</span>
          </Show>
        </p>
        <p class="text-sm tabular-nums">
          <Show when={props.facts.moves && !props.facts.final}>
            <span class="text-quiet">
              {spot(props.line.from)} <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" />
            </span>{' '}
          </Show>
          {spot(props.line.to)}
          <Show when={props.line.chips !== null}>
            <span class="text-quiet"> · {text.chips(desk.formats().number(props.line.chips!))}</span>
          </Show>
          <Show when={props.line.waits}>
            <span class="text-paused-ink"> · {text.waits}</span>
          </Show>
        </p>
      </div>
      <Show
        when={props.line.status === 'outstanding' && !props.readOnly}
        fallback={<span class="pe-2 text-sm text-quiet">{text.statuses[props.line.status]}</span>}
      >
        <Button
          icon="i-tabler-check"
          aria-label={text.seenLabel(name())}
          onClick={() => void acts.do('player.present', { player: props.line.id, present: true })}
        >
          {text.seen}
        </Button>
      </Show>
    </li>
  );
}

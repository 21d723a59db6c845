import { createSignal, type JSX, Show, Suspense } from 'solid-js';
import { offers } from '../../../src/tournament/offers.ts';
import { policyOf } from '../../../src/tournament/policy.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { lazyPart } from '../lazy-part.ts';
import { StructureLink } from '../structure/structure-link.tsx';
import { tournamentActs } from './acts.ts';
import type { TournamentFacts } from './create-tournament.tsx';
import { NumberForm } from './number-form.tsx';
import { createPlayActs } from './play-acts.ts';
import { StartForm } from './start-form.tsx';

const ExportPart = lazyPart(() => import('../archive/export-part.tsx'), 'ExportPart');
const FlightsPart = lazyPart(() => import('./flights/flights-part.tsx'), 'FlightsPart');

const text = tournamentText.manage;

/** What is seldom done: registration, room, places, house rules, and the end. Ending asks first. */
export function ManageSheet(props: { tournament: TournamentFacts; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [asking, setAsking] = createSignal(false);
  const offered = createOffers(props.tournament);
  const acts = () => tournamentActs(desk, props.tournament);
  const over = () => props.tournament.row()?.phase === 'finished' || props.tournament.row()?.phase === 'cancelled';
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
      <div class="grid gap-6">
        <Show when={!over()} fallback={<p class="text-quiet">{text.over}</p>}>
          <div class="grid gap-6">
            <Show when={offered('tournament.scheduled')}>
              <StartForm tournament={props.tournament} />
            </Show>
            <Entries tournament={props.tournament} />
            <Play tournament={props.tournament} onClose={props.onClose} />
            <Suspense>
              <FlightsPart
                tournament={props.tournament}
                ends={offered('flight.ended')}
                takes={offered('flight.carried')}
              />
            </Suspense>
            <Limits tournament={props.tournament} />
            <StructureLink tournament={props.tournament.id} onClose={props.onClose} />
          </div>
        </Show>
        <Suspense>
          <ExportPart tournament={props.tournament} />
        </Suspense>
      </div>
    </Sheet>
  );
}

/** [ENTRY-1] Each state offers the acts that make sense in it. */
function createOffers(tournament: TournamentFacts): (kind: string) => boolean {
  const desk = useDesk();
  return (kind) => offers(tournament.state(), desk.device.now()).includes(kind);
}

function Entries(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const offered = createOffers(props.tournament);
  const opens = () => offered('registration.opened');
  return (
    <div class="grid gap-2">
      <p class="text-sm text-quiet">{words()}</p>
      <Show when={opens() || offered('registration.closed')}>
        <Button onClick={() => void acts().do(opens() ? 'registration.opened' : 'registration.closed')}>
          {opens() ? text.openRegistration : text.closeRegistration}
        </Button>
      </Show>
      <p class="pt-2 text-sm text-quiet">{text.tables(props.tournament.figures()?.tables ?? 0)}</p>
      <Button icon="i-tabler-plus" onClick={() => void acts().addTable()}>
        {text.addTable}
      </Button>
    </div>
  );

  function words(): string {
    const closes = props.tournament.entryClosesAt();
    if (opens()) return text.registration[props.tournament.row()?.registration === 'unopened' ? 'unopened' : 'closed'];
    return closes === null ? text.registration.open : text.registration.openUntil(desk.formats().timeOfDay(closes));
  }
}

/** What the rules advise by themselves, by hand: at day's end, or when the director wants it otherwise. */
function Play(props: { tournament: TournamentFacts; onClose: () => void }): JSX.Element {
  const play = createPlayActs(props.tournament);
  const offered = createOffers(props.tournament);
  const running = () => props.tournament.clock()?.anchor.run === 'running';
  const done = (act: () => void) => {
    props.onClose();
    act();
  };
  return (
    <div class="grid gap-2">
      <Show when={offered('handforhand.begun')}>
        <Button
          icon="i-tabler-hourglass"
          onClick={() =>
            done(() => void play.do('handforhand.begun', { handMs: policyOf(props.tournament.state()).handMs }))
          }
        >
          {text.handForHand}
        </Button>
      </Show>
      <Show when={offered('player.balanced')}>
        <Button
          icon="i-tabler-arrows-shuffle"
          onClick={() => done(() => void play.redraw({ final: false, pause: running() }))}
        >
          {text.redraw}
        </Button>
      </Show>
      <Button icon="i-tabler-list-details" onClick={() => play.open({ of: 'rules' })}>
        {text.rules}
      </Button>
    </div>
  );
}

function Limits(props: { tournament: TournamentFacts }): JSX.Element {
  const desk = useDesk();
  const acts = () => tournamentActs(desk, props.tournament);
  const capacity = () => props.tournament.row()?.capacity ?? 0;
  return (
    <div class="grid gap-4">
      <NumberForm
        label={text.places}
        value={props.tournament.row()?.prizePlaces ?? 0}
        least={0}
        most={10_000}
        error={text.wholeNumber}
        onSet={(places) => void acts().do('places.set', { places })}
      />
      <NumberForm
        label={text.capacity}
        hint={text.capacityHint}
        value={capacity()}
        least={0}
        most={20_000}
        error={text.wholeNumber}
        onSet={(places) => void acts().do('capacity.set', { capacity: places < 2 ? null : places })}
      />
    </div>
  );
}

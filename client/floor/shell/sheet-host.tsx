import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { PersonSheet } from '../person/person-sheet.tsx';
import { CallNextSheet } from '../room/call-next-sheet.tsx';
import { CashSeatSheet } from '../room/cash-seat-sheet.tsx';
import { JoinSheet } from '../room/join-sheet.tsx';
import { type SheetRequest, useStage } from '../stage.tsx';
import { ClockSheet } from '../tournament/clock-sheet.tsx';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { SeatSheet } from '../tournament/seat-sheet.tsx';
import { TableSheet } from '../tournament/table-sheet.tsx';
import { useTournaments } from '../tournaments.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import { SyncSheet } from './sync-sheet.tsx';

// Seldom wanted, so not in the first load; the service worker has them all.
const CashTableSheet = lazy(async () => ({ default: (await import('../room/cash-table-sheet.tsx')).CashTableSheet }));
const OpenTableSheet = lazy(async () => ({ default: (await import('../room/open-table-sheet.tsx')).OpenTableSheet }));
const ManageSheet = lazy(async () => ({ default: (await import('../tournament/manage-sheet.tsx')).ManageSheet }));

type Of<Type extends SheetRequest['type']> = Extract<SheetRequest, { type: Type }>;

/** The one sheet that is open, whatever it is about. A crash in it leaves the page. */
export function SheetHost(): JSX.Element {
  const stage = useStage();
  const request = <Type extends SheetRequest['type']>(type: Type): Of<Type> | undefined => {
    const open = stage.sheet();
    return open?.type === type ? (open as Of<Type>) : undefined;
  };
  const close = () => stage.close();
  return (
    <ViewBoundary view={floorText.sheet}>
      <Suspense>
        <Switch>
          <Match when={request('person')} keyed>
            {(it) => <PersonSheet player={it.player} from={it.from} onClose={close} />}
          </Match>
          <Match when={request('seat')} keyed>
            {(it) => (
              <OfTournament id={it.tournament}>
                {(t) => <SeatSheet tournament={t} seat={it.seat} onClose={close} />}
              </OfTournament>
            )}
          </Match>
          <Match when={request('table')} keyed>
            {(it) => (
              <OfTournament id={it.tournament}>
                {(t) => <TableSheet tournament={t} table={it.table} onClose={close} />}
              </OfTournament>
            )}
          </Match>
          <Match when={request('clock')} keyed>
            {(it) => (
              <OfTournament id={it.tournament}>{(t) => <ClockSheet tournament={t} onClose={close} />}</OfTournament>
            )}
          </Match>
          <Match when={request('tournament')} keyed>
            {(it) => (
              <OfTournament id={it.tournament}>{(t) => <ManageSheet tournament={t} onClose={close} />}</OfTournament>
            )}
          </Match>
          <Match when={request('cash-seat')} keyed>
            {(it) => <CashSeatSheet table={it.table} seat={it.seat} onClose={close} />}
          </Match>
          <Match when={request('cash-table')} keyed>
            {(it) => <CashTableSheet table={it.table} onClose={close} />}
          </Match>
          <Match when={request('open-table')} keyed>
            {(it) => <OpenTableSheet game={it.game} onClose={close} />}
          </Match>
          <Match when={request('call-next')} keyed>
            {(it) => <CallNextSheet game={it.game} onClose={close} />}
          </Match>
          <Match when={request('join')} keyed>
            {(it) => <JoinSheet game={it.game} onClose={close} />}
          </Match>
          <Match when={request('sync')} keyed>
            <SyncSheet onClose={close} />
          </Match>
          <Match when={request('staff')} keyed>
            <StaffSheet onClose={close} />
          </Match>
        </Switch>
      </Suspense>
    </ViewBoundary>
  );
}

function OfTournament(props: { id: string; children: (tournament: TournamentFacts) => JSX.Element }): JSX.Element {
  const tournaments = useTournaments();
  return (
    <Show when={tournaments().find(({ id }) => id === props.id)} keyed>
      {(tournament) => props.children(tournament)}
    </Show>
  );
}

import { type JSX, Match, Show, Suspense, Switch } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { ViewBoundary } from '../../ui/view-boundary.tsx';
import { lazyPart } from '../lazy-part.ts';
import { type SheetRequest, useStage } from '../stage.tsx';
import type { TournamentFacts } from '../tournament/create-tournament.tsx';
import { useTournaments } from '../tournaments.tsx';

const PersonSheet = lazyPart(() => import('../person/person-sheet.tsx'), 'PersonSheet');
const CallNextSheet = lazyPart(() => import('../room/call-next-sheet.tsx'), 'CallNextSheet');
const CashSeatSheet = lazyPart(() => import('../room/cash-seat-sheet.tsx'), 'CashSeatSheet');
const JoinSheet = lazyPart(() => import('../room/join-sheet.tsx'), 'JoinSheet');
const ClockSheet = lazyPart(() => import('../tournament/clock-sheet.tsx'), 'ClockSheet');
const SeatSheet = lazyPart(() => import('../tournament/seat-sheet.tsx'), 'SeatSheet');
const TableSheet = lazyPart(() => import('../tournament/table-sheet.tsx'), 'TableSheet');
const StaffSheet = lazyPart(() => import('./staff-sheet.tsx'), 'StaffSheet');
const SyncSheet = lazyPart(() => import('./sync-sheet.tsx'), 'SyncSheet');
const CashTableSheet = lazyPart(() => import('../room/cash-table-sheet.tsx'), 'CashTableSheet');
const OpenTableSheet = lazyPart(() => import('../room/open-table-sheet.tsx'), 'OpenTableSheet');
const PlaySheet = lazyPart(() => import('../tournament/play-sheets.tsx'), 'PlaySheet');
const GameSheet = lazyPart(() => import('../room/game-sheet.tsx'), 'GameSheet');
const ReorderSheet = lazyPart(() => import('../room/reorder-sheet.tsx'), 'ReorderSheet');
const DaySheet = lazyPart(() => import('../room/day-sheet.tsx'), 'DaySheet');
const LeaguesSheet = lazyPart(() => import('../tournament/leagues/leagues-sheet.tsx'), 'LeaguesSheet');
const ManageSheet = lazyPart(() => import('../tournament/manage-sheet.tsx'), 'ManageSheet');

type Of<Type extends SheetRequest['type']> = Extract<SheetRequest, { type: Type }>;

/** The one sheet that is open, whatever it is about. A crash in it leaves the page. */
export function SheetHost(): JSX.Element {
  const stage = useStage();
  const tournaments = useTournaments();
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
          <Match when={request('play')} keyed>
            {(it) => (
              <OfTournament id={it.tournament}>
                {(t) => <PlaySheet tournament={t} part={it.part} onClose={close} />}
              </OfTournament>
            )}
          </Match>
          <Match when={request('leagues')} keyed>
            {(it) => <LeaguesSheet tournament={tournaments().find(({ id }) => id === it.tournament)} onClose={close} />}
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
          <Match when={request('game')} keyed>
            {(it) => <GameSheet game={it.game} onClose={close} />}
          </Match>
          <Match when={request('reorder')} keyed>
            {(it) => <ReorderSheet game={it.game} player={it.player} to={it.to} onClose={close} />}
          </Match>
          <Match when={request('day')} keyed>
            <DaySheet onClose={close} />
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

import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { countFor } from '../../../../src/league/counting.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import type { TournamentFacts } from '../create-tournament.tsx';
import { LeagueTable } from './league-table.tsx';
import { NewLeague } from './new-league.tsx';
import { countingOf, type LeagueState, selectLeague } from './select-leagues.ts';

const text = playText.leagues;
const PREFIX = 'league/';

/** [POINTS-1] The leagues: what this tournament is to each, their tables, and a new one. */
export function LeaguesSheet(props: { tournament: TournamentFacts | undefined; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [shown, show] = createSignal<string>();
  const stateOf = (subject: string) => desk.view(subject).state as unknown as LeagueState;
  const leagues = createMemo(() =>
    desk.device
      .subjects()
      .filter((subject) => subject.startsWith(PREFIX))
      .filter((subject) => stateOf(subject).has('league', 'this')),
  );
  const mayMake = () => desk.user()?.roles.some((role) => role === 'manager' || role === 'admin') ?? false;
  const title = () => (shown() ? (selectLeague(stateOf(shown()!))?.name ?? '') : text.title);
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={title()}
      subtitle={shown() ? undefined : props.tournament?.row()?.name}
    >
      <Show
        when={shown()}
        keyed
        fallback={
          <div class="grid gap-6">
            <ul class="grid gap-2">
              <For each={leagues()} fallback={<li class="text-quiet">{text.none}</li>}>
                {(subject) => (
                  <LeagueRow subject={subject} tournament={props.tournament} onShow={() => show(subject)} />
                )}
              </For>
            </ul>
            <Show when={!desk.readOnly() && mayMake()}>
              <NewLeague onMade={show} />
            </Show>
          </div>
        }
      >
        {(subject) => <LeagueTable subject={subject} onBack={() => show(undefined)} />}
      </Show>
    </Sheet>
  );
}

function LeagueRow(props: {
  subject: string;
  tournament: TournamentFacts | undefined;
  onShow: () => void;
}): JSX.Element {
  const desk = useDesk();
  const state = () => desk.view(props.subject).state as unknown as LeagueState;
  const facts = createMemo(() => selectLeague(state()));
  const counting = createMemo(() => {
    const { tournament } = props;
    return tournament && countingOf(state(), tournament.state(), tournament.id);
  });
  function count(): void {
    const { tournament } = props;
    const body = tournament && countFor(tournament.state(), tournament.id);
    if (body) void desk.act(props.subject, 'tournament.counted', body, { say: () => text.counts(facts()!.name) });
  }
  return (
    <li class="flex items-center gap-2 rounded border py-1 pe-1 ps-4">
      <div class="min-w-0 flex-1">
        <p class="truncate font-600">{facts()?.name}</p>
        <p class="text-sm text-quiet">{counting() ? text.counting[counting()!] : text.of(facts()?.tournaments ?? 0)}</p>
      </div>
      <Show when={!desk.readOnly() && (counting() === 'no' || counting() === 'changed')}>
        <Button kind="primary" aria-label={text.countIn(facts()?.name ?? '')} onClick={count}>
          {counting() === 'no' ? text.count : text.countAgain}
        </Button>
      </Show>
      <IconButton icon="i-tabler-chevron-right" label={text.show(facts()?.name ?? '')} onClick={() => props.onShow()} />
    </li>
  );
}

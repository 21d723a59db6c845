import { type JSX, Match, Switch } from 'solid-js';
import { BalanceSheet } from './advice/balance-sheet.tsx';
import { type TournamentFacts, TournamentProvider } from './create-tournament.tsx';
import { DrawSheet } from './moves/draw-sheet.tsx';
import type { PlayPart } from './play-part.ts';

type Of<What extends PlayPart['of']> = Extract<PlayPart, { of: What }>;

/** The sheets of a running tournament, fetched together. */
export function PlaySheet(props: { tournament: TournamentFacts; part: PlayPart; onClose: () => void }): JSX.Element {
  const part = <What extends PlayPart['of']>(of: What): Of<What> | undefined =>
    props.part.of === of ? (props.part as Of<What>) : undefined;
  return (
    <TournamentProvider tournament={props.tournament}>
      <Switch>
        <Match when={part('balance')}>
          <BalanceSheet onClose={props.onClose} />
        </Match>
        <Match when={part('draw')}>{(it) => <DrawSheet draw={it().draw} onClose={props.onClose} />}</Match>
      </Switch>
    </TournamentProvider>
  );
}

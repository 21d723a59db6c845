import { type JSX, Match, Switch } from 'solid-js';
import { BalanceSheet } from './advice/balance-sheet.tsx';
import { AdjustSheet } from './chips/adjust-sheet.tsx';
import { ColourUpSheet } from './chips/colour-up-sheet.tsx';
import { type TournamentFacts, TournamentProvider } from './create-tournament.tsx';
import { BustsSheet } from './hands/busts-sheet.tsx';
import { DrawSheet } from './moves/draw-sheet.tsx';
import type { PlayPart } from './play-part.ts';
import { RehearsalSheet } from './rehearsal/rehearsal-sheet.tsx';
import { CorrectionSheet } from './results/correction-sheet.tsx';
import { RulesSheet } from './rules/rules-sheet.tsx';

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
        <Match when={part('rehearsal')}>{(it) => <RehearsalSheet table={it().table} onClose={props.onClose} />}</Match>
        <Match when={part('colour-up')}>{(it) => <ColourUpSheet row={it().row} onClose={props.onClose} />}</Match>
        <Match when={part('adjust-chips')}>
          <AdjustSheet onClose={props.onClose} />
        </Match>
        <Match when={part('rules')}>
          <RulesSheet onClose={props.onClose} />
        </Match>
        <Match when={part('busts')}>
          {(it) => <BustsSheet players={it().players} onDone={it().onDone} onClose={props.onClose} />}
        </Match>
        <Match when={part('correction')}>
          {(it) => <CorrectionSheet player={it().player} onClose={props.onClose} />}
        </Match>
      </Switch>
    </TournamentProvider>
  );
}

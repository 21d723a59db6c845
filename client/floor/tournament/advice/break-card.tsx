import { type JSX, Show } from 'solid-js';
import type { BreakAdvice } from '../../../../src/tournament/breaking.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.breaks;

/** [BREAK-1] The next table in order can break; or is empty, and leaves play. */
export function BreakCard(props: { advice: BreakAdvice }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const empty = () => props.advice.players === 0;
  const reason = () => {
    const { players, open, entryOpen } = props.advice;
    if (empty()) return text.emptyReason;
    return text.reason(players, open) + (entryOpen ? ` ${text.entryOpen}` : '');
  };
  return (
    <AdviceCard
      icon="i-tabler-arrows-split-2"
      rule={props.advice.rule}
      title={empty() ? text.empty(props.advice.number) : text.title(props.advice.number)}
      reason={reason()}
    >
      <Show when={!desk.readOnly()}>
        <Show when={!empty()}>
          <IconButton
            icon="i-tabler-masks-theater"
            kind="plain"
            label={text.rehearse(props.advice.number)}
            onClick={() => acts.open({ of: 'rehearsal', table: props.advice.table })}
          />
        </Show>
        <Button kind="primary" onClick={() => void acts.breakTable(props.advice.table)}>
          {empty() ? text.remove : text.act(props.advice.number)}
        </Button>
      </Show>
    </AdviceCard>
  );
}

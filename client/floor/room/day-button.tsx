import { type JSX, Show } from 'solid-js';
import { makeFormats } from '../../text/format.ts';
import { Button } from '../../ui/button.tsx';
import { useStage } from '../stage.tsx';
import { useRoom } from './create-room.tsx';

/** The gaming day that runs ([DAY-1]); a tap says when it turns, and what goes with it. */
export function DayButton(): JSX.Element {
  const stage = useStage();
  const room = useRoom();
  const day = () => room.state().get('day', 'day');
  return (
    <Show when={day()}>
      {(row) => (
        <Button kind="quiet" icon="i-tabler-calendar" onClick={() => stage.open({ type: 'day' })}>
          {dayWords(row().day)}
        </Button>
      )}
    </Show>
  );
}

/** A gaming day is a date by itself: written as it stands, whatever the time zone. */
const dates = makeFormats('en', 'UTC');

/** "Sat, Jun 15" */
export const dayWords = (day: string): string => dates.day(Date.parse(`${day}T00:00:00Z`));

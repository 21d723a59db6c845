import { For, type JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { ConflictCard } from '../../ui/conflict-card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { conflictWords } from './conflict-words.ts';

const text = floorText.conflicts;

/** Every open conflict with both of its sides. */
export function ConflictList(): JSX.Element {
  const desk = useDesk();
  return (
    <For each={desk.device.conflicts()} fallback={<EmptyState icon="i-tabler-checks" title={text.none} />}>
      {(conflict) => {
        const words = () => conflictWords(desk, conflict);
        return (
          <ConflictCard
            title={words().title}
            detail={words().detail}
            sides={words().sides}
            standsLabel={text.stands}
            choices={words().ways.map(({ label, act }) => ({
              label,
              onChoose: () => void desk.settle(conflict, act),
            }))}
          />
        );
      }}
    </For>
  );
}

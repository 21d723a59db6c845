import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { ScreensTables, SingleView, View } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from '../room/create-room.tsx';
import { liveTournaments, useTournaments } from '../tournaments.tsx';
import { createViewWords } from './view-words.ts';

const text = floorText.screens;
const ROTATION_SECONDS = 20;

/** What one screen shows: one thing, or a rotation of all clocks and the waitlists ([SCREEN-1]). */
export function ScreenSheet(props: { screen: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const tournaments = useTournaments();
  const viewWords = createViewWords();
  const [asking, setAsking] = createSignal(false);
  const row = createMemo(() => (desk.view('screens').state as Reader<ScreensTables>).get('displays', props.screen));
  const singles = createMemo((): SingleView[] => [
    ...liveTournaments(tournaments()).map(({ id }): SingleView => ({ type: 'clock', tournament: id })),
    { type: 'waitlists' },
    ...(room.games().length > 1 ? room.games().map(({ id }): SingleView => ({ type: 'waitlists', game: id })) : []),
  ]);
  const choices = createMemo((): View[] => {
    const clocks = singles().filter(
      (view) => view.type === 'clock' || (view.type === 'waitlists' && view.game === undefined),
    );
    const rotation: View[] = clocks.length > 1 ? [{ type: 'rotation', views: clocks, seconds: ROTATION_SECONDS }] : [];
    return [...singles(), ...rotation, { type: 'idle' }];
  });
  const keyOf = (view: View) => JSON.stringify(view);
  function remove(): void {
    if (!asking()) {
      setAsking(true);
      return;
    }
    props.onClose();
    void desk.act('screens', 'display.removed', { display: props.screen });
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={row()?.name ?? ''}
      subtitle={row() ? viewWords(row()!.view) : undefined}
      footer={
        <Show when={!desk.readOnly()}>
          <Button kind={asking() ? 'danger' : 'quiet'} class="flex-1" onClick={remove}>
            {asking() ? text.removeAnyway : text.remove}
          </Button>
        </Show>
      }
    >
      <SelectList
        legend={text.shows}
        value={row() ? keyOf(row()!.view) : undefined}
        onChange={(key) =>
          void desk.act('screens', 'display.assigned', { display: props.screen, view: JSON.parse(key) as View })
        }
        options={choices().map((view) => ({ value: keyOf(view), label: viewWords(view), disabled: desk.readOnly() }))}
      />
    </Sheet>
  );
}

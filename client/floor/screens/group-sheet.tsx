import { createMemo, type JSX } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { groupsOf, type ScreensTables, type View } from '../../../src/screens/index.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { ViewChooser } from './view-chooser.tsx';

/** [SCREEN-1] The same on every screen of a group, by one act. What it shows as chosen is what the first of them shows. */
export function GroupSheet(props: { group: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const state = () => desk.view('screens').state as Reader<ScreensTables>;
  const displays = createMemo(() => groupsOf(state()).find(({ group }) => group === props.group)?.displays ?? []);
  const first = (): View => {
    const [display] = displays();
    return (display && state().get('displays', display)?.view) || { type: 'idle' };
  };
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.everyScreenOf(props.group)}>
      <ViewChooser
        value={first()}
        disabled={desk.readOnly() || displays().length === 0}
        onChange={(view) => void desk.act('screens', 'displays.assigned', { displays: displays(), view })}
      />
    </Sheet>
  );
}

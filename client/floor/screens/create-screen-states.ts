import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { ScreenState, ScreenStatesBoard } from '../../../src/screens/status.ts';
import { useDesk } from '../desk.tsx';

/** Only while somebody looks at the list. */
const LOOK_EVERY_MS = 5_000;

export interface ScreenStates {
  /** How a screen fares; undefined when the venue has not seen it since its server started. */
  readonly of: (screen: string) => ScreenState | undefined;
  /** The venue said so: without it nothing is known. */
  readonly known: Accessor<boolean>;
}

/** [SCREEN-2] How the screens fare, by the word of the venue's node. It stands in no log, so it is asked for. */
export function createScreenStates(): ScreenStates {
  const { device } = useDesk();
  const [states, setStates] = createSignal<ScreenStatesBoard['screens']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  async function look(): Promise<void> {
    clearTimeout(timer);
    const answer = document.hidden ? undefined : await device.look('/api/v1/boards/screens');
    if (over) return;
    if (answer) setStates(answer.type === 'done' ? statesIn(answer.body) : undefined);
    timer = setTimeout(look, LOOK_EVERY_MS);
  }
  const shown = () => void look();
  document.addEventListener('visibilitychange', shown);
  void look();
  onCleanup(() => {
    over = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', shown);
  });
  return { of: (screen) => states()?.[screen], known: () => states() !== undefined };
}

/** A node of an older version answers with something else. */
function statesIn(body: unknown): ScreenStatesBoard['screens'] | undefined {
  const screens = (body as { board?: Partial<ScreenStatesBoard> | null } | undefined)?.board?.screens;
  return typeof screens === 'object' && screens !== null ? screens : {};
}

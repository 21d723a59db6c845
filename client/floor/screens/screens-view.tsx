import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { displaysInOrder, groupsOf, type ScreensTables } from '../../../src/screens/index.ts';
import { floorText } from '../../text/floor.ts';
import { screensText } from '../../text/floor-screens.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDesk } from '../desk.tsx';
import { ViewHead } from '../view-head.tsx';
import { AddTablet } from './add-tablet.tsx';
import { Announce } from './announce.tsx';
import { createScreenStates } from './create-screen-states.ts';
import { GroupSheet } from './group-sheet.tsx';
import { PairSheet } from './pair-sheet.tsx';
import { RunningAnnouncements } from './running-announcements.tsx';
import { ScreenCard } from './screen-card.tsx';
import { ScreenSheet } from './screen-sheet.tsx';
import { SlidesSheet } from './slides-sheet.tsx';

const text = { ...floorText.screens, ...screensText };
const IDENTIFY_SECONDS = 20;

type Open = 'pair' | 'announce' | 'tablet' | 'slides' | { readonly screen: string } | { readonly group: string };

/** The room's TVs: what each shows and how it fares, groups of them, pairing, slides, and announcements over them. */
export function ScreensView(): JSX.Element {
  const desk = useDesk();
  const [open, setOpen] = createSignal<Open>();
  const state = () => desk.view('screens').state as Reader<ScreensTables>;
  const screens = createMemo(() => displaysInOrder(state()));
  const groups = createMemo(() => groupsOf(state()));
  const alone = () => screens().filter(({ display }) => display.group === undefined);
  const states = createScreenStates();
  const chosen = () => {
    const it = open();
    return typeof it === 'object' && 'screen' in it ? it.screen : undefined;
  };
  const group = () => {
    const it = open();
    return typeof it === 'object' && 'group' in it ? it.group : undefined;
  };
  const close = () => setOpen(undefined);
  const identify = () => void desk.act('screens', 'displays.identified', { seconds: IDENTIFY_SECONDS });
  return (
    <div class="grid content-start gap-4 p-4">
      <ViewHead title={text.title} note={text.count(screens().length)}>
        <Show when={!desk.readOnly()}>
          <Button icon="i-tabler-device-ipad-plus" onClick={() => setOpen('tablet')}>
            {text.addTablet}
          </Button>
          <Button icon="i-tabler-eye" disabled={screens().length === 0} onClick={identify}>
            {text.identify}
          </Button>
          <Button icon="i-tabler-presentation" onClick={() => setOpen('slides')}>
            {text.slides}
          </Button>
          <Button icon="i-tabler-speakerphone" disabled={screens().length === 0} onClick={() => setOpen('announce')}>
            {text.announce}
          </Button>
          <Button kind="primary" icon="i-tabler-device-tv" onClick={() => setOpen('pair')}>
            {text.pair}
          </Button>
        </Show>
      </ViewHead>
      <Show when={screens().length > 0 && !states.known()}>
        <p class="text-quiet">{text.unknownHere}</p>
      </Show>
      <For each={groups()}>
        {(each) => (
          <section class="grid gap-2" aria-label={each.group}>
            <header class="flex items-center gap-3">
              <h2 class="min-w-0 flex-1 truncate font-650">{each.group}</h2>
              <Button onClick={() => setOpen({ group: each.group })}>{text.showOnGroup}</Button>
            </header>
            <Cards of={each.displays} />
          </section>
        )}
      </For>
      <Cards of={alone().map(({ id }) => id)} />
      <Show when={screens().length === 0}>
        <EmptyState icon="i-tabler-device-tv-off" title={text.none}>
          {text.noneHint(location.origin)}
        </EmptyState>
      </Show>
      <RunningAnnouncements />
      <Show when={open() === 'pair'}>
        <PairSheet onClose={close} onPaired={(screen) => setOpen({ screen })} />
      </Show>
      <Show when={open() === 'announce'}>
        <Announce onClose={close} />
      </Show>
      <Show when={open() === 'tablet'}>
        <AddTablet onClose={close} />
      </Show>
      <Show when={open() === 'slides'}>
        <SlidesSheet onClose={close} />
      </Show>
      <Show when={group()}>{(chosen) => <GroupSheet group={chosen()} onClose={close} />}</Show>
      <Show when={chosen()}>
        {(screen) => (
          <ScreenSheet screen={screen()} state={states.of(screen())} known={states.known()} onClose={close} />
        )}
      </Show>
    </div>
  );

  function Cards(props: { of: readonly string[] }): JSX.Element {
    return (
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(18rem,1fr))] gap-3">
        <For each={props.of}>
          {(id) => (
            <Show when={state().get('displays', id)}>
              {(display) => (
                <ScreenCard
                  display={display()}
                  state={states.of(id)}
                  known={states.known()}
                  onOpen={() => setOpen({ screen: id })}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
    );
  }
}

import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { type ScreensTables, slidesOf } from '../../../src/screens/index.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { HOUSE_SLIDES } from './choices.ts';

/** Letters of a slide: what a roster keeps of a name, and about what can be read in passing. */
export const MOST_LETTERS = 80;

/** The venue's own words for its screens, in the order in which they are shown. */
export function SlidesSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [words, setWords] = createSignal('');
  const slides = () => slidesOf(desk.view('screens').state as Reader<ScreensTables>, HOUSE_SLIDES);
  const write = () => {
    const name = words().trim();
    if (!name) return;
    setWords('');
    const body = { slide: desk.device.newId(), set: HOUSE_SLIDES };
    void desk.act('screens', 'slide.written', body, { person: { name } });
  };
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.slides} subtitle={text.slidesHint}>
      <div class="grid gap-5">
        <Show when={!desk.readOnly()}>
          <form
            class="grid gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              write();
            }}
          >
            <Field label={text.newSlide} value={words()} maxlength={MOST_LETTERS} onInput={setWords} />
            <Button type="submit" kind="primary" disabled={words().trim() === ''}>
              {text.writeSlide}
            </Button>
          </form>
        </Show>
        <Show when={slides().length > 0} fallback={<p class="text-quiet">{text.noSlides}</p>}>
          <ol class="panel [&>li+li]:border-t">
            <For each={slides()}>
              {({ id }) => (
                <li class="flex items-center gap-3 py-1 pe-1 ps-4">
                  <span class="min-w-0 flex-1">{desk.device.name(id)}</span>
                  <Show when={!desk.readOnly()}>
                    <IconButton
                      label={text.removeSlide(desk.device.name(id))}
                      icon="i-tabler-x"
                      onClick={() => void desk.act('screens', 'slide.removed', { slide: id })}
                    />
                  </Show>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </div>
    </Sheet>
  );
}

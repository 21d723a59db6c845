import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { Reader } from '../../../src/kernel/layer.ts';
import { DEFAULT_CUES, type ScreensTables, type View } from '../../../src/screens/index.ts';
import type { ScreenState } from '../../../src/screens/status.ts';
import { floorText } from '../../text/floor.ts';
import { screensText } from '../../text/floor-screens.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { GroupChoice } from './group-choice.tsx';
import { ScreenFacts } from './screen-standing.tsx';
import { ViewChooser } from './view-chooser.tsx';
import { createViewWords } from './view-words.ts';

const text = { ...floorText.screens, ...screensText };
const IDENTIFY_SECONDS = 20;

export interface ScreenSheetProps {
  screen: string;
  state: ScreenState | undefined;
  /** False while the venue is out of reach: then nothing is known of how the screen fares. */
  known: boolean;
  onClose: () => void;
}

/** One screen: what it shows ([SCREEN-1]), how it fares, and everything else that a remote does. */
export function ScreenSheet(props: ScreenSheetProps): JSX.Element {
  const desk = useDesk();
  const viewWords = createViewWords();
  const row = createMemo(() => (desk.view('screens').state as Reader<ScreensTables>).get('displays', props.screen));
  const act = (kind: string, body: object = {}) => void desk.act('screens', kind, { display: props.screen, ...body });
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={row()?.name ?? ''}
      subtitle={row() ? viewWords(row()!.view) : undefined}
      footer={
        <Show when={!desk.readOnly()}>
          <Remove onRemove={remove} />
        </Show>
      }
    >
      <Show when={row()}>
        {(shown) => (
          <div class="grid gap-6">
            <div class="grid gap-3">
              <ScreenFacts state={props.state} known={props.known} />
              <Show when={!desk.readOnly()}>
                <div class="flex flex-wrap gap-2">
                  <Button icon="i-tabler-eye" onClick={identify}>
                    {text.identifyOne}
                  </Button>
                  <Button icon="i-tabler-refresh" onClick={() => act('display.reloaded')}>
                    {text.reload}
                  </Button>
                </div>
              </Show>
            </div>
            <ViewChooser
              value={shown().view}
              disabled={desk.readOnly()}
              onChange={(view: View) => act('display.assigned', { view })}
            />
            <CuesChoice
              cues={shown().cues ?? DEFAULT_CUES}
              disabled={desk.readOnly()}
              onChange={(cues) => act('display.cues-set', cues)}
            />
            <SelectList
              legend={text.theme}
              inline
              value={shown().theme ?? 'dark'}
              onChange={(theme) => act('display.themed', { theme })}
              options={(['dark', 'light'] as const).map((value) => ({
                ...{ value, label: text.themes[value], disabled: desk.readOnly() },
              }))}
            />
            <GroupChoice group={shown().group} onChange={(group) => act('display.grouped', { group })} />
          </div>
        )}
      </Show>
    </Sheet>
  );

  function identify(): void {
    void desk.act('screens', 'displays.identified', { displays: [props.screen], seconds: IDENTIFY_SECONDS });
  }
  function remove(): void {
    props.onClose();
    act('display.removed');
  }
}

/** Asked a second time: a screen that was taken off shows digits, and somebody has to walk there. */
function Remove(props: { onRemove: () => void }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <Button
      kind={asking() ? 'danger' : 'quiet'}
      class="flex-1"
      onClick={() => (asking() ? props.onRemove() : setAsking(true))}
    >
      {asking() ? text.removeAnyway : text.remove}
    </Button>
  );
}

interface CuesChoiceProps {
  cues: { readonly sound: boolean; readonly flash: boolean };
  disabled: boolean;
  onChange: (cues: { sound: boolean; flash: boolean }) => void;
}

/** [CLOCK-5] */
function CuesChoice(props: CuesChoiceProps): JSX.Element {
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1.5 text-sm font-550 text-quiet">{text.cues}</legend>
      {(['sound', 'flash'] as const).map((cue) => (
        <label class="target panel flex items-center gap-3 px-4 py-2 cursor-pointer has-[:checked]:bg-accent-wash">
          <input
            type="checkbox"
            class="size-5 accent-[var(--accent)]"
            checked={props.cues[cue]}
            disabled={props.disabled}
            onChange={(event) => props.onChange({ ...props.cues, [cue]: event.currentTarget.checked })}
          />
          <span class="min-w-0 font-550">{text[cue]}</span>
        </label>
      ))}
    </fieldset>
  );
}

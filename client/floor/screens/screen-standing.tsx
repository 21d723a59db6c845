import { type JSX, Match, Show, Switch } from 'solid-js';
import type { ScreenState } from '../../../src/screens/status.ts';
import { screensText as text } from '../../text/floor-screens.ts';
import { useDesk } from '../desk.tsx';

/** How a screen fares, in a line: whether it follows, since when it does not, and that its browser keeps it silent. */
export function ScreenStanding(props: { state: ScreenState | undefined }): JSX.Element {
  const desk = useDesk();
  return (
    <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Switch fallback={<span class="text-quiet">{text.neverSeen}</span>}>
        <Match when={props.state?.live}>
          <span class="inline-flex items-center gap-1.5 text-running-ink">
            <span class="i-tabler-circle-check-filled" aria-hidden="true" />
            {text.live}
          </span>
        </Match>
        <Match when={props.state}>
          {(state) => (
            <span class="inline-flex items-center gap-1.5 text-paused-ink">
              <span class="i-tabler-alert-triangle" aria-hidden="true" />
              {text.seen(desk.formats().age(state().unseen))}
            </span>
          )}
        </Match>
      </Switch>
      <Show when={props.state?.sound === 'blocked'}>
        <span class="inline-flex items-center gap-1.5 text-paused-ink">
          <span class="i-tabler-volume-off" aria-hidden="true" />
          {text.soundBlocked}
        </span>
      </Show>
    </span>
  );
}

/** The same with what else is known of it: for the screen's own sheet. */
export function ScreenFacts(props: { state: ScreenState | undefined; known: boolean }): JSX.Element {
  const desk = useDesk();
  const facts = () => {
    const { width, height, up } = props.state ?? {};
    return [
      width !== undefined && height !== undefined ? text.size(width, height) : '',
      up === undefined ? '' : text.openFor(desk.formats().age(up)),
    ].filter(Boolean);
  };
  return (
    <Show when={props.known} fallback={<p class="text-sm text-quiet">{text.unknownHere}</p>}>
      <div class="grid gap-1.5">
        <ScreenStanding state={props.state} />
        <Show when={facts().length > 0}>
          <p class="text-sm text-quiet tabular-nums">{facts().join(' · ')}</p>
        </Show>
        <Show when={props.state?.sound === 'blocked'}>
          <p class="text-sm text-quiet">{text.soundBlockedHint}</p>
        </Show>
      </div>
    </Show>
  );
}

import { createResource, type JSX, Match, Switch } from 'solid-js';
import { renderSVG } from 'uqr';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { answerWords } from '../start/answer-words.ts';
import { venueOrigin } from '../start/venue-found.ts';

const text = floorText.screens;

/** A one-time code that makes another browser a tablet of this venue: to scan, or to type as an address. */
export function AddTablet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [answer, { refetch }] = createResource(() => desk.device.ask('/api/v1/enrolment-codes'));
  const [origin] = createResource(venueOrigin);
  const code = () => {
    const it = answer();
    return it?.type === 'done' && origin() ? (it.body as { code: string; seconds: number }) : undefined;
  };
  const trouble = () => {
    const it = answer();
    return it && it.type !== 'done' ? answerWords(it) : undefined;
  };
  const address = () => `${origin()}/floor?code=${code()?.code}`;
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.addTablet} subtitle={text.addTabletHint}>
      <Switch fallback={<p class="text-quiet">{common.list.working}</p>}>
        <Match when={code()}>
          {(it) => (
            <div class="grid gap-4">
              <div class="mx-auto w-60 rounded bg-[#fff] p-3" aria-hidden="true" innerHTML={renderSVG(address())} />
              <p class="rounded bg-ground px-4 py-3 text-center font-600 break-all select-all">{address()}</p>
              <p class="text-center text-quiet">{text.codeLasts(Math.round(it().seconds / 60))}</p>
              <Button onClick={() => void refetch()}>{text.anotherCode}</Button>
            </div>
          )}
        </Match>
        <Match when={trouble()}>
          {(words) => (
            <div class="grid gap-4">
              <p role="alert">{words()}</p>
              <Button onClick={() => void refetch()}>{common.act.tryAgain}</Button>
            </div>
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}

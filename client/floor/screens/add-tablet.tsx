import { createResource, type JSX, Match, Switch } from 'solid-js';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { answerWords } from '../start/answer-words.ts';

const text = floorText.screens;

/** A one-time code that makes another browser a tablet of this venue. */
export function AddTablet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [answer, { refetch }] = createResource(() => desk.device.ask('/api/v1/enrolment-codes'));
  const code = () => {
    const it = answer();
    return it?.type === 'done' ? (it.body as { code: string; seconds: number }) : undefined;
  };
  const trouble = () => {
    const it = answer();
    return it && it.type !== 'done' ? answerWords(it) : undefined;
  };
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.addTablet} subtitle={text.addTabletHint}>
      <Switch fallback={<p class="text-quiet">{common.list.working}</p>}>
        <Match when={code()}>
          {(it) => (
            <div class="grid gap-4">
              <p class="rounded bg-ground px-4 py-3 text-lg font-600 break-all select-all">
                {`${location.origin}/floor?code=${it().code}`}
              </p>
              <p class="text-quiet">{text.codeLasts(Math.round(it().seconds / 60))}</p>
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

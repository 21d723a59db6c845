import { createResource, createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { text as common } from '../../text/en.ts';
import { phonePartText as text } from '../../text/floor-phone.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { answerWords } from '../start/answer-words.ts';
import { venueOrigin } from '../start/venue-found.ts';
import { Part } from './part.tsx';

/** A one-time code by which the player's own phone takes over what the floor knows of them: to scan, or to type. */
export function PhonePart(props: { player: string }): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  return (
    <Part title={text.title} note={text.note}>
      <Show
        when={asked()}
        fallback={
          <Button icon="i-tabler-device-mobile" onClick={() => setAsked(true)}>
            {text.show}
          </Button>
        }
      >
        <Code player={props.player} />
      </Show>
    </Part>
  );
}

interface Made {
  readonly code: string;
  readonly address: string;
  /** An SVG. */
  readonly qr: string;
  /** Venue time, ms. */
  readonly validUntil: number;
}

function Code(props: { player: string }): JSX.Element {
  const desk = useDesk();
  const { formats } = usePage();
  const [answer, { refetch }] = createResource(() => ask());
  const made = () => {
    const it = answer();
    return it && 'address' in it ? it : undefined;
  };
  const trouble = () => {
    const it = answer();
    return it && 'trouble' in it ? it.trouble : undefined;
  };
  let shown: HTMLDivElement | undefined;
  // The button that was pressed is gone: the focus must not be lost with it.
  onMount(() => shown?.focus());
  return (
    <div ref={shown} tabindex="-1" class="col-span-2 outline-none">
      <Switch fallback={<p class="text-quiet">{common.list.working}</p>}>
        <Match when={made()}>
          {(it) => (
            <div class="grid gap-3">
              <div class="mx-auto w-52 rounded bg-[#fff] p-3" aria-hidden="true" innerHTML={it().qr} />
              <p class="text-center text-xl font-650 tracking-widest select-all">{it().code}</p>
              <p class="rounded bg-ground px-4 py-3 text-center text-sm break-all select-all">{it().address}</p>
              <p class="text-center text-quiet">{text.validUntil(formats.timeOfDay(it().validUntil))}</p>
            </div>
          )}
        </Match>
        <Match when={trouble()}>
          {(words) => (
            <div class="grid gap-3">
              <p role="alert">{words()}</p>
              <Button onClick={() => void refetch()}>{common.act.tryAgain}</Button>
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );

  async function ask(): Promise<Made | { trouble: string }> {
    const [told, origin, { renderSVG }] = await Promise.all([
      desk.device.ask('/api/v1/player-codes', { player: props.player }),
      venueOrigin(),
      import('uqr'),
    ]);
    if (told.type !== 'done') return { trouble: answerWords(told) };
    const { code, validUntil } = told.body as { code: string; validUntil: number };
    const address = `${origin}/join#${code}`;
    return { code, validUntil, address, qr: renderSVG(address) };
  }
}

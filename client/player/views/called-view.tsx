import { createEffect, createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { createNow } from '../../device/create-now.ts';
import { makeWakeLock } from '../../device/make-wake-lock.ts';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { PRESSABLE } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import { type Alarm, type AlarmSound, makeAlarm } from '../phone/make-alarm.ts';
import { Pending } from './pending.tsx';
import type { CallNow } from './select-now.ts';

const text = phoneText.called;

/**
 * [LIST-9] [LIST-3] The call, over everything else: colour, sound and vibration, the seat, the time that is left, the three answers.
 * It goes on to call until the venue has the answer.
 */
export function CalledView(props: { now: CallNow; onHide: () => void }): JSX.Element {
  const phone = usePhone();
  let dialog: HTMLDialogElement | undefined;
  const now = createNow(1_000, () => phone.clock.now());
  const call = () => props.now.call;
  const place = () => {
    const at = call().place;
    return at ? phoneText.seat.at(at.label, at.seat) : undefined;
  };
  const leftMs = () => call().deadline - now();
  const graceMs = () => leftMs() + call().graceMs;
  const answered = () => call().coming;
  const sound = createAlarm(answered);
  onCleanup(makeWakeLock());
  onMount(() => {
    dialog?.showModal();
    const before = document.title;
    document.title = text.pageTitle(place() ?? props.now.entry.name);
    onCleanup(() => {
      document.title = before;
    });
  });
  const answer = (said: 'coming' | 'leave') => void phone.act('call.answered', { call: call().call, answer: said });
  return (
    <dialog
      ref={dialog}
      class="fixed inset-0 m-0 h-full max-h-none w-full max-w-none bg-accent text-on-accent p-0 outline-none"
      classList={{ 'called-pulse': !answered() }}
      aria-labelledby="called-title"
      onCancel={(event) => {
        event.preventDefault();
        props.onHide();
      }}
    >
      <div class="mx-auto grid h-full max-w-[30rem] grid-rows-[auto_minmax(0,1fr)_auto] gap-4 px-5 pt-10 pb-8">
        <div class="grid gap-1">
          <h2 id="called-title" class="flex items-center gap-3 text-xl font-700 tracking-tight">
            <span class="i-tabler-speakerphone" aria-hidden="true" />
            {answered() ? text.onTheWay : text.title}
          </h2>
          <p class="text-lg font-500">{phoneText.line.game(props.now.entry.name, props.now.entry.stakes)}</p>
        </div>
        <div class="grid content-center gap-3 text-center">
          <p class="text-2xl font-numerals font-700 text-balance">
            <Show when={place()} fallback={<span class="text-xl">{text.noSeat}</span>}>
              {(at) => text.to(at())}
            </Show>
          </p>
          <Show when={!answered()}>
            <Countdown leftMs={leftMs()} graceMs={graceMs()} />
          </Show>
        </div>
        <div class="grid gap-3">
          <Show when={props.now.said}>
            {(said) => (
              <div class="rounded bg-ground p-3 text-text" role="status">
                <Pending what={text.sent[said()]} />
                <p class="mt-1 text-sm text-quiet">{text.unreceivedHint}</p>
              </div>
            )}
          </Show>
          <Show when={!answered() && sound() !== 'on'}>
            <p class="flex items-center gap-2 text-sm font-600">
              <span class="i-tabler-bell-off" aria-hidden="true" />
              {sound() === 'blocked' ? text.soundOff : text.silent}
            </p>
          </Show>
          <Show when={!answered() && props.now.said !== 'coming' && graceMs() > 0}>
            <Answer strong onClick={() => answer('coming')} icon="i-tabler-walk">
              {text.coming}
            </Answer>
          </Show>
          <div class="grid grid-flow-col auto-cols-fr gap-3">
            <Show when={!answered() && graceMs() > 0 && call().moreTime > 0 && props.now.said === undefined}>
              <Answer onClick={() => void phone.act('call.extended', { call: call().call })} icon="i-tabler-clock-plus">
                {text.more}
              </Answer>
            </Show>
            <Show when={graceMs() > 0 && props.now.said !== 'leave'}>
              <Answer onClick={() => answer('leave')} icon="i-tabler-logout">
                {text.leave}
              </Answer>
            </Show>
          </div>
          <Answer quiet onClick={() => props.onHide()}>
            {text.hide}
          </Answer>
        </div>
      </div>
    </dialog>
  );
}

/** Time left by the venue's clock: to the deadline, then what an answer on its way still has. */
function Countdown(props: { leftMs: number; graceMs: number }): JSX.Element {
  const { formats } = usePage();
  return (
    <Show when={props.graceMs > 0} fallback={<p class="text-lg font-600">{text.over}</p>}>
      <p class="font-numerals text-[6rem] leading-none font-700 tabular-nums" role="timer">
        {formats.countdown(props.leftMs > 0 ? props.leftMs : props.graceMs)}
      </p>
      <p class="text-base font-600">{props.leftMs > 0 ? text.left : text.grace}</p>
    </Show>
  );
}

interface AnswerProps {
  icon?: string;
  /** The one that is wanted. */
  strong?: boolean;
  quiet?: boolean;
  onClick: () => void;
  children: JSX.Element;
}

/** On the accent's own ground, where the usual buttons can't be read. */
function Answer(props: AnswerProps): JSX.Element {
  const look = () => {
    if (props.strong) return 'min-h-16! text-lg font-700 bg-ground border-ground text-text';
    return props.quiet
      ? 'font-600 bg-transparent border-transparent text-on-accent underline underline-offset-4'
      : 'font-650 bg-transparent border-on-accent border-2 text-on-accent whitespace-normal!';
  };
  return (
    <button type="button" class={`${PRESSABLE} px-4 called-answer ${look()}`} onClick={() => props.onClick()}>
      <Show when={props.icon}>{(icon) => <span class={`${icon()} text-[1.2em]`} aria-hidden="true" />}</Show>
      {props.children}
    </button>
  );
}

/** Rings until the call is answered; says whether it is heard. */
function createAlarm(answered: () => boolean): () => AlarmSound {
  const [sound, setSound] = createSignal<AlarmSound>('none');
  const ringing = createMemo(() => !answered());
  createEffect(() => {
    if (!ringing()) return;
    const alarm: Alarm = makeAlarm(() => setSound(alarm.sound()));
    setSound(alarm.sound());
    onCleanup(() => alarm.stop());
  });
  return sound;
}

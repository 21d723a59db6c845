import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { type Countdown, makeCountdown } from './make-countdown.ts';

/** How long the way back stands open at a glance (UX: a toast for 10 s after each act). The history keeps it for ever. */
export const TOAST_MS = 10_000;
const MOST_SHOWN = 3;

export interface ToastContent {
  /** What happened: "Ben K. busted in 43rd." */
  message: string;
  /** What is safe, or what follows: "Saved on this tablet. The venue hasn’t got it yet." */
  detail?: string;
  status?: 'conflict';
  /** While true the toast looks tentative and its detail is shown; a toast must not go on saying what is no longer so. */
  tentative?: () => boolean;
  undo?: () => void;
}

export interface Toast extends ToastContent {
  id: number;
}

export interface Toasts {
  shown: Accessor<readonly Toast[]>;
  show(content: ToastContent): number;
  dismiss(id: number): void;
  /** Undoes what the newest toast offers, for ⌘Z; false when none offers anything. */
  undoNewest(): boolean;
  /** While someone reads or reaches for them, toasts stay. */
  hold(): void;
  letGo(): void;
}

/** The toasts of one page, newest last; the oldest makes room. They end with the owner that made them. */
export function createToasts(lifetimeMs: number = TOAST_MS): Toasts {
  const [shown, setShown] = createSignal<readonly Toast[]>([]);
  const countdowns = new Map<number, Countdown>();
  let lastId = 0;
  let held = false;

  function dismiss(id: number): void {
    countdowns.get(id)?.stop();
    countdowns.delete(id);
    setShown((toasts) => toasts.filter((toast) => toast.id !== id));
    // The button that held the focus is gone with its toast: what is left must not wait for a pointer that never leaves.
    if (countdowns.size === 0) held = false;
  }

  function show(content: ToastContent): number {
    const id = ++lastId;
    const countdown = makeCountdown(lifetimeMs, () => dismiss(id));
    if (held) countdown.hold();
    countdowns.set(id, countdown);
    setShown((toasts) => [...toasts, { ...content, id }]);
    for (const old of shown().slice(0, -MOST_SHOWN)) dismiss(old.id);
    return id;
  }

  function undoNewest(): boolean {
    const newest = shown().findLast((toast) => toast.undo);
    if (!newest) return false;
    dismiss(newest.id);
    newest.undo?.();
    return true;
  }

  onCleanup(() => {
    for (const countdown of countdowns.values()) countdown.stop();
  });
  return {
    shown,
    show,
    dismiss,
    undoNewest,
    hold() {
      held = true;
      for (const countdown of countdowns.values()) countdown.hold();
    },
    letGo() {
      held = false;
      for (const countdown of countdowns.values()) countdown.letGo();
    },
  };
}

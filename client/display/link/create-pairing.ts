import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { Identity } from './memory.ts';
import { pairScreen } from './pairing.ts';

export interface Pairing {
  /** Six digits; undefined until the venue gave some. */
  readonly code: string | undefined;
  readonly reachable: boolean;
  /** The venue ended this screen's pairing: it is said why the screen shows digits again. */
  readonly removed: boolean;
}

export interface PairingNeeds {
  readonly needed: Accessor<boolean>;
  readonly removed: Accessor<boolean>;
  readonly fetcher: typeof fetch;
  readonly paired: (identity: Identity) => void;
}

/** Asks for digits whenever they are needed; undefined while the screen belongs to a venue. */
export function createPairing({ needed, removed, fetcher, paired }: PairingNeeds): Accessor<Pairing | undefined> {
  const [code, setCode] = createSignal<string>();
  const [reachable, setReachable] = createSignal(true);

  createEffect(() => {
    if (!needed()) return;
    const stop = new AbortController();
    const { signal } = stop;
    onCleanup(() => stop.abort());
    // Not woken by the abort: a listener for each wait would pile up on a screen that shows digits for weeks.
    const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
    const on = {
      code: (digits: string) => {
        setCode(digits);
        setReachable(true);
      },
      unreachable: () => setReachable(false),
    };
    void pairScreen(on, { fetcher, wait, signal }).then((identity) => {
      setCode(undefined);
      if (identity) paired(identity);
    });
  });
  return createMemo(() => (needed() ? { code: code(), reachable: reachable(), removed: removed() } : undefined));
}
